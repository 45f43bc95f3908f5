"""The vocabulary: labels that an export repeats from `ontology/hemicycle.ttl`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, Triple

from hemicycle.edges.statement import PREDICATES
from hemicycle.export.rdf.iris import ONTOLOGY, term
from hemicycle.tables.files import find_ontology

_REPEATED = ("rdf:type", "rdfs:label", "rdfs:subPropertyOf", "hc:sign", "hc:kind")


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """Hold the triples that make an export readable by itself, and French labels.

    `relations` maps predicates, `statuses` maps statuses to their French label.
    """

    triples: tuple[Triple, ...]
    relations: Mapping[str, str]
    statuses: Mapping[str, str]


@cache
def load_vocabulary() -> Vocabulary:
    """Read `ontology/hemicycle.ttl` once."""
    store = Store()
    store.load(path=str(find_ontology() / "hemicycle.ttl"), format=RdfFormat.TURTLE)
    triples = [triple for name in PREDICATES for triple in _repeated(store, name)]
    return Vocabulary(
        triples=tuple(triples),
        relations={name: _french(store, name, "rdfs:label") for name in PREDICATES},
        statuses=_status_labels(store),
    )


def _repeated(store: Store, name: str) -> list[Triple]:
    """List what an export repeats of one property, in the order of `_REPEATED`."""
    return [
        quad.triple
        for predicate in _REPEATED
        for quad in _sorted(store, NamedNode(ONTOLOGY + name), predicate)
        if predicate != "rdfs:subPropertyOf" or str(quad.object).startswith(f"<{ONTOLOGY}")
    ]


def _status_labels(store: Store) -> dict[str, str]:
    """Map the notation of each status to its French label."""
    members = store.quads_for_pattern(None, term("skos:inScheme"), term("hc:statuses"))
    names = sorted(str(quad.subject)[1:-1].removeprefix(ONTOLOGY) for quad in members)
    return {name: _french(store, name, "skos:prefLabel") for name in names}


def _french(store: Store, name: str, predicate: str) -> str:
    """Return the French label of a term of the vocabulary."""
    labels = (quad.object for quad in _sorted(store, NamedNode(ONTOLOGY + name), predicate))
    return next(
        label.value for label in labels if isinstance(label, Literal) and label.language == "fr"
    )


def _sorted(store: Store, subject: NamedNode, predicate: str) -> list[Quad]:
    """List the statements with a subject and predicate in a fixed order, French before English."""
    found = store.quads_for_pattern(subject, term(predicate), None)
    return sorted(found, key=lambda quad: (not str(quad.object).endswith("@fr"), str(quad.object)))

"""The vocabulary defines every term that exports, shapes and questions use, in two languages."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hemicycle.edges.edge import edges_of
from hemicycle.edges.statement import PREDICATES, SIGN, STATES, STATUSES, SYMMETRIC, Statement
from hemicycle.export.rdf import RunInfo
from hemicycle.export.rdf.actors import KINDS
from hemicycle.export.rdf.iris import ONTOLOGY
from hemicycle.export.rdf.vocabulary import load_vocabulary
from hemicycle.export.rdf.write import build_rdf, format_rdf
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, URIRef
from rdflib.term import Node

TERM = re.compile(r"\bhc:([A-Za-z]\w*)")


@pytest.fixture(scope="module")
def vocabulary(root: Path) -> Graph:
    """Read the vocabulary with rdflib."""
    return Graph().parse(root / "ontology" / "hemicycle.ttl", format="turtle")


def name(local: str) -> URIRef:
    """Return a term of the vocabulary."""
    return URIRef(ONTOLOGY + local)


def languages(vocabulary: Graph, subject: Node, predicate: URIRef) -> set[str | None]:
    """List the languages in which a term has a label or definition."""
    values = vocabulary.objects(subject, predicate)
    return {value.language for value in values if isinstance(value, Literal)}


@pytest.mark.parametrize("predicate", PREDICATES)
def test_each_relation_is_an_object_property_as_the_code_knows_it(
    vocabulary: Graph, predicate: str
) -> None:
    term = name(predicate)
    assert (term, RDF.type, OWL.ObjectProperty) in vocabulary
    assert ((term, RDF.type, OWL.SymmetricProperty) in vocabulary) == (predicate in SYMMETRIC)
    assert vocabulary.value(term, name("sign")) == Literal(SIGN[predicate])
    kind = "state" if predicate in STATES else "event"
    assert vocabulary.value(term, name("kind")) == Literal(kind)
    assert vocabulary.value(term, RDFS.domain)
    assert vocabulary.value(term, RDFS.range)
    assert languages(vocabulary, term, SKOS.definition) == {"fr", "en"}


def test_only_a_symmetric_relation_lacks_an_inverse(vocabulary: Graph) -> None:
    lacking = {one for one in PREDICATES if not vocabulary.value(name(one), OWL.inverseOf)}
    assert lacking == SYMMETRIC


def test_each_class_and_property_has_a_label_in_french_and_english(vocabulary: Graph) -> None:
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
    terms = {term for kind in kinds for term in vocabulary.subjects(RDF.type, kind)}
    assert len(terms) > 50
    lacking = [t for t in terms if languages(vocabulary, t, RDFS.label) != {"fr", "en"}]
    assert lacking == []


def test_each_status_is_a_concept(vocabulary: Graph) -> None:
    notations = {str(value) for value in vocabulary.objects(None, SKOS.notation)}
    assert notations == set(STATUSES)
    assert load_vocabulary().statuses["denied"] == "démenti"


@pytest.mark.parametrize("kind", [*KINDS, "person", "organisation"])
def test_each_kind_of_actor_is_a_class(vocabulary: Graph, kind: str) -> None:
    assert (name(kind.capitalize()), RDF.type, OWL.Class) in vocabulary


def test_every_term_that_is_used_is_defined(
    vocabulary: Graph, root: Path, state: Callable[..., Statement], run: RunInfo
) -> None:
    statements = [state(predicate="memberOf", role="x"), state(predicate="breaksWith")]
    exported = "".join(format_rdf(build_rdf(edges_of(statements), [], run)).values())
    files = [root / "ontology" / "shapes.ttl", *(root / "ontology" / "queries").glob("*.rq")]
    used = {term for path in files for term in TERM.findall(path.read_text(encoding="utf-8"))}
    defined = {str(term).removeprefix(ONTOLOGY) for term in vocabulary.subjects(unique=True)}
    assert sorted((used | set(TERM.findall(exported))) - defined) == []

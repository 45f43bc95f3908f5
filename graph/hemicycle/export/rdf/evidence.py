"""Evidence: the passages behind a relation, as Web Annotation and PROV-O write them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from pyoxigraph import NamedNode, Triple

from hemicycle.edges.statement import Evidence, Statement
from hemicycle.export.rdf import literals
from hemicycle.export.rdf.describe import describe, is_a, optional_text
from hemicycle.export.rdf.iris import Iris

CONTEXT = 32  # characters before and after a quote, as many as browsers' text anchors use


@dataclass(frozen=True, slots=True, eq=False)
class Provenance:
    """Say where evidence comes from: the run, and the actors who speak, by label."""

    run: NamedNode
    speakers: Mapping[str, str]


def name_evidence(iris: Iris, statement: Statement) -> NamedNode:
    """Return the IRI of a statement's evidence."""
    return iris.resource("evidence", statement.id)


def name_speaker(iris: Iris, provenance: Provenance, name: str) -> NamedNode:
    """Return the actor whom a speaker's name means, else a node of the speaker's own."""
    actor = provenance.speakers.get(name)
    return iris.resource("actor", actor) if actor else iris.named("speaker", name)


def describe_evidence(iris: Iris, provenance: Provenance, statement: Statement) -> Iterator[Triple]:
    """Describe a statement's evidence: source, quote, place, sentence, speaker, rule and run."""
    article = iris.resource("article", statement.article)
    speaker = statement.attributed_to
    quote = iris.resource("evidence", f"{statement.id}-quote")
    position = iris.resource("evidence", f"{statement.id}-position")
    yield from describe(
        name_evidence(iris, statement),
        *is_a("hc:Evidence", "oa:SpecificResource"),
        ("oa:hasSource", article),
        ("oa:hasSelector", quote),
        ("oa:hasSelector", position),
        ("hc:sentence", literals.french(statement.evidence.sentence)),
        ("hc:rule", literals.text(statement.rule)),
        ("hc:confidence", literals.decimal(statement.confidence)),
        ("hc:dateBasis", literals.text(statement.date_basis)),
        ("hc:dateSource", optional_text(statement.date_source)),
        ("hc:published", literals.edtf(statement.published) if statement.published else None),
        ("hc:recorded", literals.day(date.fromisoformat(statement.recorded))),
        ("prov:wasAttributedTo", name_speaker(iris, provenance, speaker) if speaker else None),
        ("prov:wasGeneratedBy", provenance.run),
        ("prov:wasQuotedFrom", article),
    )
    yield from _describe_selectors(quote, position, statement.evidence)


def describe_speaker(iris: Iris, name: str) -> Iterator[Triple]:
    """Describe a speaker who is no actor of the graph."""
    yield from describe(
        iris.named("speaker", name),
        *is_a("prov:Agent"),
        ("skos:prefLabel", literals.french(name)),
    )


def _describe_selectors(
    quote: NamedNode, position: NamedNode, evidence: Evidence
) -> Iterator[Triple]:
    """Describe the two ways to find a quote in its article: by its words and by its offsets."""
    before, after = _context(evidence)
    yield from describe(
        quote,
        *is_a("oa:TextQuoteSelector"),
        ("oa:prefix", optional_text(before, "fr")),
        ("oa:exact", literals.french(evidence.text)),
        ("oa:suffix", optional_text(after, "fr")),
    )
    yield from describe(
        position,
        *is_a("oa:TextPositionSelector"),
        ("oa:start", literals.number(evidence.start)),
        ("oa:end", literals.number(evidence.end)),
    )


def _context(evidence: Evidence) -> tuple[str, str]:
    """Return what stands around a quote in its sentence, nothing where it stands there twice."""
    before, _, after = evidence.sentence.partition(evidence.text)
    if not evidence.text or evidence.sentence.count(evidence.text) != 1:
        return "", ""
    return before[-CONTEXT:], after[:CONTEXT]

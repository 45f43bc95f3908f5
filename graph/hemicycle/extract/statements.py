"""Statements: what an article says of who stands how to whom, dated and quoted."""

from collections.abc import Iterable, Iterator
from datetime import date

from spacy.language import Language

from hemicycle.edges.statement import Statement
from hemicycle.edges.valid_time import OPEN_END, OPEN_START, TimeSpan
from hemicycle.extract.acts import find_acts
from hemicycle.extract.attitudes import find_attitudes
from hemicycle.extract.chamber import find_chamber
from hemicycle.extract.companions import find_companions
from hemicycle.extract.confidence import confidence_of
from hemicycle.extract.dates import Dated, date_by_article, date_relation
from hemicycle.extract.decisions.decide import decide
from hemicycle.extract.decisions.model import Model, load_model
from hemicycle.extract.finding import Finding
from hemicycle.extract.frames import find_frames
from hemicycle.extract.judgements import find_judgements
from hemicycle.extract.labels import find_labels
from hemicycle.extract.modality import status
from hemicycle.extract.partners import find_partners
from hemicycle.extract.protests import find_protests
from hemicycle.extract.reading import Reading, parse_articles
from hemicycle.extract.ruptures import find_ruptures
from hemicycle.extract.slogans import find_slogans
from hemicycle.extract.understanding import Understanding, understand
from hemicycle.extract.unions import find_unions
from hemicycle.extract.verdicts import find_verdicts
from hemicycle.read.article import Article
from hemicycle.tables import Tables

STATED_BY_TITLE = ("title", "bracket", "qualified", "origin", "party-of", "known-member")


def extract_statements(
    articles: Iterable[Article], nlp: Language, tables: Tables, recorded: str
) -> Iterator[Statement]:
    """Extract the statements of articles, article by article, each in the order of its text.

    `recorded` is the day (`2026-11-21`) on which the statements enter the graph.
    """
    for reading in parse_articles(nlp, articles):
        yield from read_statements(reading, tables, recorded)


def read_statements(reading: Reading, tables: Tables, recorded: str) -> list[Statement]:
    """Extract the statements of one parsed article."""
    understanding = understand(reading, tables)
    return state_relations(understanding, load_model(), recorded)


def state_relations(
    understanding: Understanding, model: Model | None, recorded: str
) -> list[Statement]:
    """State what rules and model see in an article; without a model, what the rules see alone."""
    findings = find_relations(understanding)
    if model is not None:
        findings = _decide(understanding, findings, model)
    return state_findings(understanding, findings, recorded)


def state_findings(
    understanding: Understanding, findings: Iterable[Finding], recorded: str
) -> list[Statement]:
    """State findings in their order, whoever found them."""
    return [_state(understanding, finding, recorded) for finding in findings]


def _decide(understanding: Understanding, findings: list[Finding], model: Model) -> list[Finding]:
    """Let the model decide on all but memberships."""
    memberships = [one for one in findings if one.predicate not in model.scales]
    return sorted((*memberships, *decide(understanding.scene, findings, model)), key=_place)


def find_relations(understanding: Understanding) -> list[Finding]:
    """Find what the rules see in an article, each once a sentence, in the order of the text."""
    scene = understanding.scene
    relations = (
        *find_frames(scene),
        *find_companions(scene),
        *find_judgements(scene),
        *find_chamber(scene),
        *find_slogans(scene),
        *find_protests(scene),
        *find_acts(scene),
        *find_labels(scene),
        *find_attitudes(scene),
        *find_verdicts(scene),
        *find_partners(scene),
        *find_unions(scene),
        *find_ruptures(scene),
    )
    found = [
        finding
        for finding in (*understanding.memberships, *relations)
        if finding.predicate != "memberOf" or not scene.cast.part(finding.object).is_person
    ]
    kept: dict[tuple[str, str, str, int], Finding] = {}
    for finding in sorted(found, key=_weight):
        sentence = scene.doc[finding.trigger].sent.start
        kept.setdefault((finding.subject, finding.predicate, finding.object, sentence), finding)
    return sorted(kept.values(), key=_place)


def _weight(finding: Finding) -> tuple[bool, float]:
    """Order the ways in which one relation is found: a telling role first, then the surer rule."""
    return finding.role == "member", -confidence_of(finding.rule)


def _place(finding: Finding) -> tuple[int, int, str, str, str]:
    """Order findings by their place in the text."""
    return finding.start, finding.end, finding.predicate, finding.subject, finding.object


def _state(understanding: Understanding, finding: Finding, recorded: str) -> Statement:
    """Turn a finding into a statement: named, dated, quoted."""
    reading, cast = understanding.reading, understanding.scene.cast
    day = naming_day(understanding.scene.period)
    dated = _date(understanding, finding)
    speaker = finding.speaker
    return Statement(
        article=reading.article.id,
        subject=cast.actor(finding.subject, day),
        predicate=finding.predicate,
        object=cast.actor(finding.object, day),
        role=finding.role,
        status=finding.status or status(reading.doc, finding.trigger),
        date=dated.edtf,
        date_basis=dated.basis,
        date_source=dated.source,
        published=reading.article.published,
        recorded=recorded,
        evidence=reading.evidence(finding.start, finding.end),
        attributed_to=cast.actor(speaker, day).label if speaker else None,
        confidence=_confidence(finding),
        rule=finding.rule,
    )


def _confidence(finding: Finding) -> float:
    """Return how sure a finding is: by the model, else by its rule."""
    if finding.confidence is None:
        return confidence_of(finding.rule)
    return round(finding.confidence, 3)


def _date(understanding: Understanding, finding: Finding) -> Dated:
    """Date a finding; what a title states holds at the article's date, whatever else is told."""
    reading, dates, written = understanding.reading, understanding.dates, understanding.date
    if finding.rule.startswith(STATED_BY_TITLE):
        return date_by_article(reading, dates, written)
    start = finding.trigger if finding.trigger < finding.end else finding.start
    return date_relation(reading, start, finding.end, dates, written)


def naming_day(period: TimeSpan | None) -> date | None:
    """Return the day at which the names of the actors are taken, None for the latest names."""
    if period is None or period == TimeSpan(OPEN_START, OPEN_END):
        return None
    return period.earliest if period.earliest != OPEN_START else period.latest

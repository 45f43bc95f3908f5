"""Decisions: what the trained model makes of an article's pairs and of what the rules found."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date

from hemicycle.edges.statement import SYMMETRIC
from hemicycle.edges.valid_time import OPEN_END
from hemicycle.extract.decisions.camps import Camps
from hemicycle.extract.decisions.elsewhere import gather
from hemicycle.extract.decisions.model import Model
from hemicycle.extract.decisions.page import CONTENT, Page, lay_out_page
from hemicycle.extract.decisions.pairs import Pair, find_pairs
from hemicycle.extract.decisions.quoting import quote
from hemicycle.extract.decisions.setting import NOWHERE, Rules, Setting
from hemicycle.extract.decisions.traits import find_traits
from hemicycle.extract.finding import Finding
from hemicycle.extract.scene import Scene

MARGIN = 0.2  # confidence by which a target may lie behind the likeliest of one stand
Place = tuple[int, str, str, str]  # sentence, subject, predicate, object


@dataclass(frozen=True, slots=True)
class Decision:
    """Hold one relation that the model sees between the two of a pair."""

    pair: Pair
    predicate: str
    confidence: float
    traits: Mapping[str, int]


def set_page(scene: Scene, findings: Iterable[Finding]) -> Setting:
    """Lay out an article with what the rules found in it."""
    page = lay_out_page(scene)
    camps, found = Camps(scene.cast.tables, _day(scene)), tuple(findings)
    return Setting(page, camps, _by_sentence(page, found), gather(found))


def decide(scene: Scene, findings: Sequence[Finding], model: Model) -> list[Finding]:
    """Weigh all pairs of an article; return the signed relations, those of the rules included."""
    setting = set_page(scene, findings)
    signed = [one for one in findings if one.predicate in model.scales]
    by_rules: dict[Place, Finding] = {}
    for finding in signed:
        place = _place(setting.page.sentence_of[finding.trigger], finding, finding.predicate)
        by_rules.setdefault(place, replace(finding, confidence=model.by_rule))
    settled = dict(by_rules)
    for place, decision in _strongest(_decisions(setting, model)).items():
        if place in by_rules:
            sure = max(decision.confidence, model.by_rule)
            settled[place] = replace(by_rules[place], confidence=sure)
        else:
            finding = _settle(setting, decision, model)
            if not _is_told(setting, decision.pair, finding):
                settled[place] = finding
    return _leading(settled, by_rules.keys())


def _leading(settled: Mapping[Place, Finding], ruled: Set[Place]) -> list[Finding]:
    """Leave out whom a stand of the sentence touches far less likely than it touches another.

    `X critique le vote de Y envers Z` has one target. What rules found, at `ruled`, stays.
    """
    best: dict[tuple[int, str, str], float] = defaultdict(float)
    for place, one in settled.items():
        best[place[:3]] = max(best[place[:3]], one.confidence or 0.0)
    return [
        one
        for place, one in settled.items()
        if place in ruled or (one.confidence or 0.0) >= best[place[:3]] - MARGIN
    ]


def _is_told(setting: Setting, pair: Pair, finding: Finding) -> bool:
    """Tell whether a rule reads the same word otherwise, or another relation between the two."""
    return any(
        (one.trigger == finding.trigger and one.predicate == finding.predicate)
        or (
            {one.subject, one.object} == {pair.subject, pair.object} and one.predicate != "memberOf"
        )
        for one in setting.rules.get(pair.sentence, ())
    )


def _strongest(decisions: Iterable[Decision]) -> dict[Place, Decision]:
    """Keep the surest decision of each place."""
    kept: dict[Place, Decision] = {}
    for decision in decisions:
        place = _place(decision.pair.sentence, decision.pair, decision.predicate)
        if place not in kept or kept[place].confidence < decision.confidence:
            kept[place] = decision
    return kept


def _decisions(setting: Setting, model: Model) -> Iterator[Decision]:
    """Yield the relations whose confidence reaches their cutoff."""
    names = list(model.scales)
    least = [model.scales[name].least for name in names]
    for pair in find_pairs(setting.page):
        traits = find_traits(setting, pair)
        for name, weight, low in zip(names, model.sums(traits).tolist(), least, strict=True):
            if weight >= low and _stands_here(model, name, weight, traits):
                yield Decision(pair, name, model.scales[name].confidence(weight), traits)


def _stands_here(model: Model, relation: str, weight: float, traits: Mapping[str, int]) -> bool:
    """Tell whether a pair counts as related by what its own sentence says, the rest aside."""
    elsewhere = f"anywhere {relation}"
    if elsewhere not in traits or f"rule {relation}" in traits:
        return True
    return weight - model.weight(elsewhere, model.column(relation)) >= model.scales[relation].least


def _place(sentence: int, ends: Pair | Finding, predicate: str) -> Place:
    """Say where a relation stands; those of a symmetric one in alphabetical order."""
    subject, target = ends.subject, ends.object
    if predicate in SYMMETRIC and target < subject:
        subject, target = target, subject
    return sentence, subject, predicate, target


def _settle(setting: Setting, decision: Decision, model: Model) -> Finding:
    """Make a finding of a decision, with the words that speak loudest for it."""
    page, scene, pair = setting.page, setting.page.scene, decision.pair
    column = model.column(decision.predicate)
    trigger = _trigger(page, decision, model, column)
    start, end = quote(page, pair, trigger)
    speaker = scene.speaker(trigger)
    return Finding(
        pair.subject,
        decision.predicate,
        pair.object,
        trigger,
        start,
        end,
        f"model: {page.lemmas[trigger]} ({_reason(decision, model, column, trigger)})",
        speaker=speaker if speaker != pair.subject else None,
        confidence=decision.confidence,
    )


def _trigger(page: Page, decision: Decision, model: Model, column: int) -> int:
    """Return the word whose traits speak loudest for the relation.

    A content word that tells a stance or reports speech goes before others.
    """
    loudness: dict[int, float] = defaultdict(float)
    for trait in sorted(decision.traits):
        index = decision.traits[trait]
        if index != NOWHERE and page.tags[index] in CONTENT:
            loudness[index] += model.weight(trait, column)
    if not loudness:
        return page.root_of(decision.pair.sentence)
    verbs = {quotation.verb for quotation in page.scene.quotations}
    telling = [index for index in loudness if page.stances[index] or index in verbs]
    return max(telling or loudness, key=lambda index: (loudness[index], -index))


def _reason(decision: Decision, model: Model, column: int, trigger: int) -> str:
    """Return the trait that speaks loudest for the relation, one of the telling word's if any."""
    traits = sorted(decision.traits)
    own = [trait for trait in traits if decision.traits[trait] == trigger]
    return max(own or traits, key=lambda trait: model.weight(trait, column))


def _by_sentence(page: Page, findings: Iterable[Finding]) -> Rules:
    """Sort the findings of the rules by their sentence."""
    found: defaultdict[int, list[Finding]] = defaultdict(list)
    for one in findings:
        found[page.sentence_of[one.trigger]].append(one)
    return {sentence: tuple(ones) for sentence, ones in found.items()}


def _day(scene: Scene) -> date | None:
    """Return the day on which an article's actors are looked up."""
    if scene.period is None or scene.period.latest == OPEN_END:
        return None
    return scene.period.latest

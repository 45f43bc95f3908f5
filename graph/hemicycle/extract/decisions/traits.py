"""Traits: what a reader could say of a pair of actors in its sentence, each as a short phrase."""

from collections.abc import Callable, Iterator

from hemicycle.edges.statement import name_rule
from hemicycle.extract.decisions.ends import of_the_ends
from hemicycle.extract.decisions.pairs import Pair
from hemicycle.extract.decisions.paths import of_the_path
from hemicycle.extract.decisions.setting import NOWHERE, Setting, Trait, words_at
from hemicycle.extract.decisions.speech import of_the_speech

STEPS = (1, 2, 3, 5, 8, 12, 20, 30, 50)
SHORT = 6  # tokens between two mentions that are kept word by word
MANY = 4


def find_traits(setting: Setting, pair: Pair) -> dict[str, int]:
    """Collect the traits of a pair, each with the token that shows it, `NOWHERE` for none."""
    found: dict[str, int] = {}
    for read in READERS:
        for trait, index in read(setting, pair):
            found.setdefault(trait, index)
    return found


def _of_the_actors(setting: Setting, pair: Pair) -> Iterator[Trait]:
    """Tell what is the same wherever the two meet, and where they meet here."""
    ends = pair.subject, pair.object
    if ends not in setting.kept:
        setting.kept[ends] = tuple((trait, NOWHERE) for trait in _standing(setting, pair))
    yield f"where {pair.where}", NOWHERE
    yield from setting.kept[ends]


def _standing(setting: Setting, pair: Pair) -> Iterator[str]:
    """Tell of what kinds, camps and parties the two are, and what the article has on them."""
    tie, camps = setting.camps.tie(pair.subject, pair.object), setting.camps_of(pair)
    yield f"kinds {setting.kind(pair.subject)}>{setting.kind(pair.object)}"
    yield f"camps {camps}"
    yield f"parties {tie}"
    yield f"parties {tie}, camps {camps}"
    for end, actor in (("subject", pair.subject), ("object", pair.object)):
        rank = setting.page.ranks.get(actor, MANY)
        yield f"{end} rank {min(rank, MANY)}"
    yield from setting.elsewhere.traits(pair, setting.camps)


def _of_the_rules(setting: Setting, pair: Pair) -> Iterator[Trait]:
    """Tell what the rules found in the sentence: between the two, or of one of them and others."""
    for one in setting.rules.get(pair.sentence, ()):
        ends = one.subject, one.object
        if ends == (pair.subject, pair.object):
            yield f"rule {one.predicate}", one.trigger
            yield f"rule {one.predicate} by {name_rule(one.rule)}", one.trigger
        elif ends == (pair.object, pair.subject):
            yield f"rule reversed {one.predicate}", NOWHERE
        elif one.predicate == "memberOf":
            continue
        elif one.object == pair.object:
            yield f"rule {one.predicate} by another subject", NOWHERE
        elif one.subject == pair.subject:
            yield f"rule {one.predicate} of another object", NOWHERE


def _of_the_place(setting: Setting, pair: Pair) -> Iterator[Trait]:
    """Tell in which order and how far apart the two stand, and what stands between."""
    page, here, there = setting.page, pair.here, pair.there
    if here is None or pair.where != "same":
        return
    order = "ahead" if here.start < there.start else "behind"
    first, last = (here.end, there.start) if order == "ahead" else (there.end, here.start)
    others = {page.scene.heads.get(i) for i in range(first, last)}
    others -= {None, pair.subject, pair.object}
    yield f"subject {order}", NOWHERE
    yield f"distance {_step(last - first)}", NOWHERE
    yield f"others between {min(len(others), MANY)}", NOWHERE
    for trait, index in words_at(page, range(first, last), "between"):
        yield trait, index
        yield f"{trait}, {order}", index
    if last - first <= SHORT:
        row = [_shape(setting, index) for index in range(first, last)]
        yield f"row {order}: {' '.join(row)}", NOWHERE


def _shape(setting: Setting, index: int) -> str:
    """Write a token for a row of words between two mentions."""
    return "X" if index in setting.page.scene.heads else setting.page.lemmas[index]


def _step(count: int) -> int:
    """Round a distance up to one of a few steps.

    >>> _step(4), _step(400)
    (5, 99)
    """
    return next((step for step in STEPS if count <= step), 99)


def _of_the_sentence(setting: Setting, pair: Pair) -> Iterator[Trait]:
    """Tell which stances stand in the sentence, how many actors, and whether it is the first."""
    yield from setting.page.tones[pair.sentence].items()


def _of_the_acts(setting: Setting, pair: Pair) -> Iterator[Trait]:
    """Tell which part the two have in the acts of the sentence."""
    page = setting.page
    for act in page.acts[pair.sentence]:
        first, second = act.role(pair.subject), act.role(pair.object)
        if "does" not in (first, second):
            first = f"{first} ({act.doer} does)"
        if pair.where != "same":
            second = "unnamed"
        if (first, second) != ("none", "none"):
            yield f"act {page.lemmas[act.index]}: {first}, {second}", act.index
            for stance in page.stances[act.index]:
                yield f"act of {stance}: {first}, {second}", act.index


READERS: tuple[Callable[[Setting, Pair], Iterator[Trait]], ...] = (
    _of_the_actors,
    _of_the_rules,
    of_the_speech,
    of_the_ends,
    _of_the_place,
    of_the_path,
    _of_the_sentence,
    _of_the_acts,
)

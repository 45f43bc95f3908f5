"""The weights that ship can be read, know all relations, and weigh as a reader would."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hemicycle.edges.statement import PREDICATES
from hemicycle.extract.decisions.decide import set_page
from hemicycle.extract.decisions.model import BIAS, FOLDER, WEIGHTS, load_model, read_model
from hemicycle.extract.decisions.pairs import find_pairs
from hemicycle.extract.decisions.setting import Setting
from hemicycle.extract.decisions.traits import find_traits
from hemicycle.extract.reading import parse_articles
from hemicycle.extract.statements import find_relations
from hemicycle.extract.understanding import understand
from hemicycle.read.article import Article
from hemicycle.read.articles import read_articles
from hemicycle.tables import Tables
from spacy.language import Language

SetOut = Callable[..., Setting]
SIGNED = [name for name in PREDICATES if name != "memberOf"]
FIRST = 50  # pairs of a seed


def test_the_shipped_model_knows_the_six_signed_relations() -> None:
    model = load_model()
    assert list(model.scales) == SIGNED
    assert model.weights.shape == (len(model.rows), len(SIGNED))
    assert 0 < model.by_rule < 1


def test_each_relation_is_scaled_the_right_way_round() -> None:
    for scale in load_model().scales.values():
        assert scale.slope > 0
        assert 0 < scale.cutoff < 1


def test_a_pair_of_which_nothing_is_known_counts_as_unrelated() -> None:
    model = load_model()
    sums = model.sums([]).tolist()
    for scale, weight in zip(model.scales.values(), sums, strict=True):
        assert scale.confidence(weight) < scale.cutoff


def test_each_line_of_the_weights_is_whole_and_none_stands_twice() -> None:
    lines = (FOLDER / WEIGHTS).read_text(encoding="utf-8").removesuffix("\n").split("\n")
    fields = [line.split("\t") for line in lines]
    assert {len(row) for row in fields} == {1 + len(SIGNED)}
    traits = [row[0] for row in fields[1:]]
    assert traits == sorted(set(traits))
    assert BIAS in traits


def test_the_model_is_loaded_once_and_reads_as_any_other() -> None:
    model = load_model()
    assert load_model() is model
    again = read_model(FOLDER)
    assert (again.weights == model.weights).all()
    assert again.rows == model.rows


@pytest.mark.parametrize(
    ("trait", "relation"),
    [
        ("act of attack: does, obj", "criticises"),
        ("act of support: does, obj", "supports"),
        ("subject speaks of object, camps opposition>power", "criticises"),
    ],
)
def test_a_telling_trait_weighs_for_what_it_tells(trait: str, relation: str) -> None:
    assert load_model().weight(trait, SIGNED.index(relation)) > 0


def test_the_first_pairs_of_a_seed_have_traits_that_the_table_can_hold(
    seeds: Path, french: Language, whole_tables: Tables
) -> None:
    articles = [one for one in read_articles([seeds]) if isinstance(one, Article)]
    read = understand(next(parse_articles(french, articles[:1])), whole_tables)
    setting = set_page(read.scene, find_relations(read))
    pairs = list(find_pairs(setting.page))[:FIRST]
    assert len(pairs) == FIRST
    for pair in pairs:
        traits = find_traits(setting, pair)
        assert len(traits) > 5
        assert all(isinstance(one, str) and one == one.strip("\t\r\n") for one in traits)
        assert not [one for one in traits if "\t" in one or "\n" in one]


PLAIN = [
    ("Claire Bontemps fustige la politique de Marc Delorme.", "criticises"),
    ("Claire Bontemps soutient Marc Delorme.", "supports"),
    ("Claire Bontemps rompt avec Marc Delorme.", "breaksWith"),
]


def _traits(setting: Setting) -> set[str]:
    [pair] = [one for one in find_pairs(setting.page) if "claire" in one.subject]
    return set(find_traits(setting, pair))


def _told(traits: set[str]) -> dict[str, float]:
    model = load_model()
    sums = zip(model.scales.items(), model.sums(traits).tolist(), strict=True)
    return {name: scale.confidence(weight) for (name, scale), weight in sums}


@pytest.mark.parametrize(("text", "relation"), PLAIN)
def test_of_all_relations_a_plain_sentence_shows_the_one_that_it_tells(
    text: str, relation: str, set_out: SetOut
) -> None:
    told = _told(_traits(set_out(text)))
    assert max(told, key=told.__getitem__) == relation
    assert told[relation] > 2 * _told(set())[relation]


@pytest.mark.parametrize(("text", "relation"), PLAIN)
def test_what_a_rule_finds_makes_its_relation_likelier(
    text: str, relation: str, set_out: SetOut
) -> None:
    traits = _traits(set_out(text))
    by_rule = {one for one in traits if one.startswith((f"rule {relation}", "anywhere "))}
    assert by_rule
    assert _told(traits)[relation] > _told(traits - by_rule)[relation]

"""Statements are dated by three clocks, quoted, attributed, and the same in each run."""

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest
from hemicycle.edges.statement import DATE_BASES, PREDICATES, STATUSES, Statement
from hemicycle.edges.valid_time import parse_edtf
from hemicycle.extract.statements import extract_statements
from hemicycle.read.article import Article
from hemicycle.read.articles import read_articles
from hemicycle.tables import Tables
from spacy.language import Language

State = Callable[..., list[Statement]]
RECORDED = "2026-11-21"


def _articles(*paths: Path) -> list[Article]:
    return [one for one in read_articles(list(paths)) if isinstance(one, Article)]


@pytest.fixture(scope="module")
def of_seeds(seeds: Path, french: Language, whole_tables: Tables) -> list[Statement]:
    """Return the statements of the seeds."""
    return list(extract_statements(_articles(seeds), french, whole_tables, RECORDED))


def test_the_seeds_state_relations_of_most_kinds(of_seeds: list[Statement]) -> None:
    assert len({one.predicate for one in of_seeds}) >= 5


def test_each_quote_of_the_seeds_equals_the_stored_text_at_its_offsets(
    of_seeds: list[Statement], seeds: Path
) -> None:
    texts = {article.id: article.text for article in _articles(seeds)}
    for one in of_seeds:
        text, quote = texts[one.article], one.evidence
        assert quote.text
        assert text[quote.start : quote.end] == quote.text
        assert quote.text in quote.sentence


def test_each_statement_of_the_seeds_is_whole(of_seeds: list[Statement]) -> None:
    for one in of_seeds:
        assert one.predicate in PREDICATES
        assert one.status in STATUSES
        assert one.subject.id != one.object.id
        assert 0 < one.confidence <= 1
        assert one.rule
        assert (one.role is None) == (one.predicate != "memberOf")


def test_no_two_statements_of_the_seeds_have_one_identifier(of_seeds: list[Statement]) -> None:
    identifiers = [one.id for one in of_seeds]
    assert len(set(identifiers)) == len(identifiers)


def test_a_second_run_in_another_order_states_the_same(
    of_seeds: list[Statement], seeds: Path, french: Language, whole_tables: Tables
) -> None:
    articles = _articles(seeds)
    Random(7).shuffle(articles)
    again = extract_statements(articles, french, whole_tables, RECORDED)
    first, second = ({one.id: one for one in found} for found in (of_seeds, again))
    assert first == second


def test_an_article_alone_states_what_it_states_among_others(
    of_seeds: list[Statement], seeds: Path, french: Language, whole_tables: Tables
) -> None:
    article = _articles(seeds)[2]
    alone = list(extract_statements([article], french, whole_tables, RECORDED))
    assert alone == [one for one in of_seeds if one.article == article.id]


def test_identifiers_do_not_depend_on_the_day_of_recording(
    seeds: Path, french: Language, whole_tables: Tables
) -> None:
    articles = _articles(seeds)[:1]
    runs = [
        [one.id for one in extract_statements(articles, french, whole_tables, day)]
        for day in ("2026-11-21", "2030-01-01")
    ]
    assert runs[0]
    assert runs[0] == runs[1]


def test_statements_come_in_the_order_of_the_text(of_seeds: list[Statement]) -> None:
    by_article: dict[str, list[int]] = {}
    for one in of_seeds:
        by_article.setdefault(one.article, []).append(one.evidence.start)
    assert all(starts == sorted(starts) for starts in by_article.values())


@pytest.mark.parametrize("published", ["2018-03-10", "2018-03", "2018"])
def test_a_statement_carries_its_three_clocks(published: str, state: State) -> None:
    (one,) = state("Claire Bontemps a critiqué Marc Delorme.", published)
    assert (one.date, one.published, one.recorded) == (published, published, RECORDED)
    assert one.date_basis == "article"


def test_a_date_of_the_text_beats_that_of_the_article(state: State) -> None:
    (one,) = state("Claire Bontemps a quitté le Parti socialiste en mai 2014.", "2018-03-10")
    assert (one.date, one.date_basis, one.published) == ("2014-05", "text", "2018-03-10")
    assert "mai 2014" in one.date_source


def test_an_undated_article_is_dated_by_the_offices_that_it_names(state: State) -> None:
    text = "Le Premier ministre Bernard Cazeneuve a critiqué Marc Delorme."
    found = [one for one in state(text, None) if one.predicate == "criticises"]
    assert [one.date_basis for one in found] == ["inferred"]
    assert found[0].published is None
    span = parse_edtf(found[0].date)
    assert span.earliest.isoformat() >= "2016-12-06"
    assert span.latest.isoformat() <= "2017-05-15"


def test_an_undated_article_without_any_proof_has_no_date_made_up(state: State) -> None:
    (one,) = state("Claire Bontemps a critiqué Marc Delorme.", None)
    assert one.date_basis == "unknown"
    assert one.published is None
    assert "2026" not in one.date


def test_dates_are_edtf_with_a_known_basis(of_seeds: list[Statement]) -> None:
    for one in of_seeds:
        assert one.date_basis in DATE_BASES
        assert one.date_source
        assert parse_edtf(one.date).earliest <= parse_edtf(one.date).latest


TEASED = """\
 date 2018-03 publié le 10/03/2018 à 12:32 Claire Bontemps a critiqué Marc Delorme lors \
d'une longue réunion publique tenue à Tulle, devant une centaine de curieux.

Partager cet article

Dans la même thématique
Sophie Vauquelin quitte le Parti socialiste
Le 2 mai 2021, Hélène Garrigue soutient Adrien Valmont
"""


def _read_file(folder: Path, text: str, nlp: Language, tables: Tables) -> Iterator[Statement]:
    path = folder / "article.txt"
    path.write_text(text, encoding="utf-8")
    return extract_statements(_articles(path), nlp, tables, RECORDED)


def test_teasers_of_other_articles_state_nothing(
    tmp_path: Path, french: Language, whole_tables: Tables
) -> None:
    found = list(_read_file(tmp_path, TEASED, french, whole_tables))
    assert [(one.subject.label, one.object.label, one.date) for one in found] == [
        ("Claire Bontemps", "Marc Delorme", "2018-03-10")
    ]


def test_teasers_do_not_date_an_undated_article(
    tmp_path: Path, french: Language, whole_tables: Tables
) -> None:
    text = TEASED.replace(" date 2018-03 publié le 10/03/2018 à 12:32 ", "")
    found = list(_read_file(tmp_path, text, french, whole_tables))
    assert [one.date_basis for one in found] == ["unknown"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("« Marc Delorme critique Sophie Vauquelin », a dit Claire Bontemps.", "Claire Bontemps"),
        ("Selon Claire Bontemps, Marc Delorme critique Sophie Vauquelin.", "Claire Bontemps"),
        ("Marc Delorme critique Sophie Vauquelin.", None),
        ("« Je critique Sophie Vauquelin », a dit Marc Delorme.", None),
    ],
)
def test_a_statement_is_attributed_to_a_third_person_only(
    text: str, speaker: str | None, state: State
) -> None:
    found = [one for one in state(text) if one.predicate == "criticises"]
    assert [(one.subject.label, one.attributed_to) for one in found] == [("Marc Delorme", speaker)]


def test_a_relation_told_twice_in_a_sentence_is_one_statement(state: State) -> None:
    text = "Claire Bontemps critique Marc Delorme, et elle critique Marc Delorme encore."
    assert len([one for one in state(text) if one.predicate == "criticises"]) == 1


def test_a_relation_told_in_two_sentences_is_two_statements(state: State) -> None:
    text = "Claire Bontemps a critiqué Marc Delorme. Claire Bontemps a critiqué Marc Delorme."
    found = state(text)
    assert len(found) == 2
    assert len({one.id for one in found}) == 2


def test_an_actor_carries_the_surfaces_of_the_article(state: State) -> None:
    text = "Claire Bontemps est venue. Hier, Bontemps a critiqué le PS."
    (one,) = state(text)
    assert one.subject.aliases == ("Bontemps",)
    assert (one.object.label, one.object.aliases) == ("Parti socialiste", ("PS",))


@pytest.mark.parametrize("text", ["12 %", "…", "Il pleut.", "« »", "A" * 500, "🙂 🙂"])
def test_a_text_without_actors_states_nothing(text: str, state: State) -> None:
    assert state(text) == []

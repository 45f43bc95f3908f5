"""The date of an article: as published, or proved by its content."""

from collections.abc import Callable
from pathlib import Path

import pytest
import spacy
from hemicycle.edges.valid_time import contains, parse_edtf
from hemicycle.extract.dates import ArticleDate, Fact, find_dates, infer_article_date
from hemicycle.extract.reading import Reading, parse_articles
from hemicycle.read.article import Article
from hemicycle.read.articles import read_articles
from hemicycle.tables import Tables

Read = Callable[..., Reading]
SEEDS = Path(__file__).parents[3] / "seeds"

CAZENEUVE = Fact(
    "bernard-cazeneuve", "gouvernement", "minister", "prime-minister", False, "Premier ministre"
)
VALLAUD = Fact(
    "najat-vallaud-belkacem", "gouvernement", "minister", None, False, "membres du gouvernement"
)
HAMON = Fact(
    "benoit-hamon", "parti-socialiste", "candidate", None, False, "candidat PS à la présidentielle"
)
VALLS = Fact(
    "manuel-valls", "gouvernement", "minister", "prime-minister", True, "l'ancien Premier ministre"
)
FAURE = Fact("olivier-faure", "parti-socialiste", "leader", None, False, "premier secrétaire")
PANOT = Fact(
    "mathilde-panot", "groupe-la-france-insoumise", "leader", None, False, "présidente du groupe"
)


def infer(reading: Reading, tables: Tables, *facts: Fact) -> ArticleDate:
    return infer_article_date(reading, facts, find_dates(reading, tables), tables)


def seed(name: str) -> Reading:
    articles = [a for a in read_articles([SEEDS]) if isinstance(a, Article)]
    return next(parse_articles(spacy.blank("fr"), [a for a in articles if a.id.startswith(name)]))


def test_a_published_article_keeps_its_date_whatever_it_speaks_of(
    read_words: Read, tables: Tables
) -> None:
    reading = read_words("Le Premier ministre a parlé en 2012.", "2018-03-02")
    assert infer(reading, tables, CAZENEUVE) == ArticleDate(
        "2018-03-02", "metadata", ("2018-03-02",)
    )


def test_the_header_of_an_article_is_quoted_as_its_proof(tables: Tables) -> None:
    assert infer(seed("000"), tables) == ArticleDate(
        "2017-11-24", "header", ("date 2017-11 publié le 24/11/2017 à 12:32",)
    )


def test_the_seed_on_the_bureau_national_is_dated_by_its_offices_and_candidacy(
    tables: Tables,
) -> None:
    found = infer(seed("004"), tables, CAZENEUVE, VALLAUD, HAMON, VALLS)
    assert (found.edtf, found.basis) == ("2017-01-29/2017-04-23", "inferred")
    assert "Bernard Cazeneuve, Premier ministre: 2016-12-06/2017-05-10" in found.proofs


def test_the_seed_on_the_bureau_national_is_dated_before_the_first_round_without_its_candidate(
    tables: Tables,
) -> None:
    found = infer(seed("004"), tables, CAZENEUVE, VALLS)
    assert found.edtf == "2016-12-06/2017-04-23"
    assert "au premier tour (to come): ../2017-04-23" in found.proofs


def test_the_seed_on_the_internationale_is_dated_after_the_last_past_date(tables: Tables) -> None:
    found = infer(seed("003"), tables, PANOT)
    assert (found.edtf, found.basis) == ("2023-11/..", "inferred")
    assert "en novembre 2023: 2023-11/.." in found.proofs


def test_an_undated_article_that_proves_nothing_stays_undated(
    read_words: Read, tables: Tables
) -> None:
    reading = read_words("Il a quitté le parti lundi.")
    assert infer(reading, tables) == ArticleDate(None, "unknown", ())


def test_a_former_office_dates_an_article_after_its_end(read_words: Read, tables: Tables) -> None:
    assert infer(read_words("Il parle."), tables, VALLS).edtf == "2016-12-06/.."


def test_a_former_office_held_still_proves_nothing(read_words: Read, tables: Tables) -> None:
    former = Fact("olivier-faure", "parti-socialiste", "leader", None, True, "ex-patron du PS")
    assert infer(read_words("Il parle."), tables, former).edtf is None


def test_a_fact_that_contradicts_the_majority_is_left_out_and_named(
    read_words: Read, tables: Tables
) -> None:
    found = infer(read_words("Ils parlent."), tables, CAZENEUVE, HAMON, FAURE)
    assert found.edtf == "2017-01-29/2017-04-23"
    assert (
        found.proofs[-1]
        == "left out, as contradicted: Olivier Faure, premier secrétaire: 2018-04-07/.."
    )


def test_names_serve_as_well_as_identifiers(read_words: Read, tables: Tables) -> None:
    words = "le Premier ministre"
    fact = Fact("Bernard Cazeneuve", "Gouvernement", "minister", "prime-minister", False, words)
    assert infer(read_words("Il parle."), tables, fact).edtf == "2016-12-06/2017-05-10"


def test_a_title_of_one_word_proves_nothing(read_words: Read, tables: Tables) -> None:
    fact = Fact("olivier-faure", "parti-socialiste", "leader", None, False, "le président")
    assert infer(read_words("Il parle."), tables, fact).edtf is None


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("candidat à la primaire", "2016-08-16/2017-01-29"),
        ("candidat PS à la présidentielle", "2017-01-29/2017-04-23"),
        ("le candidat socialiste", "2017-01-29/2017-04-23"),
    ],
)
def test_a_candidacy_is_that_of_the_election_named(
    words: str, edtf: str, read_words: Read, tables: Tables
) -> None:
    fact = Fact("benoit-hamon", "parti-socialiste", "candidate", None, False, words)
    assert infer(read_words("Il parle."), tables, fact).edtf == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Le parti a rompu en juin 2019.", "2019-06/.."),
        ("Le parti a rompu en juin 2019, puis il a fusionné le 4 mai 2020.", "2020-05-04/.."),
        ("Le congrès se tiendra en mai 2024.", "../2024-05"),
        ("Le parti a rompu en juin 2019. Le congrès se tiendra en mai 2024.", "2019-06/2024-05"),
        ("Il a été élu en 2016. Il sera nommé ministre en 2014.", "2016/.."),
    ],
)
def test_dates_told_in_the_past_and_the_future_bound_an_undated_article(
    text: str, edtf: str, read_words: Read, tables: Tables
) -> None:
    assert infer(read_words(text), tables).edtf == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Le Rassemblement national proteste.", "2018-06/.."),
        ("Le Front national proteste.", "1972-10-05/.."),
        ("Place publique répond au Rassemblement national.", "2018-11-06/.."),
        ("Il attend sur la place publique.", None),
        ("Le RN proteste.", None),
    ],
)
def test_a_text_is_no_older_than_the_names_in_it(
    text: str, edtf: str | None, read_words: Read, tables: Tables
) -> None:
    assert infer(read_words(text), tables).edtf == edtf


def test_a_weekday_told_with_its_day_chooses_among_the_years_of_an_office(
    read_words: Read, tables: Tables
) -> None:
    philippe = Fact(
        "edouard-philippe", "gouvernement", "minister", "prime-minister", False, "Premier ministre"
    )
    found = infer(read_words("La marche du samedi 8 décembre."), tables, philippe)
    assert found.edtf == "2018-10-09/2019-04-07"


def test_a_weekday_told_with_its_day_proves_nothing_alone(read_words: Read, tables: Tables) -> None:
    assert infer(read_words("La marche du samedi 8 décembre."), tables).edtf is None


def test_teasers_of_other_articles_prove_nothing(tables: Tables) -> None:
    found = infer(seed("004"), tables, CAZENEUVE, HAMON)
    assert found.edtf is not None
    assert contains(parse_edtf("2017-01-29/2017-05-10"), parse_edtf(found.edtf))
    assert not any("2024" in proof or "2026" in proof for proof in found.proofs)


def test_a_text_about_an_event_is_of_the_time_of_the_event(
    read_words: Read, tables: Tables
) -> None:
    about = "Nuit debout s'installe. La maire soutient Nuit debout."
    assert infer(read_words(about), tables).edtf == "2016-03-31/2016-09-30"


def test_a_text_that_names_an_event_in_passing_is_only_no_older(
    read_words: Read, tables: Tables
) -> None:
    text = "Le maire parle de sa ville. " * 40 + "Il a connu Nuit debout."
    assert infer(read_words(text), tables).edtf == "2016-03-31/.."


def test_a_day_told_with_this_is_within_a_week(read_words: Read, tables: Tables) -> None:
    philippe = Fact(
        "edouard-philippe", "gouvernement", "minister", "prime-minister", False, "Premier ministre"
    )
    reading = read_words("Le maire a parlé ce samedi 8 décembre.")
    assert infer(reading, tables, philippe).edtf == "2018-12-01/2018-12-15"


def test_the_latest_of_counted_events_dates_a_text(read_words: Read, tables: Tables) -> None:
    text = "Après l'acte IX, les gilets jaunes préparent l'acte X."
    assert infer(read_words(text), tables).edtf == "2019-01-12/2019-04-19"


def test_a_count_without_its_event_proves_nothing(read_words: Read, tables: Tables) -> None:
    assert infer(read_words("Le théâtre joue l'acte V."), tables).edtf is None


def test_the_bill_of_a_budget_is_of_the_autumn_before(read_words: Read, tables: Tables) -> None:
    text = "Le Sénat rejette le projet de loi de finances pour 2020."
    assert infer(read_words(text), tables).edtf == "2019-07/2020-01"


def test_an_event_that_most_contradict_is_left_out_and_named(
    read_words: Read, tables: Tables
) -> None:
    reading = read_words("Nuit debout revient. Le maire tance Nuit debout.")
    philippe = Fact(
        "edouard-philippe", "gouvernement", "minister", "prime-minister", False, "Premier ministre"
    )
    found = infer(reading, tables, philippe)
    assert found.edtf == "2017-05-15/2020-07-03"
    assert found.proofs[-1].startswith("left out, as contradicted: Nuit debout (news of the day)")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Il prépare une liste pour les européennes.", "2017-05-15/2019-05-26"),
        ("Il vise une place aux prochaines élections européennes.", "2017-05-15/2019-05-26"),
        ("Elle se prépare en vue de la présidentielle de 2022.", "2017-05-15/2020-07-03"),
        ("Tout se joue à quatre mois des européennes.", "2018-12-31/2019-02-19"),
        ("Il fut battu aux européennes.", "2017-05-15/2020-07-03"),
    ],
)
def test_an_election_told_as_coming_bounds_a_text(
    text: str, edtf: str, read_words: Read, tables: Tables
) -> None:
    philippe = Fact(
        "edouard-philippe", "gouvernement", "minister", "prime-minister", False, "Premier ministre"
    )
    assert infer(read_words(text), tables, philippe).edtf == edtf


def test_an_old_name_told_often_without_the_newer_bounds_a_text(
    read_words: Read, tables: Tables
) -> None:
    text = "Le Front national recule en Moselle. Elle quitte le Front national."
    assert infer(read_words(text), tables).edtf == "1972-10-05/2018-11-30"
    assert infer(read_words(f"{text} Le Rassemblement national suit."), tables).edtf == "2018-06/.."


def test_a_budget_for_a_year_does_not_prove_that_the_year_has_begun(
    read_words: Read, tables: Tables
) -> None:
    assert infer(read_words("Le gel des taxes a été voté pour 2019."), tables).edtf is None


@pytest.mark.parametrize(
    "text",
    [
        "8 mars 2016. – La députée se présente.",
        "Lille, le 8 mars 2016 (Agence) — La députée se présente.",
        "8 mars 2016, Lille. – La députée se présente.",
    ],
)
def test_a_dateline_dates_its_text_to_the_day(text: str, read_words: Read, tables: Tables) -> None:
    found = infer(read_words(text), tables)
    assert found.edtf == "2016-03-08/2016-03-09"
    assert found.proofs[0].endswith("8 mars 2016 (dateline): 2016-03-08/2016-03-09")


def test_a_day_that_only_opens_a_text_is_no_dateline(read_words: Read, tables: Tables) -> None:
    assert infer(read_words("Le 8 mars 2016 tombe un mardi."), tables).edtf is None

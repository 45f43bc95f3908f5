"""Titles are found with what they say, and mean whoever held the office on the day."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from hemicycle.edges.statement import Statement
from hemicycle.extract.names import find_names
from hemicycle.extract.titles import TitlePhrase, find_titles
from hemicycle.tables import Tables
from spacy.language import Language
from spacy.tokens import Doc

TABLE = Path(__file__).with_name("titles.txt")


Row = tuple[str, str, str | None, str | None]


def read_rows() -> list[Row]:
    """Read the table; raise ValueError naming the line that isn't `title | day | id [| gap]`."""
    rows: list[Row] = []
    for number, line in enumerate(TABLE.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        parts = [part.strip() for part in line.split("|")]
        if len(parts) not in (3, 4) or not all(parts):
            raise ValueError(f"{TABLE.name}:{number}: not `title | day | id [| gap]`: {line!r}")
        person = None if parts[2] == "-" else parts[2]
        rows.append((parts[0], parts[1], person, parts[3] if len(parts) == 4 else None))
    return rows


def _params() -> Iterator[object]:
    """Yield the rows, those of the known gaps marked as failing."""
    for title, day, person, gap in read_rows():
        failing = pytest.mark.xfail(strict=True, reason=f"known gap: see {gap}")
        yield pytest.param(title, day, person, marks=[failing] if gap else [])


@pytest.fixture(scope="session")
def holder(
    meant: Callable[..., str | None], whole_tables: Tables
) -> Callable[[str, str], str | None]:
    """Return what tells which person a title means on a day; a party named in it is none."""

    @cache
    def ask(title: str, day: str) -> str | None:
        found = meant(f"Dans la soirée, {title} a reçu la délégation.", title, day)
        return found if found in whole_tables.people else None

    return ask


@pytest.mark.parametrize(("title", "day", "person"), list(_params()))
def test_a_title_means_its_holder_on_the_day(
    title: str, day: str, person: str | None, holder: Callable[[str, str], str | None]
) -> None:
    assert holder(title, day) == person


def test_the_table_is_large_enough() -> None:
    assert len(read_rows()) >= 340


def test_at_least_97_titles_of_100_are_right(holder: Callable[[str, str], str | None]) -> None:
    rows = read_rows()
    wrong = [(title, day) for title, day, person, _ in rows if holder(title, day) != person]
    share = 1 - len(wrong) / len(rows)
    print(f"titles by date: {len(rows) - len(wrong)} of {len(rows)} right ({share:.3f})")
    assert share >= 0.97, wrong


OBJECTS = [row[:3] for row in read_rows() if row[2] and not row[3]]


@pytest.mark.parametrize(("title", "day", "person"), OBJECTS[::4])
def test_what_is_done_to_a_title_is_done_to_its_holder(
    title: str, day: str, person: str, state: Callable[..., list[Statement]]
) -> None:
    found = state(f"Hier soir, Claire Bontemps a critiqué {title}.", day)
    assert [one.object.id for one in found if one.predicate == "criticises"] == [person]


def _titles(text: str, nlp: Language, tables: Tables) -> tuple[Doc, tuple[TitlePhrase, ...]]:
    doc = nlp(text)
    return doc, find_titles(doc, find_names(doc, tables), tables)


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("La porte-parole du PS est arrivée.", ["La porte-parole du PS"]),
        ("La maire de Nantes et le député ont dîné.", ["La maire de Nantes", "le député"]),
        ("L'ancien ministre de la Défense a écrit.", ["L'ancien ministre de la Défense"]),
        ("Le candidat à la présidentielle a parlé.", ["Le candidat à la présidentielle"]),
        ("Le boulanger a ouvert sa boutique.", []),
    ],
)
def test_a_title_is_found_with_its_complement(
    text: str, phrases: list[str], french: Language, whole_tables: Tables
) -> None:
    doc, found = _titles(text, french, whole_tables)
    assert [doc[one.start : one.end].text for one in found] == phrases


@pytest.mark.parametrize(
    ("text", "former", "plural", "foreign"),
    [
        ("L'ancienne ministre a écrit.", True, False, False),
        ("L'ex-député a écrit.", True, False, False),
        ("Les sénateurs ont écrit.", False, True, False),
        ("Le ministre espagnol a écrit.", False, False, True),
        ("La ministre a écrit.", False, False, False),
    ],
)
def test_a_title_tells_former_plural_and_foreign(
    text: str, former: bool, plural: bool, foreign: bool, french: Language, whole_tables: Tables
) -> None:
    _, found = _titles(text, french, whole_tables)
    assert [(one.former, one.plural, one.foreign) for one in found] == [(former, plural, foreign)]


def test_a_title_keeps_its_ministry_apart_from_the_name_after_it(
    french: Language, whole_tables: Tables
) -> None:
    doc, found = _titles("La ministre de la Culture Élise Carpentier parle.", french, whole_tables)
    assert [doc[one.start : one.end].text for one in found] == ["La ministre de la Culture"]


def test_a_title_carries_the_organisation_named_in_it(
    french: Language, whole_tables: Tables
) -> None:
    _, found = _titles("La sénatrice PCF a parlé.", french, whole_tables)
    named = found[0].organisation
    assert named is not None
    assert [use.actor_id for use in named.uses] == ["parti-communiste-francais"]

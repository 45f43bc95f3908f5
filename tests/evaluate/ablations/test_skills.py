"""Understanding does without a skill, and without the tables' actors, when it is told to."""

from collections.abc import Callable

import pytest
from hemicycle.evaluate.ablations.unknown import forget_actors
from hemicycle.extract.skills import Skills
from hemicycle.extract.understanding import Understanding
from hemicycle.tables import Tables

Understand = Callable[..., Understanding]
DEAF = Skills(quotations=False)
LITERAL = Skills(coreference=False)

QUOTED = "« Emmanuel Macron méprise les Français », a lancé Olivier Faure à Lille."


def meant(found: Understanding, words: str) -> str | None:
    """Return the actor for whom the first token of some words stands."""
    place = found.reading.article.text.index(words)
    return found.scene.heads.get(found.reading.offsets.index(place))


def test_a_quotation_has_its_speaker(understood: Understand) -> None:
    assert list(understood(QUOTED).scene.speakers.values()) == ["olivier-faure"]


def test_without_quotations_nobody_speaks_and_everybody_named_is_still_there(
    understood: Understand,
) -> None:
    found = understood(QUOTED, DEAF)
    assert found.scene.quotations == ()
    assert found.scene.speakers == {}
    assert meant(found, "Olivier") == "olivier-faure"


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("Olivier Faure est venu. Il a parlé du budget.", "Il", "olivier-faure"),
        ("Le chef de l'État reçoit Olivier Faure.", "chef", "emmanuel-macron"),
        ("Les socialistes ont voté le budget.", "socialistes", "parti-socialiste"),
        ("La proposition déplaît. Matignon la refuse.", "Matignon", "gouvernement"),
        ("« Je voterai le budget », a dit Olivier Faure.", "Je", "olivier-faure"),
        ("Olivier Faure, qui critique le budget, est à Lille.", "qui", "olivier-faure"),
    ],
)
def test_without_coreference_only_names_mean_somebody(
    understood: Understand, text: str, words: str, actor: str
) -> None:
    assert meant(understood(text), words) == actor
    assert meant(understood(text, LITERAL), words) is None


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("Le PS soutient la réforme.", "PS", "parti-socialiste"),
        ("Olivier Faure est venu. Faure a parlé du budget.", "Faure a", "olivier-faure"),
        ("Le ministre Bruno Le Maire a parlé.", "ministre", "bruno-le-maire"),
    ],
)
def test_without_coreference_names_keep_their_bearers(
    understood: Understand, text: str, words: str, actor: str
) -> None:
    assert meant(understood(text, LITERAL), words) == actor


def test_without_possessives_nothing_has_an_owner(understood: Understand) -> None:
    text = "Olivier Faure défend son parti."
    assert list(understood(text).scene.owners.values()) == ["olivier-faure"]
    assert understood(text, LITERAL).scene.owners == {}


def test_without_tables_a_politician_is_a_stranger_of_that_name(
    understood: Understand, tables: Tables
) -> None:
    found = understood("Olivier Faure critique Bruno Le Maire.", known=forget_actors(tables))
    part = found.scene.cast.part(meant(found, "Olivier") or "")
    assert (part.name, part.known, part.wikidata) == ("Olivier Faure", False, None)


def test_without_tables_a_minister_is_still_of_the_government(
    understood: Understand, tables: Tables
) -> None:
    text = "Bruno Le Maire, ministre de l'Économie, a parlé."
    found = understood(text, known=forget_actors(tables))
    (membership,) = found.memberships
    assert (membership.object, membership.role) == ("gouvernement", "minister")


def test_forgotten_actors_leave_no_name_behind(tables: Tables) -> None:
    bare = forget_actors(tables)
    assert tables.named("PS")
    assert bare.named("PS") == bare.named("Macron") == bare.named("gouvernement") == ()
    assert not bare.people
    assert bare.elections == tables.elections

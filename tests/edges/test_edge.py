"""Adding up statements to edges."""

from dataclasses import replace

from hemicycle.edges.actor import Actor
from hemicycle.edges.edge import edges_of
from hemicycle.edges.statement import Evidence, Statement

CLAIRE = Actor("claire-fontaine", "Claire Fontaine", "person", ("Mme Fontaine",))
PAUL = Actor("paul-martin", "Paul Martin", "person")
QUOTE = "Claire Fontaine soutient Paul Martin."
SUPPORT = Statement(
    article="a",
    subject=CLAIRE,
    predicate="supports",
    object=PAUL,
    role=None,
    status="asserted",
    date="2017-11-24",
    date_basis="article",
    date_source="published",
    published="2017-11-24",
    recorded="2026-11-21",
    evidence=Evidence(QUOTE, 0, len(QUOTE), QUOTE),
    attributed_to=None,
    confidence=0.9,
    rule="supports:soutenir",
)


def test_statements_that_say_the_same_are_one_edge_with_all_its_evidence() -> None:
    again = replace(SUPPORT, article="b", attributed_to="Paul Martin", confidence=0.5)
    (edge,) = edges_of([again, SUPPORT])
    assert edge.statements == (SUPPORT, again)
    assert edge.articles == ("a", "b")


def test_another_date_role_or_status_is_another_edge() -> None:
    others = [
        replace(SUPPORT, date="2017-11"),
        replace(SUPPORT, role="candidate"),
        replace(SUPPORT, status="denied"),
        replace(SUPPORT, predicate="criticises"),
        replace(SUPPORT, subject=PAUL, object=CLAIRE),
    ]
    edges = edges_of([SUPPORT, *others])
    assert len(edges) == len({edge.id for edge in edges}) == 6


def test_the_ends_of_an_alliance_are_ordered() -> None:
    alliance = replace(SUPPORT, predicate="alliedWith")
    turned = replace(alliance, subject=PAUL, object=CLAIRE, article="b")
    (edge,) = edges_of([turned, alliance])
    assert (edge.subject.id, edge.object.id) == ("claire-fontaine", "paul-martin")
    assert edge.articles == ("a", "b")


def test_the_ends_of_a_criticism_keep_their_order() -> None:
    (edge,) = edges_of([replace(SUPPORT, predicate="criticises", subject=PAUL, object=CLAIRE)])
    assert (edge.subject, edge.object) == (PAUL, CLAIRE)
    assert edge.sign == -1


def test_an_edge_has_the_same_identifier_whatever_its_evidence() -> None:
    (one,) = edges_of([SUPPORT])
    (other,) = edges_of([replace(SUPPORT, article="z", rule="other", confidence=0.1)])
    assert one.id == other.id
    assert len(one.id) == 17
    assert one.id.startswith("e")


def test_edges_stand_by_valid_time_whatever_the_order_of_statements() -> None:
    dates = ["2022-04", "2017-11-24", "../2016-12-06", "2017"]
    statements = [replace(SUPPORT, date=date) for date in dates]
    found = [edge.date for edge in edges_of(statements)]
    assert found == ["../2016-12-06", "2017", "2017-11-24", "2022-04"]
    assert edges_of(reversed(statements)) == edges_of(statements)


def test_mentions_of_one_actor_are_merged() -> None:
    later = replace(
        SUPPORT, article="b", subject=replace(CLAIRE, aliases=("la maire",), wikidata="Q7")
    )
    (edge,) = edges_of([SUPPORT, later])
    assert edge.subject.aliases == ("Mme Fontaine", "la maire")
    assert edge.subject.wikidata == "Q7"


def test_outlets_are_counted_once_however_many_articles_they_print() -> None:
    (edge,) = edges_of([replace(SUPPORT, article=article) for article in "abcd"])
    publishers = {"a": "La Gazette", "b": "La Gazette", "c": None}
    assert edge.outlets(publishers) == ("La Gazette", "c", "d")


def test_denied_edges_stay_out_of_the_default_graph() -> None:
    statuses = {"asserted": True, "former": True, "denied": False, "hypothetical": False}
    for status, expected in statuses.items():
        (edge,) = edges_of([replace(SUPPORT, status=status)])
        assert edge.in_default_graph is expected

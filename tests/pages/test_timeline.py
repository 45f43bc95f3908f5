"""The file of one actor's page: what it holds of tables and graph, the same bytes each time."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hemicycle.edges.statement import Statement
from hemicycle.errors import PeriodError, UnknownActorError
from hemicycle.export.pages import PageOptions
from hemicycle.export.pages.timeline import render_timeline
from hemicycle.tables import Candidacy, Membership, Tables

CAMILLE = "camille-thevenard"

Read = Callable[[str], Any]


def test_the_page_holds_only_the_links_of_its_actor(read_data: Read, world: Any) -> None:
    data = read_data(render_timeline(world.graph, CAMILLE))
    ego = data["nodes"]["id"].index(CAMILLE)
    ends = zip(data["lines"]["from"], data["lines"]["to"], strict=True)
    assert all(ego in pair for pair in ends)
    assert len(set(data["edges"]["line"])) == len(data["lines"]["from"]) == 4


def test_the_page_is_small_for_it_draws_no_network(world: Any) -> None:
    html = render_timeline(world.graph, CAMILLE)
    assert "vis.Network=" not in html
    assert len(html.encode()) < 200_000
    policy = re.search(r"script-src ([^;]*);", html)
    assert policy
    assert len(policy[1].split()) == 1
    assert len(re.findall(r"<script>", html)) == 1


def test_the_order_of_what_is_read_leaves_the_text_alone(
    make_world: Callable[..., Any], statements: tuple[Statement, ...], world: Any
) -> None:
    other = make_world(statements[::-1], tuple(world.graph.articles.values())[::-1])
    mixed = replace(other.graph, edges=other.graph.edges[::-1])
    assert render_timeline(mixed, CAMILLE) == render_timeline(world.graph, CAMILLE)


def test_an_actor_of_no_link_is_an_error(world: Any) -> None:
    with pytest.raises(UnknownActorError, match="personne-ici"):
        render_timeline(world.graph, "personne-ici")


def test_a_period_leaves_out_what_lies_outside_and_counts_what_may_lie_inside(
    read_data: Read, world: Any
) -> None:
    data = read_data(render_timeline(world.graph, CAMILLE, period="2022"))
    assert data["edges"]["date"] == ["2022-05-04", "2022-05-04"]
    assert data["period"] == "2022"
    assert data["possible"] == 1, "the undated link"


def test_a_period_keeps_a_state_that_lasts_into_it(read_data: Read, world: Any) -> None:
    data = read_data(render_timeline(world.graph, "parti-des-rivieres", period="2020"))
    assert data["edges"]["date"] == ["2017-03-12", "2017-06"]


def test_no_period_is_an_error(world: Any) -> None:
    with pytest.raises(PeriodError, match="jadis"):
        render_timeline(world.graph, CAMILLE, period="jadis")


def test_an_end_comes_with_its_day_and_its_reason(read_data: Read, world: Any) -> None:
    data = read_data(render_timeline(world.graph, "parti-des-rivieres"))
    place = data["lines"]["predicate"].index("alliedWith")
    alliance = data["edges"]["line"].index(place)
    ended = data["edges"]["id"][alliance]
    assert data["endings"] == {ended: {"day": "2021-09-02", "rule": "break"}}


def test_parties_and_offices_come_from_the_tables_with_their_days(
    read_data: Read, world: Any, tables: Tables
) -> None:
    rivers = "parti-des-rivieres"
    listed = (
        Membership(CAMILLE, rivers, "member", date(2012, 3, 1), date(2014, 1, 1)),
        Membership(CAMILLE, rivers, "leader", date(2013, 2, 1), None),
        Membership(CAMILLE, "assemblee-nationale", "deputy", date(2017, 6, 21), date(2022, 6, 21)),
    )
    stood = (Candidacy(CAMILLE, "presidential-2017", rivers, None, date(2017, 4, 23)),)
    known = replace(
        tables,
        by_member={**tables.by_member, CAMILLE: listed},
        by_candidate={**tables.by_candidate, CAMILLE: stood},
    )
    ego = read_data(render_timeline(replace(world.graph, tables=known), CAMILLE))["ego"]
    (party,) = ego["parties"]
    assert (party["label"], party["colour"]) == ("Parti des rivières", "#116688")
    assert (party["from"], party["to"]) == ("2012-03-01", None)
    assert [(one["role"], one["from"], one["to"]) for one in ego["offices"]] == [
        ("leader", "2013-02-01", None),
        ("deputy", "2017-06-21", "2022-06-21"),
        ("candidate", None, "2017-04-23"),
    ]
    assert "Élection présidentielle de 2017" in ego["offices"][2]["label"]


def test_a_title_of_ones_own_stands_for_the_usual_one(world: Any) -> None:
    html = render_timeline(world.graph, CAMILLE, PageOptions(title="Notre <dossier>"))
    assert "<title>Notre &lt;dossier&gt;</title>" in html
    assert "<h1>Notre &lt;dossier&gt;</h1>" in html

"""Networks as GEXF and GraphML."""

import os
import subprocess
import sys
import time
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import networkx as nx  # type: ignore[import-untyped]
import pytest
from hemicycle.edges.actor import Actor
from hemicycle.edges.edge import edges_of
from hemicycle.edges.statement import Evidence, Statement
from hemicycle.export.networks import format_gexf, format_graphml, write_gexf, write_graphml

CLAIRE = Actor("claire-fontaine", "Claire Fontaine", "person", (), "Q7")
PAUL = Actor("paul-martin", "Paul <Martin> & Œuvre", "person")
SUPPORT = Statement(
    article="a",
    subject=CLAIRE,
    predicate="supports",
    object=PAUL,
    role=None,
    status="asserted",
    date="2017-11",
    date_basis="article",
    date_source="published",
    published="2017-11-24",
    recorded="2026-11-21",
    evidence=Evidence("soutient « Paul »", 0, 17, "…"),
    attributed_to=None,
    confidence=0.9,
    rule="supports:soutenir",
)
CRITICISM = replace(SUPPORT, predicate="criticises", date="2022-04-10")
ALLIANCE = replace(SUPPORT, predicate="alliedWith", date="2017-11/..")
EDGES = edges_of([SUPPORT, CRITICISM, ALLIANCE])


def test_gexf_is_read_back_with_names_and_days() -> None:
    network = nx.read_gexf(BytesIO(format_gexf(EDGES)), version="1.2draft")
    assert network.nodes["paul-martin"]["label"] == PAUL.label
    assert network.nodes["claire-fontaine"]["wikidata"] == "Q7"
    found = {data["id"]: data for *_, data in network.edges(data=True)}
    assert set(found) == {edge.id for edge in EDGES}
    days = {data["label"]: (data.get("start"), data.get("end")) for data in found.values()}
    assert days == {
        "supports": ("2017-11-01", "2017-11-30"),
        "criticises": ("2022-04-10", "2022-04-10"),
        "alliedWith": ("2017-11-01", None),
    }


def test_graphml_is_read_back_with_texts_and_numbers() -> None:
    network = nx.read_graphml(BytesIO(format_graphml(EDGES)), force_multigraph=True)
    assert network.nodes["paul-martin"] == {"label": PAUL.label, "kind": "person"}
    ends = ("claire-fontaine", "paul-martin")
    found = {data["predicate"]: data for data in network.get_edge_data(*ends).values()}
    assert found["supports"]["quotes"] == "soutient « Paul »"
    assert found["criticises"]["sign"] == -1
    assert found["alliedWith"]["weight"] == 1


def test_a_network_without_edges_is_written() -> None:
    assert len(nx.read_gexf(BytesIO(format_gexf([])), version="1.2draft")) == 0
    assert len(nx.read_graphml(BytesIO(format_graphml([])))) == 0


def test_what_xml_cannot_hold_is_replaced() -> None:
    odd = replace(SUPPORT, object=Actor("x", "a\x0c\ufffeb\x1b", "party"))
    for network in (
        nx.read_gexf(BytesIO(format_gexf(edges_of([odd]))), version="1.2draft"),
        nx.read_graphml(BytesIO(format_graphml(edges_of([odd])))),
    ):
        assert network.nodes["x"]["label"] == "a\ufffd\ufffdb\ufffd"


def test_the_day_of_writing_leaves_no_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    now = format_gexf(EDGES)
    monkeypatch.setattr(time, "strftime", lambda *_: "1999-12-31")
    assert format_gexf(EDGES) == now
    assert b"<creator>hemicycle</creator>" in now


def test_files_hold_what_is_formatted(tmp_path: Path) -> None:
    write_gexf(tmp_path / "graph.gexf", EDGES)
    write_graphml(tmp_path / "graph.graphml", EDGES)
    assert (tmp_path / "graph.gexf").read_bytes() == format_gexf(EDGES)
    assert (tmp_path / "graph.graphml").read_bytes() == format_graphml(EDGES)


SCRIPT = """
import sys
from pathlib import Path
from hemicycle.edges.edge import edges_of
from hemicycle.edges.json_lines import read_statements
from hemicycle.export.networks import format_gexf, format_graphml
from hemicycle.export.tables import format_actors, format_edges
from hemicycle.views.layout import positions
edges = edges_of(read_statements(Path(sys.argv[1])))
print(format_gexf(edges), format_graphml(edges), positions(edges))
print(ascii(format_actors(edges)), ascii(format_edges(edges)))
"""


def test_hash_seed_locale_and_time_zone_make_no_difference(tmp_path: Path) -> None:
    from hemicycle.edges.json_lines import write_statements

    path = tmp_path / "statements.jsonl"
    write_statements(path, [SUPPORT, CRITICISM, ALLIANCE])
    outputs = set()
    for seed, locale, zone in (("0", "C", "UTC"), ("42", "tr_TR.UTF-8", "Pacific/Auckland")):
        settings = {"PYTHONHASHSEED": seed, "LC_ALL": locale, "TZ": zone}
        command = [sys.executable, "-c", SCRIPT, str(path)]
        environment = os.environ | settings
        done = subprocess.run(command, env=environment, capture_output=True, check=True)
        outputs.add(done.stdout)
    assert len(outputs) == 1
    assert b"claire-fontaine" in outputs.pop()

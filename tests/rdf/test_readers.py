"""Every reader of RDF reads the same out of the exports, and each build writes the same bytes."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

import pyoxigraph as ox
import pytest
from hemicycle.edges.actor import Actor
from hemicycle.edges.edge import edges_of
from hemicycle.edges.statement import PREDICATES, STATUSES, Evidence, Statement
from hemicycle.export.rdf import RunInfo, write_rdf
from hemicycle.export.rdf.write import build_rdf, format_rdf
from hemicycle.read.article import Article
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from rdflib import Dataset

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")

RAPPER = shutil.which("rapper")
RUN = RunInfo("0.1.0", "2026-11-21")
NASTY = ["L’« hydre » d'œuvre", 'dit "non" \\ \\u0041 \\', "a\r\nb\tc\x00\x1f\x7f", "😀 é e\u0301",
         "<script>alert(1)</script> # a .", "\u2028\u2029\x85\x0b\x0c", "'''\"\"\"", "a/../b?c#%20",
         "@prefix a: <b> .", "..", "Etc.", ""]  # fmt: skip
TEXTS = st.sampled_from(NASTY) | st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
NAMES = TEXTS.filter(bool)
DATES = st.sampled_from(["2017-11-24", "2017-11", "2017", "2017-01/2018", "2023/..", "../1999-02"])
ACTORS = st.builds(Actor, NAMES, NAMES, st.sampled_from(["person", "party", "other"]))
STATEMENTS = st.builds(
    Statement,
    article=NAMES,
    subject=ACTORS,
    predicate=st.sampled_from(PREDICATES),
    object=ACTORS,
    role=st.none() | TEXTS,
    status=st.sampled_from(STATUSES),
    date=DATES,
    date_basis=st.sampled_from(["text", "article", "inferred", "unknown"]),
    date_source=TEXTS,
    published=st.none() | st.sampled_from(["2017-11-24", "2017-11", "2017"]),
    recorded=st.just("2026-11-21"),
    evidence=st.builds(lambda text: Evidence(text, 5, 5 + len(text), f"« {text} »"), NAMES),
    attributed_to=st.none() | NAMES,
    confidence=st.floats(0, 1),
    rule=NAMES,
)
PASSAGES = st.lists(STATEMENTS, max_size=4, unique_by=lambda one: (one.article, one.evidence.text))
ARTICLES = st.builds(
    Article,
    NAMES,
    st.just(""),
    st.just(()),
    TEXTS,
    publisher=TEXTS,
    url=st.none() | TEXTS.map("https://x.example/".__add__),
)
GRAPHS = given(PASSAGES, st.lists(ARTICLES, max_size=2))

Quads = set[ox.Quad]


def read_with_oxigraph(text: str) -> Quads:
    """Read TriG."""
    return set(ox.parse(text, format=ox.RdfFormat.TRIG))


def read_with_rdflib(text: str) -> Quads:
    """Read TriG, and let Oxigraph compare what rdflib writes as N-Quads."""
    dataset = Dataset()
    dataset.parse(data=text, format="trig")
    lines = dataset.serialize(format="nquads").replace("<urn:x-rdflib:default> .", ".")
    return set(ox.parse(lines, format=ox.RdfFormat.N_QUADS))


def read_with_rapper(text: str) -> Quads:
    """Read TriG, and let Oxigraph compare what rapper writes as N-Quads."""
    command = ["rapper", "-q", "-i", "trig", "-o", "nquads", "-", "https://example.org/"]
    run = subprocess.run(command, input=text.encode(), capture_output=True, check=True)
    return set(ox.parse(run.stdout, format=ox.RdfFormat.N_QUADS))


@GRAPHS
@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
def test_rdflib_reads_what_oxigraph_reads(
    statements: list[Statement], articles: list[Article]
) -> None:
    text = format_rdf(build_rdf(edges_of(statements), articles, RUN))["hemicycle.trig"]
    quads = read_with_oxigraph(text)
    assert len(quads) > 40
    assert read_with_rdflib(text) == quads


@pytest.mark.skipif(RAPPER is None, reason="needs rapper (Debian: raptor2-utils)")
@GRAPHS
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_rapper_reads_what_oxigraph_reads(
    statements: list[Statement], articles: list[Article]
) -> None:
    text = format_rdf(build_rdf(edges_of(statements), articles, RUN))["hemicycle.trig"]
    assert read_with_rapper(text) == read_with_oxigraph(text)


@pytest.mark.skipif(RAPPER is None, reason="needs rapper (Debian: raptor2-utils)")
@pytest.mark.parametrize("nasty", NASTY[:-1])
def test_each_nasty_text_is_read_alike_wherever_it_stands(
    state: Callable[..., Statement], nasty: str
) -> None:
    actor = Actor(nasty, nasty, "party", (nasty + "!",))
    statement = state(
        article=nasty, object=actor, predicate="memberOf", role=nasty, rule=nasty,
        evidence=Evidence(nasty, 0, len(nasty), nasty), attributed_to=nasty + "?",
    )  # fmt: skip
    text = format_rdf(build_rdf(edges_of([statement]), [], RUN))["hemicycle.trig"]
    quads = read_with_oxigraph(text)
    assert read_with_rdflib(text) == quads
    assert read_with_rapper(text) == quads


@GRAPHS
@settings(max_examples=50)
@example([], [])
def test_no_export_holds_a_blank_node(statements: list[Statement], articles: list[Article]) -> None:
    text = format_rdf(build_rdf(edges_of(statements), articles, RUN))["hemicycle.trig"]
    terms = {term for quad in read_with_oxigraph(text) for term in quad}
    assert not [term for term in terms if isinstance(term, ox.BlankNode)]


@given(PASSAGES, st.randoms(use_true_random=False))
@settings(max_examples=50)
def test_the_order_of_statements_does_not_matter(
    statements: list[Statement], random: Random
) -> None:
    shuffled = list(statements)
    random.shuffle(shuffled)
    once = format_rdf(build_rdf(edges_of(statements), [], RUN))
    again = format_rdf(build_rdf(edges_of(shuffled), [], RUN))
    assert once == again


SCRIPT = """
import sys
from pathlib import Path
from hemicycle.edges.edge import edges_of
from hemicycle.edges.json_lines import read_statements
from hemicycle.export.rdf import RunInfo, write_rdf
edges = edges_of(read_statements(Path(sys.argv[1])))
write_rdf(Path(sys.argv[2]), edges, [], RunInfo("0.1.0", "2026-11-21"))
"""


def test_hash_seed_locale_and_time_zone_do_not_matter(
    state: Callable[..., Statement], tmp_path: Path
) -> None:
    from hemicycle.edges.json_lines import write_statements

    names = [Actor(f"acteur-{number}", f"Acteur {number}", "party") for number in range(12)]
    source = tmp_path / "statements.jsonl"
    write_statements(source, [state(object=name, predicate="memberOf") for name in names])
    contents = set()
    for seed, locale, zone in [("1", "C", "UTC"), ("2", "tr_TR.UTF-8", "Pacific/Kiritimati")]:
        out = tmp_path / seed
        settings_ = {"PYTHONHASHSEED": seed, "LC_ALL": locale, "TZ": zone}
        command = [sys.executable, "-c", SCRIPT, str(source), str(out)]
        subprocess.run(command, check=True, env={**os.environ, **settings_})
        contents.add(b"".join(path.read_bytes() for path in sorted(out.rglob("*.t*"))))
    assert len(contents) == 1


def test_files_are_written_where_they_are_said_to_be(
    state: Callable[..., Statement], run: RunInfo, tmp_path: Path
) -> None:
    written = write_rdf(tmp_path, edges_of([state()]), [], run)
    names = ["hemicycle.ttl", "hemicycle.trig", "slices/2017.ttl"]
    assert written == tuple(tmp_path / name for name in names)
    for path in written:
        assert path.read_text(encoding="utf-8").endswith("\n")
        assert read_with_oxigraph(path.read_text(encoding="utf-8"))

"""Write the RDF exports: `hemicycle.ttl`, `hemicycle.trig` and `slices/YEAR.ttl`."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Triple

from hemicycle.edges.edge import Edge, time_order
from hemicycle.export.files import write_text
from hemicycle.export.rdf.actors import (
    NamedActor,
    describe_actors,
    gather_actors,
    index_labels,
    preferred_label,
)
from hemicycle.export.rdf.articles import cited_articles, describe_articles
from hemicycle.export.rdf.evidence import Provenance, describe_evidence, describe_speaker
from hemicycle.export.rdf.iris import BASE, Iris
from hemicycle.export.rdf.memberships import (
    describe_known,
    describe_roles,
    list_known,
    list_stated,
)
from hemicycle.export.rdf.relations import describe_relation
from hemicycle.export.rdf.runs import RunInfo, describe_run, name_run
from hemicycle.export.rdf.slices import (
    describe_slices,
    direct_triples,
    list_years,
    name_slice,
)
from hemicycle.export.rdf.turtle import (
    Section,
    declare_prefixes,
    format_sections,
    make_section,
    nest_graph,
)
from hemicycle.export.rdf.vocabulary import load_vocabulary
from hemicycle.read.article import Article
from hemicycle.tables import Tables
from hemicycle.views.endings import Ending, EndOf, find_endings
from hemicycle.views.snapshot import take_snapshot

TURTLE, TRIG, SLICES = "hemicycle.ttl", "hemicycle.trig", "slices"


@dataclass(frozen=True, slots=True, eq=False)
class RdfGraph:
    """Hold all that the RDF exports of a graph say, ready to be formatted.

    `slices` maps years to their direct triples.
    """

    iris: Iris
    default: tuple[Section, ...]
    slices: Mapping[str, Section]


def build_rdf(
    edges: Iterable[Edge],
    articles: Iterable[Article],
    run: RunInfo,
    tables: Tables | None = None,
    end_of: EndOf | None = None,
    base: str = BASE,
) -> RdfGraph:
    """Build the RDF of edges and the articles behind them; nothing of an article's text but quotes.

    `tables` add official names and colours, `end_of` the ends of offices (see `find_endings`);
    `base` is the IRI under which resources are named.
    """
    iris, listed = Iris(base), tuple(sorted(edges, key=time_order))
    actors = gather_actors(listed)
    labels = {actor.id: preferred_label(actor, tables) for actor in actors}
    endings = find_endings(listed, end_of)
    slices = {year: _slice(iris, listed, year, labels, end_of) for year in list_years(listed)}
    known, stated = list_known(actors, tables), list_stated(listed, endings)
    told = _tell(iris, listed, run, actors, labels, endings)
    default = (
        make_section("The relations and their labels", load_vocabulary().triples),
        make_section("The run", describe_run(iris, run)),
        make_section("Articles", describe_articles(iris, cited_articles(listed, articles))),
        make_section("Actors", describe_actors(iris, actors, tables)),
        make_section("Relations and their evidence", told),
        make_section("Memberships that the tables know", describe_known(iris, known)),
        make_section("Roles and periods", describe_roles(iris, known + stated)),
        make_section("Slices", describe_slices(iris, slices)),
    )
    return RdfGraph(iris, default, slices)


def write_rdf(
    folder: Path,
    edges: Iterable[Edge],
    articles: Iterable[Article],
    run: RunInfo,
    tables: Tables | None = None,
    end_of: EndOf | None = None,
    base: str = BASE,
) -> tuple[Path, ...]:
    """Write the RDF exports of a graph into a folder and return their paths; see `build_rdf`.

    Raises OutputError when a file can't be written.
    """
    files = format_rdf(build_rdf(edges, articles, run, tables, end_of, base))
    for name, content in files.items():
        write_text(folder / name, content)
    return tuple(folder / name for name in files)


def format_rdf(graph: RdfGraph) -> dict[str, str]:
    """Format RDF exports: file names, with `/` between folders, and what each file holds."""
    prefixes = graph.iris.prefixes()
    default = format_sections(graph.default, prefixes)
    slices = {year: format_sections([one], prefixes) for year, one in graph.slices.items()}
    nested = [nest_graph(name_slice(graph.iris, year), body) for year, body in slices.items()]
    bodies = {
        TURTLE: default,
        TRIG: "\n".join([default, *nested]),
        **{f"{SLICES}/{year}.ttl": body for year, body in slices.items()},
    }
    return {name: declare_prefixes(body, prefixes) for name, body in bodies.items()}


def _slice(
    iris: Iris,
    edges: Sequence[Edge],
    year: str,
    labels: Mapping[str, str],
    end_of: EndOf | None,
) -> Section:
    """Build the slice of a year."""
    held = take_snapshot(edges, year, end_of=end_of)
    return make_section(f"What held or happened in {year}", direct_triples(iris, held, labels))


def _tell(
    iris: Iris,
    edges: Sequence[Edge],
    run: RunInfo,
    actors: Sequence[NamedActor],
    labels: Mapping[str, str],
    endings: Mapping[str, Ending],
) -> Iterator[Triple]:
    """Yield each relation followed by its evidence, then the speakers who are no actors."""
    provenance = Provenance(name_run(iris, run), index_labels(actors))
    for edge in edges:
        yield from describe_relation(iris, edge, labels, endings.get(edge.id))
        for statement in edge.statements:
            yield from describe_evidence(iris, provenance, statement)
    names = {one.attributed_to for edge in edges for one in edge.statements if one.attributed_to}
    for name in sorted(names - provenance.speakers.keys()):
        yield from describe_speaker(iris, name)

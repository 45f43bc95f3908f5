"""Graph: edges with all that views and pages of them need to know."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from hemicycle.edges.edge import Edge
from hemicycle.read.article import Article
from hemicycle.tables import Tables
from hemicycle.views.bearers import actors_of, find_bearer
from hemicycle.views.endings import Ending, EndOf, find_endings
from hemicycle.views.selection import select_around, select_outlets, select_period, span_years


@dataclass(frozen=True, slots=True)
class Graph:
    """Hold edges, the articles that state them, and what the tables know of their actors.

    `articles` are by id; one that is missing is cited by its id alone. `end_of` tells when an
    office or candidacy under an edge ended, as for `take_snapshot`. `whole` is the graph of which
    this one is a view, None for a graph that is all there is: what ended a state, and where an
    actor stands on the map, is worked out over the whole. `period` is the one, in EDTF, that a
    view was last taken of. Iterating yields the edges.
    """

    edges: tuple[Edge, ...]
    articles: Mapping[str, Article] = field(repr=False)
    tables: Tables = field(repr=False)
    end_of: EndOf | None = field(default=None, repr=False)
    whole: "Graph | None" = field(default=None, repr=False)
    period: str | None = None

    @property
    def known(self) -> tuple[Edge, ...]:
        """Return all edges of the whole graph."""
        return self.edges if self.whole is None else self.whole.edges

    @property
    def publishers(self) -> dict[str, str | None]:
        """Return who published each article."""
        return {key: article.publisher for key, article in self.articles.items()}

    def endings(self) -> dict[str, Ending]:
        """Return what ended each state that has ended, worked out over the whole graph."""
        return find_endings(self.known, self.end_of)

    def only(self, edges: Iterable[Edge]) -> "Graph":
        """Return the view that holds some of the edges."""
        whole = self if self.whole is None else self.whole
        return replace(self, edges=tuple(edges), whole=whole)

    def at(self, period: str) -> "Graph":
        """Return the view of a period: what happened in it, and the states in force in it.

        `period` is EDTF: `2017`, `2017-05-07`, `2017-01/2017-04`. Raises PeriodError when it is
        none.
        """
        found = select_period(self.edges, period, self.known, self.end_of)
        return replace(self.only(found), period=period)

    def ego(self, name: str, depth: int = 1) -> "Graph":
        """Return the view of an actor and all within so many steps of it, with all they share.

        The actor is found as `find` finds it, with the same errors.
        """
        return self.only(select_around(self.edges, self.find(name), depth))

    def min_outlets(self, least: int) -> "Graph":
        """Return the view of the edges that so many outlets report at least."""
        return self.only(select_outlets(self.edges, least, self.publishers))

    def find(self, name: str) -> str:
        """Return the id of the actor who bears a name: id, label, alias, acronym or last name.

        Accents and case don't matter. Raises UnknownActorError with the closest names when
        nobody bears it, AmbiguousActorError with their names when several do.
        """
        return find_bearer(name, actors_of(self.known), self.tables.bearers)

    def __iter__(self) -> Iterator[Edge]:
        """Yield the edges."""
        return iter(self.edges)

    def __len__(self) -> int:
        """Return the number of edges."""
        return len(self.edges)

    def __repr__(self) -> str:
        """Say how many actors and edges there are, and of which years."""
        actors = {actor.id for actor in actors_of(self.edges)}
        when = self.period or _say_years(span_years(self.edges))
        return f"<Graph: {len(actors)} actors, {len(self.edges)} edges, {when}>"

    def _repr_html_(self) -> str:
        """Return the map in a frame, as a notebook shows it."""
        from hemicycle.export.notebook import frame_map  # pyvis is slow to import

        return frame_map(self)


def _say_years(years: tuple[int, int] | None) -> str:
    if years is None:
        return "undated"
    return str(years[0]) if years[0] == years[1] else f"{years[0]}–{years[1]}"

"""Graph: edges with all that views and pages of them need to know."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from hemicycle.edges.edge import Edge
from hemicycle.read.article import Article
from hemicycle.tables import Tables
from hemicycle.views.endings import EndOf


@dataclass(frozen=True, slots=True)
class Graph:
    """Hold edges, the articles that state them, and what the tables know of their actors.

    `articles` are by id; one that is missing is cited by its id alone. `end_of` tells when an
    office or candidacy under an edge ended, as for `take_snapshot`. `whole` is the graph of which
    this one is a view, None for a graph that is all there is: what ended a state, and where an
    actor stands on the map, is worked out over the whole.
    """

    edges: tuple[Edge, ...]
    articles: Mapping[str, Article] = field(repr=False)
    tables: Tables = field(repr=False)
    end_of: EndOf | None = field(default=None, repr=False)
    whole: "Graph | None" = field(default=None, repr=False)

    @property
    def known(self) -> tuple[Edge, ...]:
        """Return all edges of the whole graph."""
        return self.whole.edges if self.whole else self.edges

    def only(self, edges: Iterable[Edge]) -> "Graph":
        """Return the view that holds some of the edges."""
        return replace(self, edges=tuple(edges), whole=self.whole or self)

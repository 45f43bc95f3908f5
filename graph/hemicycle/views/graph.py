"""Graph: edges with all that views and pages of them need to know."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from hemicycle.edges.edge import Edge
from hemicycle.read.article import Article
from hemicycle.tables import Tables
from hemicycle.views.endings import EndOf


@dataclass(frozen=True, slots=True)
class Graph:
    """Hold edges, the articles that state them, and what the tables know of their actors.

    `articles` are by id; one that is missing is cited by its id alone. `end_of` tells when an
    office or candidacy under an edge ended, as for `take_snapshot`.
    """

    edges: tuple[Edge, ...]
    articles: Mapping[str, Article] = field(repr=False)
    tables: Tables = field(repr=False)
    end_of: EndOf | None = field(default=None, repr=False)

"""Networks: edges as a graph that networkx analyses and writes."""

from collections.abc import Iterable

import networkx as nx  # type: ignore[import-untyped]

from hemicycle.edges.actor import Actor
from hemicycle.edges.edge import Edge, time_order
from hemicycle.edges.valid_time import OPEN_END, OPEN_START

Value = str | int | float


def build_network(edges: Iterable[Edge]) -> nx.MultiDiGraph:
    """Return a directed multigraph of actors, by id, and edges, keyed by their ids.

    All data are texts and numbers; what is unknown is absent. `start` and `end` are ISO days, and
    an asserted state has no `end`. An actor bears the label of the latest of its edges.
    """
    listed = sorted(edges, key=time_order)
    latest = {actor.id: actor for edge in listed for actor in (edge.subject, edge.object)}
    network = nx.MultiDiGraph()
    for actor_id in sorted(latest):
        network.add_node(actor_id, **_describe_actor(latest[actor_id]))
    for edge in listed:
        network.add_edge(edge.subject.id, edge.object.id, key=edge.id, **describe_edge(edge))
    return network


def _describe_actor(actor: Actor) -> dict[str, Value]:
    """Return the data of a node."""
    return _known(label=actor.label, kind=actor.type, wikidata=actor.wikidata)


def describe_edge(edge: Edge) -> dict[str, Value]:
    """Return the data of an edge."""
    holds_on = edge.is_state and edge.status == "asserted"
    start, end = edge.span.earliest, edge.span.latest
    return _known(
        predicate=edge.predicate,
        sign=edge.sign,
        role=edge.role,
        status=edge.status,
        date=edge.date,
        start=None if start == OPEN_START else start.isoformat(),
        end=None if end == OPEN_END or holds_on else end.isoformat(),
        weight=len(edge.statements),
        articles=" | ".join(edge.articles),
        quotes=" | ".join(" ".join(one.evidence.text.split()) for one in edge.statements),
        confidence=round(max(one.confidence for one in edge.statements), 3),
    )


def _known(**values: Value | None) -> dict[str, Value]:
    """Leave out the values that are None."""
    return {name: value for name, value in values.items() if value is not None}

"""Layout: one place for each actor, the same in every view of the same edges."""

from collections.abc import Iterable, Mapping, Sequence
from math import sqrt

import networkx as nx  # type: ignore[import-untyped]

from hemicycle.edges.edge import Edge

SEED = 1789
ROUNDS = 300  # of the springs
PUSHES = 1000  # rounds at most; a few dozen suffice for the densest graphs
REACH = 150  # units between neighbours
TENSION = 1.6  # of the springs; more of it fills the room more evenly
MOST_STRETCH = 1.5  # of a component across, while it is pressed together down
WIDTH, HEIGHT = 120, 50  # units that a node with its label takes
GRID = 10  # units; coarser than what two machines round differently
ASPECT = 1.4  # width over height of the whole
PULL = {1: 2.0, 0: 1.5, -1: 0.5}  # of an edge by its sign: allies stand closer than opponents

Point = tuple[float, float]
Place = tuple[int, int]


def positions(edges: Iterable[Edge]) -> dict[str, Place]:
    """Return the place of each actor of the edges, by id, around (0, 0).

    Connected actors stand together, components side by side, the largest first; no two places
    are closer than `WIDTH` across and `HEIGHT` down at once. The same edges in any order give
    the same places.
    """
    graph = _join_actors(edges)
    components = sorted(
        map(sorted, nx.connected_components(graph)), key=lambda part: (-len(part), part)
    )
    blocks = [_spread(_lay_out(graph, part)) for part in components]
    return _centre(_pack(blocks))


def _join_actors(edges: Iterable[Edge]) -> nx.Graph:
    """Return the actors as a simple graph, each pair joined by the pull of all its edges."""
    pulls: dict[tuple[str, str], float] = {}
    for edge in sorted(edges, key=lambda edge: (edge.triple, edge.id)):
        first, second = sorted((edge.subject.id, edge.object.id))
        pulls[first, second] = pulls.get((first, second), 0.0) + PULL[edge.sign]
    graph: nx.Graph = nx.Graph()
    graph.add_nodes_from(sorted({actor for pair in pulls for actor in pair}))
    graph.add_weighted_edges_from((*pair, sqrt(pull)) for pair, pull in sorted(pulls.items()))
    return graph


def _lay_out(graph: nx.Graph, actors: Sequence[str]) -> dict[str, Point]:
    """Place the actors of one component by force, with a fixed seed."""
    part: nx.Graph = nx.Graph()
    part.add_nodes_from(actors)
    part.add_weighted_edges_from(
        (one, other, graph[one][other]["weight"])
        for one in actors
        for other in sorted(graph[one])
        if one < other
    )
    scale, k = REACH * sqrt(len(actors)), TENSION / sqrt(len(actors))
    found = nx.spring_layout(part, k=k, iterations=ROUNDS, seed=SEED, method="force")
    return _shape({actor: (found[actor][0] * scale, found[actor][1] * scale) for actor in actors})


def _shape(points: Mapping[str, Point]) -> dict[str, Point]:
    """Stretch points towards the shape of a window, and no more than they bear."""
    columns, rows = zip(*points.values(), strict=True)
    width, height = max(columns) - min(columns) + WIDTH, max(rows) - min(rows) + HEIGHT
    stretch = min(max(sqrt(height / width * ASPECT), 1 / MOST_STRETCH), MOST_STRETCH)
    return {actor: (x * stretch, y / stretch) for actor, (x, y) in points.items()}


def _spread(points: Mapping[str, Point]) -> dict[str, Place]:
    """Bring points onto the grid and push labels apart until none lies on another."""
    places = {actor: _snap(points[actor]) for actor in sorted(points)}
    for _ in range(PUSHES):
        if not _push_all(places):
            break
    return places


def _push_all(places: dict[str, Place]) -> bool:
    """Part each pair that is too close once, from left to right; tell whether there was any."""
    moved = False
    order = sorted(places, key=lambda actor: (places[actor], actor))
    for index, left in enumerate(order):
        for right in order[index + 1 :]:
            if places[right][0] - places[left][0] >= 2 * WIDTH:
                break
            moved = _push(places, left, right) or moved
    return moved


def _push(places: dict[str, Place], left: str, right: str) -> bool:
    """Part two actors along the axis on which they lack less; tell whether they were too close."""
    (x1, y1), (x2, y2) = places[left], places[right]
    across, down = WIDTH - abs(x2 - x1), HEIGHT - abs(y2 - y1)
    if across <= 0 or down <= 0:
        return False
    if across * HEIGHT < down * WIDTH:
        step = _half(across) if x2 >= x1 else -_half(across)
        places[left], places[right] = (x1 - step, y1), (x2 + step, y2)
    else:
        step = _half(down) if y2 >= y1 else -_half(down)
        places[left], places[right] = (x1, y1 - step), (x2, y2 + step)
    return True


def _pack(blocks: Sequence[Mapping[str, Place]]) -> dict[str, Place]:
    """Set blocks in rows under one another, each as wide as the whole should be."""
    boxes = [_box(block) for block in blocks]
    room = sum((width + WIDTH) * (height + HEIGHT) for _, _, width, height in boxes)
    widest = max([sqrt(room * ASPECT), *(width + WIDTH for _, _, width, _ in boxes)])
    placed: dict[str, Place] = {}
    x = y = row = 0
    for block, (left, top, width, height) in zip(blocks, boxes, strict=True):
        if x and x + width + WIDTH > widest:
            x, y, row = 0, y + row, 0
        for actor, place in block.items():
            placed[actor] = (place[0] - left + x, place[1] - top + y)
        x, row = x + width + 2 * WIDTH, max(row, height + 2 * HEIGHT)
    return placed


def _box(block: Mapping[str, Place]) -> tuple[int, int, int, int]:
    """Return left, top, width and height of the places of a block."""
    columns, rows = zip(*block.values(), strict=True)
    return min(columns), min(rows), max(columns) - min(columns), max(rows) - min(rows)


def _centre(places: Mapping[str, Place]) -> dict[str, Place]:
    """Move places so that they lie around (0, 0), and sort them by actor."""
    if not places:
        return {}
    left, top, width, height = _box(places)
    x, y = left + width // 2, top + height // 2
    return {actor: (places[actor][0] - x, places[actor][1] - y) for actor in sorted(places)}


def _snap(point: Point) -> Place:
    """Return the place on the grid that is closest to a point."""
    return round(point[0] / GRID) * GRID, round(point[1] / GRID) * GRID


def _half(length: int) -> int:
    """Return half a length, rounded up."""
    return -(-length // 2)

"""Write the network as GEXF, with time, and as GraphML, for Gephi and its like."""

import re
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

import networkx as nx  # type: ignore[import-untyped]

from hemicycle.edges.edge import Edge
from hemicycle.export.files import write_bytes
from hemicycle.views.network import build_network

# what XML 1.0 can't hold: https://www.w3.org/TR/xml/#charsets
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_META = re.compile(rb"<meta lastmodifieddate=.*?</meta>", re.DOTALL)
_OWN_META = b"<meta><creator>hemicycle</creator></meta>"


def write_gexf(path: Path, edges: Iterable[Edge]) -> None:
    """Write edges as GEXF 1.2 in which each edge bears its days; raises OutputError."""
    write_bytes(path, format_gexf(edges))


def write_graphml(path: Path, edges: Iterable[Edge]) -> None:
    """Write edges as GraphML; raises OutputError."""
    write_bytes(path, format_graphml(edges))


def format_gexf(edges: Iterable[Edge]) -> bytes:
    """Return edges as GEXF in UTF-8.

    networkx notes the day of writing and its version; both go, so that the bytes depend on the
    edges alone.
    """
    network = _writable(edges)
    for _, _, key, data in network.edges(keys=True, data=True):
        data |= {"id": key, "label": data["predicate"]}
    network.graph["mode"] = "dynamic"
    stream = BytesIO()
    nx.write_gexf(network, stream, version="1.2draft")
    return _META.sub(_OWN_META, stream.getvalue(), count=1) + b"\n"


def format_graphml(edges: Iterable[Edge]) -> bytes:
    """Return edges as GraphML in UTF-8."""
    stream = BytesIO()
    nx.write_graphml_xml(_writable(edges), stream, named_key_ids=True)
    return stream.getvalue() + b"\n"


def _writable(edges: Iterable[Edge]) -> nx.MultiDiGraph:
    """Build a network whose texts XML can hold."""
    network = build_network(edges)
    for _, data in network.nodes(data=True):
        data.update(_in_xml(data))
    for *_, data in network.edges(data=True):
        data.update(_in_xml(data))
    return network


def _in_xml(data: dict[str, object]) -> dict[str, object]:
    """Replace the characters that XML can't hold in the texts of a node or an edge."""
    return {
        name: _NOT_XML.sub("\ufffd", value) if isinstance(value, str) else value
        for name, value in data.items()
    }

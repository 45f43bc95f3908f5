"""Turtle and TriG: triples in a fixed order become the same bytes every time."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

import pyoxigraph as ox
from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, Triple


@dataclass(frozen=True, slots=True)
class Section:
    """Hold triples that belong together, under the heading that a reader of the file sees."""

    heading: str
    triples: tuple[Triple, ...]


def make_section(heading: str, triples: Iterable[Triple]) -> Section:
    """Gather a section, each triple once, where it first stands."""
    return Section(heading, tuple(dict.fromkeys(triples)))


def format_turtle(sections: Iterable[Section], prefixes: Mapping[str, str]) -> str:
    """Format sections as one Turtle document.

    No triple holds a blank node, for their labels change from run to run.
    """
    return _join(_format(sections, prefixes, DefaultGraph()), prefixes)


def format_trig(
    default: Iterable[Section],
    graphs: Iterable[tuple[NamedNode, Section]],
    prefixes: Mapping[str, str],
) -> str:
    """Format a default graph and named graphs as one TriG document."""
    named = (_format([section], prefixes, name) for name, section in graphs)
    return _join(chain(_format(default, prefixes, DefaultGraph()), *named), prefixes)


def _join(parts: Iterable[str], prefixes: Mapping[str, str]) -> str:
    """Join formatted sections under the prefixes that they use, by name.

    Left to itself the serializer declares prefixes in another order each time.
    """
    body = "\n".join(parts)
    used = ((name, iri) for name, iri in sorted(prefixes.items()) if f"{name}:" in body)
    declared = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in used)
    return f"{declared}\n{body}"


def _format(
    sections: Iterable[Section], prefixes: Mapping[str, str], graph: NamedNode | DefaultGraph
) -> Iterator[str]:
    """Format sections one by one, without the prefix declarations."""
    for section in sections:
        quads = [Quad(one.subject, one.predicate, one.object, graph) for one in section.triples]
        if quads:
            data = ox.serialize(quads, format=RdfFormat.TRIG, prefixes=dict(prefixes)) or b""
            yield f"# {section.heading}\n\n{_space(data.decode('utf-8'))}\n"


def _space(document: str) -> str:
    """Leave out prefix declarations, and set subjects apart by empty lines.

    Literals can't be mistaken for lines: the serializer escapes their line ends.
    """
    lines = [line for line in document.split("\n") if not line.startswith("@prefix ")]
    spaced = "\n".join(f"{line}\n" if line.endswith(" .") else line for line in lines).strip()
    return spaced.removesuffix("\n\n}") + "\n}\n" if spaced.endswith("\n}") else f"{spaced}\n"

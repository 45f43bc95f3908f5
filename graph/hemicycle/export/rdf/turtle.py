"""Turtle and TriG: triples in a fixed order become the same bytes every time."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pyoxigraph as ox
from pyoxigraph import NamedNode, RdfFormat, Triple


@dataclass(frozen=True, slots=True)
class Section:
    """Hold triples that belong together, under the heading that a reader of the file sees."""

    heading: str
    triples: tuple[Triple, ...]


def make_section(heading: str, triples: Iterable[Triple]) -> Section:
    """Gather a section, each triple once, where it first stands."""
    return Section(heading, tuple(dict.fromkeys(triples)))


def format_sections(sections: Iterable[Section], prefixes: Mapping[str, str]) -> str:
    """Format sections as Turtle without the prefix declarations.

    No triple holds a blank node, for their labels change from run to run.
    """
    return "\n".join(_format(section, prefixes) for section in sections if section.triples)


def nest_graph(name: NamedNode, body: str) -> str:
    """Put what `format_sections` returns into a named graph of TriG."""
    lines = (f"\t{line}" if line else "" for line in body.split("\n"))
    return f"{name} {{\n" + "\n".join(lines).rstrip() + "\n}\n"


def declare_prefixes(body: str, prefixes: Mapping[str, str]) -> str:
    """Return a document: the declarations of the prefixes that a body uses, and the body.

    Left to itself the serializer declares prefixes in another order each time.
    """
    used = ((name, iri) for name, iri in sorted(prefixes.items()) if f"{name}:" in body)
    return "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in used) + f"\n{body}"


def _format(section: Section, prefixes: Mapping[str, str]) -> str:
    """Format a section, its subjects set apart by empty lines.

    Literals can't be mistaken for lines: the serializer escapes their line ends.
    """
    data = ox.serialize(section.triples, format=RdfFormat.TURTLE, prefixes=dict(prefixes)) or b""
    lines = [line for line in data.decode("utf-8").split("\n") if not line.startswith("@prefix ")]
    spaced = "\n".join(f"{line}\n" if line.endswith(" .") else line for line in lines)
    return f"# {section.heading}\n\n{spaced.strip()}\n"

"""SHACL: what an export must say, checked against `ontology/shapes.ttl`.

pyshacl checks the rules of SHACL Core. It parses a rule in SPARQL again for each node that it
looks at, so those few are left to `hemicycle.validate.constraints`; a test shows that both agree.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pyoxigraph as ox
from rdflib import RDFS, SH, SKOS, Graph, URIRef
from rdflib.term import Node

from hemicycle.errors import InputError
from hemicycle.tables.files import find_ontology
from hemicycle.validate.constraints import Breach, check_constraints

FORMATS = {".ttl": ox.RdfFormat.TURTLE, ".trig": ox.RdfFormat.TRIG, ".nt": ox.RdfFormat.N_TRIPLES}
_LABELS = (str(RDFS.label), str(SKOS.prefLabel))


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """Tell what is wrong with one node of an export.

    `focus` is the node's IRI, `label` its name in the export; `path` is the property's IRI, empty
    where the node as a whole is wrong. `message` says the rule and `hint` what to do; `shape` is
    the rule's IRI, `severity` is `violation`, `warning` or `info`. `value` is the offending
    value, empty where one is missing.
    """

    focus: str
    path: str
    message: str
    hint: str
    severity: str
    shape: str
    value: str = ""
    label: str = ""


def validate_export(path: Path) -> tuple[Violation, ...]:
    """Return all violations of the shapes in a Turtle file, or in the graphs of a TriG file.

    Each graph is judged by itself. Raises InputError with the file's name when it can't be read.
    """
    found = (one for graph in _read_graphs(path) for one in _validate(graph))
    return tuple(sorted(set(found)))


@cache
def load_shapes() -> Graph:
    """Read the shapes once; treat them as read-only."""
    return Graph().parse(find_ontology() / "shapes.ttl", format="turtle")


def check_core(data: Graph, shapes: Graph) -> Iterator[Breach]:
    """Yield what pyshacl finds against shapes."""
    from pyshacl import validate

    _, report, _ = validate(data, shacl_graph=shapes, inference="none")
    if not isinstance(report, Graph):
        raise InputError(f"the shapes can't be used: {report!r}")
    for result in report.objects(None, SH.result):
        rule = report.value(result, SH.sourceConstraint) or report.value(result, SH.sourceShape)
        yield Breach(
            rule=_text(rule),
            focus=_text(report.value(result, SH.focusNode)),
            path=_text(report.value(result, SH.resultPath)),
            value=_text(report.value(result, SH.value)),
        )


def _read_graphs(path: Path) -> list[list[ox.Triple]]:
    """Read a file with Oxigraph, which is ten times as fast as rdflib; return its graphs."""
    if path.suffix not in FORMATS:
        raise InputError(f"{path}: not one of {', '.join(FORMATS)}")
    graphs: dict[str, list[ox.Triple]] = {}
    try:
        for quad in ox.parse(path=str(path), format=FORMATS[path.suffix]):
            graphs.setdefault(str(quad.graph_name), []).append(quad.triple)
    except SyntaxError as error:
        raise InputError(f"{path}: malformed: {error}") from None
    except OSError as error:
        raise InputError(f"{path}: can't be read: {error.strerror or error}") from None
    return [graphs[name] for name in sorted(graphs)]


def _validate(triples: list[ox.Triple]) -> Iterator[Violation]:
    """Yield the violations of one graph."""
    shapes, labels = load_shapes(), _index_labels(triples)
    plain = ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b""
    core = check_core(Graph().parse(data=plain, format="nt"), _core_of(shapes))
    for breach in (*core, *check_constraints(triples, shapes)):
        yield _explain(breach, shapes, labels)


@cache
def _core_of(shapes: Graph) -> Graph:
    """Return shapes without their rules in SPARQL."""
    core = Graph()
    for triple in shapes:
        if triple[1] != SH.sparql:
            core.add(triple)
    return core


def _index_labels(triples: Iterable[ox.Triple]) -> dict[str, str]:
    """Map the IRIs of nodes to their labels."""
    return {
        str(one.subject)[1:-1]: one.object.value
        for one in triples
        if one.predicate.value in _LABELS and isinstance(one.object, ox.Literal)
    }


def _explain(breach: Breach, shapes: Graph, labels: dict[str, str]) -> Violation:
    """Join a breach with what its rule says about it."""
    rule = URIRef(breach.rule)
    severity = _text(shapes.value(rule, SH.severity)) or str(SH.Violation)
    return Violation(
        focus=breach.focus,
        path=breach.path,
        message=_text(shapes.value(rule, SH.message)),
        hint=_text(shapes.value(rule, SH.description)),
        severity=severity.rpartition("#")[2].lower(),
        shape=breach.rule,
        value=breach.value,
        label=labels.get(breach.focus, ""),
    )


def _text(term: Node | None) -> str:
    """Return a term as text, nothing for none."""
    return "" if term is None else str(term)

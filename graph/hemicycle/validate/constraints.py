"""Constraints: the rules of the shapes that are written in SPARQL, run once each by Oxigraph.

SHACL binds `$this` to one target after the other; here a rule runs with `$this` free and its
answers are kept where they are targets, which is the same as long as `$this` stands in the
rule's own pattern. See SHACL, section 5 (https://www.w3.org/TR/shacl/#sparql-constraints).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import NamedNode, Quad, QuerySolutions, Store, Triple
from rdflib import RDF, SH, Graph
from rdflib.term import Node

from hemicycle.errors import InputError


@dataclass(frozen=True, slots=True)
class Breach:
    """Point at a node that breaks a rule: IRIs, and the offending value as text."""

    rule: str
    focus: str
    path: str = ""
    value: str = ""


def check_constraints(triples: Iterable[Triple], shapes: Graph) -> Iterator[Breach]:
    """Yield the breaches of all rules in SPARQL."""
    store = Store()
    store.extend(Quad(one.subject, one.predicate, one.object) for one in triples)
    for shape, rule in sorted(shapes.subject_objects(SH.sparql)):
        targets = set(_find_targets(store, shapes, shape))
        for focus, path, value in _answer(store, _query(shapes, rule)):
            if focus in targets:
                yield Breach(str(rule), focus, path, value)


def _query(shapes: Graph, rule: Node) -> str:
    """Return the query of a rule with the prefixes that it declares."""
    declarations = shapes.objects(shapes.value(rule, SH.prefixes), SH.declare)
    prefixes = [
        f"PREFIX {shapes.value(one, SH.prefix)}: <{shapes.value(one, SH.namespace)}>"
        for one in declarations
    ]
    return "\n".join([*sorted(prefixes), str(shapes.value(rule, SH.select))])


def _answer(store: Store, query: str) -> Iterator[tuple[str, str, str]]:
    """Yield focus node, path and value of each answer."""
    solutions = store.query(query)
    if not isinstance(solutions, QuerySolutions):
        raise InputError(f"a rule of the shapes is no SELECT: {query}")
    for solution in solutions:
        this, path, value = solution["this"], solution["path"], solution["value"]
        yield _bare(this), _bare(path), _bare(value)


def _find_targets(store: Store, shapes: Graph, shape: Node) -> Iterator[str]:
    """Yield the IRIs of the nodes that a shape judges."""
    for kind in shapes.objects(shape, SH.targetClass):
        for quad in store.quads_for_pattern(None, _node(RDF.type), _node(kind)):
            yield _bare(quad.subject)
    for predicate in shapes.objects(shape, SH.targetSubjectsOf):
        for quad in store.quads_for_pattern(None, _node(predicate), None):
            yield _bare(quad.subject)
    for predicate in shapes.objects(shape, SH.targetObjectsOf):
        for quad in store.quads_for_pattern(None, _node(predicate), None):
            yield _bare(quad.object)


def _node(term: Node) -> NamedNode:
    """Turn an IRI of rdflib into one of Oxigraph."""
    return NamedNode(str(term))


def _bare(term: object) -> str:
    """Return an IRI or what a literal says."""
    return str(getattr(term, "value", "" if term is None else term))

"""Each rule of the shapes has a graph that keeps it and a graph that breaks it."""

from pathlib import Path

import pytest
from hemicycle.errors import InputError
from hemicycle.validate import Violation, validate_export
from hemicycle.validate.constraints import Breach, check_constraints
from hemicycle.validate.shacl import check_core, load_shapes
from pyshacl import validate
from rdflib import RDF, SH, Graph, URIRef

HERE = Path(__file__).parent
SHAPES = "https://w3id.org/hemicycle/shapes#"
CONFORMING = ("conforming.ttl", "conforming-slice.ttl")
VIOLATING = sorted((HERE / "violating").glob("*.ttl"))

IN_SPARQL = {str(rule).removeprefix(SHAPES) for rule in load_shapes().objects(None, SH.sparql)}


def read_header(path: Path) -> dict[str, str]:
    """Read the comment lines `# key: value` of a violating graph."""
    lines = path.read_text(encoding="utf-8").splitlines()
    pairs = (line[2:].partition(": ") for line in lines if line.startswith("# "))
    return {key: value for key, _, value in pairs}


def describe_anew(patch: Path) -> Graph:
    """Return a conforming graph in which the nodes that a patch describes are described anew."""
    world, change = Graph(), Graph().parse(patch, format="turtle")
    world.parse(HERE / read_header(patch)["world"], format="turtle")
    for subject in set(change.subjects()):
        world.remove((subject, None, None))
    return world + change


def broken_rules(violations: tuple[Violation, ...]) -> set[str]:
    """List the names of the rules that are broken."""
    return {one.shape.removeprefix(SHAPES) for one in violations}


@pytest.mark.parametrize("name", CONFORMING)
def test_a_conforming_graph_breaks_no_rule(name: str) -> None:
    assert validate_export(HERE / name) == ()


@pytest.mark.parametrize("patch", VIOLATING, ids=lambda path: path.stem)
def test_a_violating_graph_breaks_just_the_rules_that_it_names(patch: Path, tmp_path: Path) -> None:
    path = tmp_path / "violating.ttl"
    describe_anew(patch).serialize(path, format="turtle")
    expected = set(read_header(patch)["breaks"].split())
    assert patch.stem in expected
    assert broken_rules(validate_export(path)) == expected


def test_every_rule_has_a_violating_graph() -> None:
    shapes = load_shapes()
    explained = {str(rule) for rule in shapes.subjects(SH.description)}
    assert {name.removeprefix(SHAPES) for name in explained} == {path.stem for path in VIOLATING}


def test_every_shape_finds_a_node_in_a_conforming_graph() -> None:
    shapes, data = load_shapes(), Graph()
    for name in CONFORMING:
        data.parse(HERE / name, format="turtle")
    classes = set(shapes.objects(None, SH.targetClass))
    predicates = set(shapes.objects(None, SH.targetSubjectsOf))
    assert {kind for kind in classes if not list(data.subjects(RDF.type, kind))} == set()
    directs = {name.rpartition("#")[2] for name in map(str, predicates)} - {"status"}
    held = {one for one in predicates if list(data.subjects(one))}
    assert len(directs) == 7
    assert {str(one).rpartition("#")[2] for one in held} >= {"status", "alliedWith", "criticises"}


@pytest.mark.parametrize(
    "patch", [path for path in VIOLATING if IN_SPARQL & set(read_header(path)["breaks"].split())]
)
def test_oxigraph_and_pyshacl_agree_on_the_rules_in_sparql(patch: Path) -> None:
    import pyoxigraph

    shapes, data = load_shapes(), describe_anew(patch)
    triples = pyoxigraph.parse(data.serialize(format="nt"), format=pyoxigraph.RdfFormat.N_TRIPLES)
    ours = {(one.rule, one.focus) for one in check_constraints([q.triple for q in triples], shapes)}
    theirs = {
        (one.rule, one.focus)
        for one in check_core(data, shapes)
        if one.rule.removeprefix(SHAPES) in IN_SPARQL
    }
    assert ours == theirs != set()


def test_a_violation_tells_node_path_message_and_hint(tmp_path: Path) -> None:
    path = tmp_path / "violating.ttl"
    describe_anew(HERE / "violating" / "relation-evidence.ttl").serialize(path, format="turtle")
    found = [one for one in validate_export(path) if one.shape.endswith("relation-evidence")]
    assert found == [
        Violation(
            focus="https://w3id.org/hemicycle/relation/criticises",
            path="https://w3id.org/hemicycle/ontology#evidence",
            message="A relation has evidence, which is described in the same file.",
            hint="Link with hc:evidence at least one passage that states the relation.",
            severity="violation",
            shape=f"{SHAPES}relation-evidence",
            label="Ada Martin critique Les Tilleuls (2017-11-24)",
        )
    ]


def test_every_rule_has_a_message_and_a_hint() -> None:
    shapes = load_shapes()
    for rule in shapes.subjects(SH.path):
        if isinstance(rule, URIRef):
            assert shapes.value(rule, SH.message)
            assert shapes.value(rule, SH.description)


def test_the_shapes_are_well_formed_shacl() -> None:
    data = Graph().parse(HERE / "conforming.ttl", format="turtle")
    conforms, _, _ = validate(data, shacl_graph=load_shapes(), meta_shacl=True)
    assert conforms


def test_each_graph_of_a_trig_file_is_judged_by_itself(tmp_path: Path) -> None:
    path = tmp_path / "graphs.trig"
    default, slice_ = ((HERE / name).read_text(encoding="utf-8") for name in CONFORMING)
    prefixes = [line for line in slice_.splitlines() if line.startswith("@prefix")]
    body = "\n".join(line for line in slice_.splitlines() if line not in prefixes)
    path.write_text(f"{default}\n<urn:slice> {{ {body} }}\n", encoding="utf-8")
    assert validate_export(path) == ()
    path.write_text(f"{default}\n{body}\n", encoding="utf-8")
    assert "direct-timeless" in broken_rules(validate_export(path))


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("none.ttl", None, "can't be read"),
        ("bad.ttl", "actor:x a actor:y .", "malformed"),
        ("graph.xml", "<a/>", "not one of"),
    ],
)
def test_a_file_that_is_no_export_gives_one_clear_line(
    tmp_path: Path, name: str, content: str | None, reason: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=reason) as refused:
        validate_export(path)
    assert str(path) in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_breach_outside_the_targets_is_no_breach() -> None:
    import pyoxigraph

    stray = """@prefix oa: <http://www.w3.org/ns/oa#> .
        <urn:e> oa:hasSelector <urn:q> , <urn:p> .
        <urn:q> oa:exact "a" .
        <urn:p> oa:start 1 ; oa:end 9 ."""
    quads = pyoxigraph.parse(stray, format=pyoxigraph.RdfFormat.TURTLE)
    found: list[Breach] = list(check_constraints([quad.triple for quad in quads], load_shapes()))
    assert found == []

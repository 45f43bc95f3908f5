"""Page: one HTML file from template, style, scripts and data; pyvis builds the network in it."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pyvis.edge import Edge  # type: ignore[import-untyped]
from pyvis.network import Network  # type: ignore[import-untyped]

from hemicycle.export.pages.actors import Node, node_label, node_radius
from hemicycle.export.pages.assets import FOLDER, load_labels, load_parts, read_asset
from hemicycle.export.pages.columns import pack
from hemicycle.export.pages.escape import content_policy, script_json, strip_controls
from hemicycle.export.pages.lines import Line, line_record
from hemicycle.export.pages.options import AS_USUAL, PageOptions

LIBRARY = "vendor/vis-network.min.js"
STYLE_HASHES = "vendor/style-hashes.txt"
BOX_SIZE = 10  # of an organisation whose name there is no room for
OPTIONS: Mapping[str, object] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {"dragNodes": False, "selectable": False, "hover": False},
}


@dataclass(frozen=True, slots=True)
class Page:
    """Describe one page: its kind, which names its parts, and its options.

    `values` fill the places in the labels of its language, such as the title's. A page that draws
    no network does without the `library`; it brings its nodes and lines in its content.
    """

    kind: str
    options: PageOptions = AS_USUAL
    values: Mapping[str, str] = field(default_factory=dict)
    library: bool = True


@dataclass(frozen=True, slots=True)
class Filling:
    """Hold what the template asks for; every text is ready to stand where the template puts it."""

    kind: str
    lang: str
    title: str
    own_title: bool
    policy: str
    style: str
    library: str
    script: str
    content: Mapping[str, object]

    def data(
        self,
        nodes: Sequence[Mapping[str, object]],
        edges: Sequence[Mapping[str, Any]],
        options: str,
    ) -> str:
        """Join pyvis's nodes, edges and options with the content, as JSON for a script element.

        A node has the fields that `build_network` gives it, and pyvis's own.
        """
        places = {str(node["id"]): place for place, node in enumerate(nodes)}
        network = {
            "nodes": pack(list(nodes)),
            "lines": pack([line_record(_line(edge), places) for edge in edges]),
            "options": json.loads(options),
        }
        return script_json({**network, **self.content})


def render_page(
    page: Page,
    nodes: Iterable[Node],
    lines: Iterable[Line],
    places: Mapping[str, tuple[int, int]],
    content: Mapping[str, object],
) -> str:
    """Return a page's HTML: the same input, the same text."""
    network = build_network(nodes, lines, places)
    template = load_parts(page.kind).template
    network.set_template(f"{FOLDER}/{template}")
    network.templateEnv.globals["page"] = _fill(page, content)
    html: str = network.generate_html(name=template)
    return html


def build_network(
    nodes: Iterable[Node], lines: Iterable[Line], places: Mapping[str, tuple[int, int]]
) -> Network:
    """Return the pyvis network: directed, identifiers of our own, positions given, no physics."""
    network = Network(directed=True)
    network.set_options(json.dumps(OPTIONS))
    for node in nodes:
        x, y = places[node.actor.id]
        network.add_node(node.actor.id, label=node_label(node), x=x, y=y, **_shape(node))
    for line in lines:
        # not by add_edge, which looks each end up in a list of all nodes
        network.edges.append(_pyvis_edge(line))
    return network


def _pyvis_edge(line: Line) -> dict[str, object]:
    """Return a line as pyvis keeps one of a directed network."""
    own = {"id": line.id, "predicate": line.predicate, "bend": line.bend}
    options: dict[str, object] = Edge(line.source, line.target, True, **own).options
    return options


def _shape(node: Node) -> dict[str, object]:
    if node.actor.is_person:
        return {"shape": "dot", "size": node_radius(node)}
    return {"shape": "box", "size": BOX_SIZE}


def _line(edge: Mapping[str, Any]) -> Line:
    """Return the line of which `build_network` made one of pyvis's edges."""
    return Line(edge["id"], edge["from"], edge["to"], edge["predicate"], edge["bend"])


def _fill(page: Page, content: Mapping[str, object]) -> Filling:
    """Put together all that the template asks for."""
    labels, options, parts = load_labels(), page.options, load_parts(page.kind)
    lang = options.lang if options.lang in labels else "fr"
    values = {name: strip_controls(value) for name, value in page.values.items()}
    title = strip_controls(options.title or labels[lang][f"title.{page.kind}"].format(**values))
    library = read_asset(LIBRARY) if page.library else ""
    hashes = read_asset(STYLE_HASHES).split() if page.library else ()
    style = "\n".join(read_asset(f"styles/{name}.css") for name in parts.styles)
    styles = (style, "") if page.library else (style,)  # vis-network adds its own empty, then fills
    script = _wrap(parts.scripts)
    return Filling(
        kind=page.kind,
        lang=lang,
        title=title,
        own_title=options.title is not None,
        policy=content_policy(filter(None, (library, script)), styles, hashes),
        style=style,
        library=library,
        script=script,
        content={
            "kind": page.kind,
            "lang": options.lang,
            "palette": options.palette,
            "embed": options.embed,
            "labels": labels,
            "values": values,
            **content,
        },
    )


def _wrap(names: Iterable[str]) -> str:
    """Join scripts into one that leaves no name behind in the window."""
    body = "\n".join(read_asset(f"scripts/{name}.js") for name in names)
    return f'(() => {{\n"use strict";\n{body}\n}})();'

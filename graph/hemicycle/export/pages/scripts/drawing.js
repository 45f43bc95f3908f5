/* Drawing: actors and lines as vis-network shows them. Positions come from the file; nothing moves. */

const SIGNS = ["cooperation", "conflict", "affiliation"];

/* Sign is told by colour and by stroke: cooperation unbroken, conflict broken, membership dotted. */
const STROKES = {
  alliedWith: { width: 3.6, dashes: false, arrow: null },
  supports: { width: 2, dashes: false, arrow: "triangle" },
  seeksAllianceWith: { width: 2, dashes: [14, 4], arrow: "vee" },
  criticises: { width: 2, dashes: [3, 4], arrow: "triangle" },
  opposes: { width: 2.6, dashes: [8, 5], arrow: "triangle" },
  breaksWith: { width: 2.8, dashes: [12, 4, 3, 4], arrow: "bar" },
  memberOf: { width: 1.2, dashes: [1, 3], arrow: "circle" },
};

function signOf(predicate) {
  const sign = data.predicates[predicate].sign;
  return sign > 0 ? "cooperation" : sign < 0 ? "conflict" : "affiliation";
}

/** Read the palette from the style sheet, where it lives for both themes. */
function readPalette() {
  const style = getComputedStyle(document.documentElement);
  const names = ["paper", "ink", "muted", "cooperation", "conflict", "affiliation", "focus"];
  const kinds = ["formed", "ended", "flipped", "persisting", "not_observed"];
  return Object.fromEntries(
    [...names, ...kinds].map((name) => [name, style.getPropertyValue(`--${name}`).trim()]),
  );
}

function luminance(hex) {
  const [r, g, b] = [1, 3, 5]
    .map((i) => parseInt(hex.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Choose black or white text, whichever reads better on a colour. */
function textOn(hex) {
  return luminance(hex) > 0.179 ? "#111418" : "#ffffff";
}

function fade(hex, alpha) {
  const byte = Math.round(alpha * 255).toString(16).padStart(2, "0");
  return `${hex}${byte}`;
}

/** Find the party that an actor is known to be of on a day (`2022-12-31`). */
function partyAt(actor, day) {
  let found = actor.parties[0] ?? null;
  for (const party of actor.parties) if (party.day <= day) found = party;
  return found && found.id ? found : null;
}

const colourAt = (actor, day) => partyAt(actor, day)?.colour ?? data.unknownColour;

/** Describe how a node looks: an organisation bears its acronym, a person has the name below. */
function nodeStyle(node, look) {
  const { palette, colour, faint, selected } = look;
  const alpha = faint ? 0.22 : 1;
  const organisation = data.actors[node.id].type !== "person";
  const border = selected ? palette.focus : palette.ink;
  const ground = fade(colour, alpha);
  const edge = fade(border, alpha);
  const shared = {
    id: node.id,
    hidden: false,
    borderWidth: selected ? 3.5 : 1.5,
    color: {
      background: ground,
      border: edge,
      highlight: { background: ground, border: edge },
      hover: { background: ground, border: palette.focus },
    },
  };
  const ink = organisation ? textOn(colour) : palette.ink;
  return {
    ...shared,
    font: {
      color: fade(ink, faint ? 0.35 : 1),
      size: 14,
      face: "system-ui, sans-serif",
      bold: { size: 14 },
      strokeWidth: organisation ? 0 : 4,
      strokeColor: palette.paper,
      vadjust: organisation ? 0 : -2,
    },
  };
}

/** Describe how a line looks; `count` is how many dated edges stand behind it just now. */
function lineStyle(line, look) {
  const stroke = STROKES[line.predicate];
  const { colour, count: edges, faint, selected, doubtful } = look;
  const width = stroke.width + Math.min(2, Math.log2(Math.max(1, edges)) * 0.6);
  const opacity = faint ? 0.1 : doubtful ? 0.5 : line.predicate === "memberOf" ? 0.8 : 1;
  return {
    id: line.id,
    hidden: false,
    width: selected ? width + 2.5 : width,
    dashes: doubtful ? [2, 8] : stroke.dashes,
    color: { color: colour, highlight: colour, hover: colour, opacity },
    hoverWidth: 1.5,
    selectionWidth: 0,
    arrows: stroke.arrow
      ? { to: { enabled: true, type: stroke.arrow, scaleFactor: arrowSize(stroke.arrow, width) } }
      : { to: { enabled: false } },
  };
}

function arrowSize(arrow, width) {
  if (arrow === "circle") return 0.3;
  return Math.max(0.5, 1 - width * 0.12);
}

/** Draw a small sample of a line's stroke, for the legend and the tables. */
function swatch(predicate) {
  const stroke = STROKES[predicate];
  const path = svg("line", {
    x1: 2,
    y1: 7,
    x2: stroke.arrow && stroke.arrow !== "circle" ? 30 : 38,
    y2: 7,
    "stroke-width": stroke.width,
    stroke: "currentColor",
  });
  if (stroke.dashes) path.setAttribute("stroke-dasharray", stroke.dashes.join(" "));
  return svg(
    "svg",
    { class: `swatch ${signOf(predicate)}`, width: 42, height: 14, "aria-hidden": "true" },
    path,
    ...arrowHead(stroke.arrow),
  );
}

function arrowHead(arrow) {
  const paint = { fill: "currentColor", stroke: "none" };
  if (arrow === "triangle") return [svg("path", { d: "M30 2.5 L40 7 L30 11.5 Z", ...paint })];
  if (arrow === "vee") return [svg("path", { d: "M29 2 L40 7 L29 12 L33 7 Z", ...paint })];
  if (arrow === "bar") return [svg("rect", { x: 31, y: 1, width: 3, height: 12, ...paint })];
  if (arrow === "circle") return [svg("circle", { cx: 37, cy: 7, r: 3, ...paint })];
  return [];
}

/** Make a network in a container from the file's nodes and lines, physics off. */
function drawNetwork(container) {
  const nodes = new vis.DataSet(data.nodes.map((node) => ({ ...node, hidden: true })));
  const lines = new vis.DataSet(data.lines.map((line) => ({ ...line, hidden: true })));
  const network = new vis.Network(container, { nodes, edges: lines }, data.options);
  const canvas = container.querySelector("canvas");
  canvas.setAttribute("role", "img");
  canvas.removeAttribute("tabindex");
  return { network, nodes, lines, container, shownNodes: new Map(), shownLines: new Map() };
}

/** Show exactly the styles given (id -> style), telling vis-network only what changed. */
function showStyles(dataset, shown, styles) {
  const changes = [];
  for (const [id, style] of styles) {
    const text = JSON.stringify(style);
    if (shown.get(id) !== text) changes.push(style);
    shown.set(id, text);
  }
  for (const id of [...shown.keys()]) {
    if (styles.has(id)) continue;
    shown.delete(id);
    changes.push({ id, hidden: true });
  }
  if (changes.length) dataset.update(changes);
}

const MAX_ZOOM = 1.25;
const calm = matchMedia("(prefers-reduced-motion: reduce)");

/** Bring all that is shown into view, never blown up beyond its natural size by much. */
function fitView(drawing, animated = true) {
  const ids = [...drawing.shownNodes.keys()];
  if (!ids.length) return;
  const animation = animated && !calm.matches ? { duration: 300, easingFunction: "easeInOutQuad" } : false;
  drawing.network.fit({ nodes: ids, animation, maxZoomLevel: MAX_ZOOM });
}

/** Find the point of the page under which a line's middle is drawn. */
function placeOfLine(drawing, id) {
  const point = drawing.network.body.edges[id].edgeType.getPoint(0.5);
  const dom = drawing.network.canvasToDOM(point);
  const box = drawing.container.getBoundingClientRect();
  return { x: box.left + dom.x, y: box.top + dom.y };
}

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
  const byte = Math.round(alpha * 255)
    .toString(16)
    .padStart(2, "0");
  return `${hex}${byte}`;
}

/** Find the party that an actor is known to be of on a day (`2022-12-31`). */
function partyAt(actor, day) {
  let found = actor.parties[0] ?? null;
  for (const party of actor.parties) if (party.day <= day) found = party;
  return found && found.id ? found : null;
}

const colourAt = (actor, day) => partyAt(actor, day)?.colour ?? data.unknownColour;

const TYPE = 14; // pixels, as long as the map is not drawn smaller than that
const SMALLEST_TYPE = 0.78; // of that size, however small the map is drawn

/** Describe how a node looks: an organisation bears its acronym, a person has the name below. */
function nodeStyle(node, look) {
  const { palette, colour, faint, selected, plan } = look;
  const alpha = faint ? 0.22 : 1;
  const organisation = data.actors[node.id].type !== "person";
  const border = selected ? palette.focus : palette.ink;
  const ground = fade(colour, alpha);
  const edge = fade(border, alpha);
  const named = selected || plan.named.has(node.id);
  const growth = Math.sqrt(plan.type); // marks shrink less than the map, type not at all
  return {
    id: node.id,
    hidden: false,
    shape: organisation && !named ? "square" : node.shape,
    size: (organisation ? 8 : node.size) * growth,
    borderWidth: selected ? 3.5 : plan.type > 1.6 ? 0.9 : 1.4, // in pixels of the screen, at any scale
    margin: { top: 6 * growth, right: 8 * growth, bottom: 6 * growth, left: 8 * growth },
    color: {
      background: ground,
      border: edge,
      highlight: { background: ground, border: edge },
      hover: { background: ground, border: palette.focus },
    },
    label: named ? node.label : " ",
    font: {
      color: fade(organisation ? textOn(colour) : palette.ink, faint ? 0.4 : 1),
      size: TYPE * plan.type,
      face: "system-ui, sans-serif",
      strokeWidth: organisation ? 0 : 4 * plan.type,
      strokeColor: palette.paper,
      vadjust: organisation ? 0 : -2,
    },
  };
}

/** Describe how a line looks; `count` is how many dated edges stand behind it just now. */
function lineStyle(line, look) {
  const stroke = STROKES[line.predicate];
  const { colour, count: edges, faint, selected, doubtful, type } = look;
  const width = (stroke.width + Math.min(2, Math.log2(Math.max(1, edges)) * 0.6)) * Math.sqrt(type);
  const opacity = faint ? 0.1 : doubtful ? 0.5 : line.predicate === "memberOf" ? 0.8 : 1;
  return {
    id: line.id,
    hidden: false,
    width: selected ? width + 2.5 * type : width,
    dashes: scaleDashes(doubtful ? [2, 7] : stroke.dashes, Math.sqrt(type)),
    color: { color: colour, highlight: colour, hover: colour, opacity },
    hoverWidth: 1.5,
    selectionWidth: 0,
    arrows: stroke.arrow
      ? { to: { enabled: true, type: stroke.arrow, scaleFactor: arrowSize(stroke.arrow, width) } }
      : { to: { enabled: false } },
  };
}

function scaleDashes(dashes, factor) {
  return dashes ? dashes.map((length) => Math.round(length * factor * 10) / 10) : false;
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

/** Say how vis-network bends a line: beside the others of its pair, or not at all. */
function bendOf({ bend }) {
  const type = bend >= 0 ? "curvedCW" : "curvedCCW";
  return { smooth: bend ? { enabled: true, type, roundness: Math.abs(bend) } : false };
}

/** Make a network in a container from the file's nodes and lines, physics off. */
function drawNetwork(container) {
  const nodes = new vis.DataSet(data.nodes.map((node) => ({ ...node, hidden: true })));
  const lines = new vis.DataSet(data.lines.map((line) => ({ ...line, ...bendOf(line), hidden: true })));
  const network = new vis.Network(container, { nodes, edges: lines }, data.options);
  const canvas = container.querySelector("canvas");
  canvas.setAttribute("role", "img");
  canvas.removeAttribute("tabindex");
  return {
    network,
    nodes,
    lines,
    container,
    shownNodes: new Map(),
    shownLines: new Map(),
    plan: planLabels(null),
  };
}

/** Return the box that a person's label, or an organisation with its label, takes up. */
function labelBox(node, type) {
  const lines = node.label.split("\n");
  const width =
    (Math.max(...lines.map((line) => line.length)) * 7.9 + (node.shape === "box" ? 20 : 6)) * type;
  const height = (lines.length * 16 + (node.shape === "box" ? 14 : 0)) * type;
  const y =
    node.shape === "box" ? node.y : node.y + node.size * Math.sqrt(type) + height / 2 + 2 * type;
  return { x: node.x, y, width, height };
}

function collide(a, b) {
  return (
    Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height
  );
}

/** Plan labels for a scale: type grows as the map shrinks, and whom it would cover goes unnamed.
 *
 * `first` are actors to name before all others; then those with the most edges. */
function planLabels(drawing, first = new Set()) {
  if (!drawing) return { type: 1, named: new Set(data.nodes.map((node) => node.id)) };
  const type = Math.max(1, Math.round((SMALLEST_TYPE / drawing.network.getScale()) * 10) / 10);
  const rank = (node) => (first.has(node.id) ? 0 : node.shape === "box" ? 1 : 2);
  const nodes = data.nodes
    .filter((node) => drawing.shownNodes.has(node.id))
    .sort((a, b) => rank(a) - rank(b) || data.actors[b.id].degree - data.actors[a.id].degree);
  const named = new Set();
  const boxes = [];
  for (const node of nodes) {
    const box = labelBox(node, type);
    if (boxes.some((other) => collide(box, other))) continue;
    boxes.push(box);
    named.add(node.id);
  }
  return { type, named };
}

/** Plan the labels anew once the view has come to rest; tell whether anything changed. */
function settleLabels(drawing, first) {
  const plan = planLabels(drawing, first);
  const same = plan.type === drawing.plan.type && plan.named.size === drawing.plan.named.size;
  if (same && [...plan.named].every((id) => drawing.plan.named.has(id))) return false;
  drawing.plan = plan;
  return true;
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

const MARGIN = { top: 52, right: 54, bottom: 22, left: 22 };

/** Return the box around all shown nodes and labels at natural size, in the canvas's units. */
function boundsOf(drawing) {
  const nodes = data.nodes.filter((node) => drawing.shownNodes.has(node.id));
  const sides = nodes.map((node) => ({ node, box: labelBox(node, 1) }));
  return {
    left: Math.min(...sides.map(({ box }) => box.x - box.width / 2)),
    right: Math.max(...sides.map(({ box }) => box.x + box.width / 2)),
    top: Math.min(...sides.map(({ node, box }) => Math.min(node.y - 20, box.y - box.height / 2))),
    bottom: Math.max(...sides.map(({ box }) => box.y + box.height / 2)),
  };
}

/** Bring all that is shown into view, never blown up beyond its natural size by much. */
function fitView(drawing, animated = true) {
  const { clientWidth: width, clientHeight: height } = drawing.container;
  if (!drawing.shownNodes.size || !width || !height) return;
  const box = boundsOf(drawing);
  const across = (width - MARGIN.left - MARGIN.right) / Math.max(1, box.right - box.left);
  const down = (height - MARGIN.top - MARGIN.bottom) / Math.max(1, box.bottom - box.top);
  const scale = Math.min(across, down, MAX_ZOOM);
  const lift = (MARGIN.top - MARGIN.bottom) / 2 / scale;
  const position = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 - lift };
  const animation =
    animated && !calm.matches ? { duration: 300, easingFunction: "easeInOutQuad" } : false;
  drawing.network.moveTo({ position, scale, animation });
}

/** Call back once when a view has rested for a moment after moves. */
function whenAtRest(act) {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, 90);
  };
}

/** Find the point of the page under which a line's middle is drawn. */
function placeOfLine(drawing, id) {
  const point = drawing.network.body.edges[id].edgeType.getPoint(0.5);
  const dom = drawing.network.canvasToDOM(point);
  const box = drawing.container.getBoundingClientRect();
  return { x: box.left + dom.x, y: box.top + dom.y };
}

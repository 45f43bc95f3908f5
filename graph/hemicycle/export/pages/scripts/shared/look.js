/* Look: colours and strokes of actors and lines, by party, sign and relation. */

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

const palettes = new Map();

/** Return the colours of the reader's theme, as the style sheet has them. */
function readPalette() {
  const theme = document.documentElement.dataset.theme;
  if (!palettes.has(theme)) palettes.set(theme, readColours());
  return palettes.get(theme);
}

function readColours() {
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
  return luminance(hex) > 0.179 ? "#000000" : "#ffffff";
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

/** Return a party's colour in the palette that the reader chose. */
function partyColour(party) {
  return view.palette === "safe" ? party.safe : party.colour;
}

const unknownColour = () => data.unknown[view.palette];

function colourAt(actor, day) {
  const party = partyAt(actor, day);
  return party ? partyColour(party) : unknownColour();
}

/** Find for each short name the organisation that bears it: of two, the one with more edges. */
function findBearers() {
  const bearers = new Map();
  const organisations = data.nodes.filter(({ shape }) => shape === "box");
  for (const { id } of organisations.sort((a, b) => degreeOf(a.id) - degreeOf(b.id)))
    for (const party of data.actors[id].parties)
      if (party.id === id) bearers.set(party.short, id);
  return bearers;
}

const degreeOf = (id) => data.actors[id].degree;
let bearers = null; // found when the first name is asked for

/** Name an actor as its node does: an organisation by the short name that it bears on a day. */
function nameOf(node, day) {
  const party = node.shape === "box" ? partyAt(data.actors[node.id], day) : null;
  bearers ??= findBearers();
  return party?.short && bearers.get(party.short) === node.id ? party.short : node.label;
}

const FACE = "system-ui, sans-serif";
const TYPE = 14; // pixels, as long as the map is not drawn smaller than that
const LEADING = 1.2; // from one line of a name to the next, in its size
const PALE = 0.22; // of what isn't in focus

/** Describe how an actor looks: an organisation bears its acronym, a person has the name below. */
function nodeStyle(node, { palette, colour, day, faint, selected, plan }) {
  const organisation = node.shape === "box";
  const named = selected || (plan.named.has(node.id) && !faint);
  const name = nameOf(node, day);
  const size = TYPE * plan.type;
  return {
    name: named ? name : "",
    selected,
    size,
    colour: organisation ? textOn(colour) : palette.ink,
    halo: organisation ? null : palette.paper,
    fill: fade(colour, faint ? PALE : 1),
    ground: faint ? palette.paper : null,
    border: fade(selected ? palette.focus : palette.ink, faint ? PALE : 1),
    borderWidth: selected ? 3.5 : plan.type > 1.6 ? 0.9 : 1.4, // in pixels of the screen
    box: markBox(node, named ? name : null, plan.type),
    offset: nameOffset(node, name, plan.type, plan.named.get(node.id) ?? "below"),
  };
}

/** Return the room that a mark takes: a dot's radius, or a box's width and height with its name. */
function markBox(node, name, type) {
  const growth = Math.sqrt(type); // marks shrink less than the map, type not at all
  if (node.shape !== "box") return { radius: node.size * growth };
  if (!name) return { width: 15 * growth, height: 15 * growth };
  const { width, height } = nameRoom(name);
  return { width: width * type + 14 * growth, height: height * type + 8 * growth };
}

const ruler = document.createElement("canvas").getContext("2d");
const rooms = new Map();

/** Measure a name as it is written at its natural size. */
function nameRoom(name) {
  if (!rooms.has(name)) {
    ruler.font = `${TYPE}px ${FACE}`;
    const lines = name.split("\n");
    const width = Math.max(...lines.map((line) => ruler.measureText(line).width));
    rooms.set(name, { width, height: lines.length * TYPE * LEADING });
  }
  return rooms.get(name);
}

/** Describe how a line looks; `count` is how many dated edges stand behind it just now.
 *
 * One that only a single outlet reports is thin, one that is doubtful or only lasts on pale. */
function lineStyle(line, look) {
  const stroke = STROKES[line.predicate];
  const { colour, count: edges, faint, selected, doubtful, single, type } = look;
  const growth = Math.sqrt(type);
  const strength = single ? 0.75 : 1 + Math.min(0.6, Math.log2(Math.max(1, edges)) * 0.2);
  const width = (stroke.width * strength + (selected ? 2.5 : 0)) * growth;
  const opacity = faint ? 0.1 : doubtful ? 0.5 : line.predicate === "memberOf" ? 0.8 : 1;
  return {
    rank: selected ? 2 : line.predicate === "memberOf" ? 0 : 1,
    color: fade(colour, opacity),
    width: Math.round(width * 100) / 100,
    dashes: scaleDashes(doubtful ? [2, 7] : stroke.dashes, growth),
    head: stroke.arrow,
    headSize: (9 + width * 1.6) * (stroke.arrow === "circle" ? 0.8 * growth : 1),
    name: selected ? verb(line.predicate) : "",
  };
}

function scaleDashes(dashes, factor) {
  return dashes ? dashes.map((length) => Math.round(length * factor * 10) / 10) : null;
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

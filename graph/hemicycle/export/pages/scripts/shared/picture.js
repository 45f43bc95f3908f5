/* Picture: what is shown as one SVG: title, period, panes, legend and what the page rests on. */

const EDGE_ROOM = 24; // pixels around everything
const NARROWEST = 520; // pixels; a phone's picture has room for its title and legend
const SERIF = "Georgia, serif";
const MOST_PARTIES = 14; // in the legend; acronyms in the boxes name the others
const PRINT = 2; // pixels of the image for each of the page's

/** Break a text into lines that fit a width. */
function wrapText(text, width, size, face, weight) {
  const lines = [""];
  for (const word of xmlText(text).split(/[ \t\r\n]+/)) {
    const longer = lines.at(-1) ? `${lines.at(-1)} ${word}` : word;
    if (lines.at(-1) && textWidth(longer, size, face, weight) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** Make a block of text: how high it is, and how it is drawn at a height. */
function textBlock(text, width, { size, colour, face = FACE, weight = "normal" }) {
  const lines = wrapText(text, width, size, face, weight);
  const step = size * 1.35;
  const look = { "font-family": face, "font-size": size, "font-weight": weight, fill: colour };
  const line = (y) => (words, i) =>
    svg("tspan", { x: EDGE_ROOM, y: rounded(y + i * step + size) }, words);
  return {
    height: lines.length * step,
    draw: (y) => svg("text", look, ...lines.map(line(y))),
  };
}

/** Make a block of legend items, set in rows like words. */
function legendBlock(items, width, ink) {
  const size = 13;
  const places = [];
  let [x, row] = [0, 0];
  for (const { room, label } of items) {
    const needs = room + 6 + textWidth(label, size) + 22;
    if (x && x + needs > width) [x, row] = [0, row + 1];
    places.push({ x: EDGE_ROOM + x, row });
    x += needs;
  }
  const draw = (y) =>
    svg(
      "g",
      { class: "legend" },
      ...items.map(({ room, label, mark }, i) => {
        const place = { x: places[i].x, y: y + places[i].row * 22 };
        const words = { x: rounded(place.x + room + 6), y: place.y + 15, fill: ink };
        const at = { transform: `translate(${rounded(place.x)} ${rounded(place.y + 3)})` };
        const text = { ...words, "font-family": FACE, "font-size": size };
        return svg("g", {}, svg("g", at, mark), svg("text", text, xmlText(label)));
      }),
    );
  return { height: items.length ? (row + 1) * 22 : 0, draw };
}

/** Return the box that a node with its name takes up, in the canvas's units. */
function nodeExtent(node) {
  const half = markSize(node);
  const box = { left: node.x - half.x, right: node.x + half.x };
  const sides = { ...box, top: node.y - half.y, bottom: node.y + half.y };
  if (node.shape === "box" || !node.label) return sides;
  const lines = node.label.split("\n");
  const reach = Math.max(half.x, ...lines.map((line) => textWidth(line, node.font.size) / 2));
  const bottom = sides.bottom + lines.length * node.font.size + 4;
  return { left: node.x - reach, right: node.x + reach, top: sides.top, bottom };
}

function frameBox({ x, y, scale, width, height }) {
  const [across, down] = [width / 2 / scale, height / 2 / scale];
  return { left: x - across, right: x + across, top: y - down, bottom: y + down };
}

const touch = (a, b) =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

/** Leave only those nodes and lines of a pane that its frame holds something of. */
function cropPane(pane) {
  const view = frameBox(pane.frame);
  const placed = new Map(pane.nodes.map((node) => [node.id, node]));
  const endsOf = ({ line }) => [placed.get(line.from), placed.get(line.to)];
  const lineBox = (look) => {
    const [from, to] = endsOf(look);
    const points = [from, to, bendPoint(from, to, look.bend)];
    const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
    const [left, right] = [Math.min(...xs) - 1, Math.max(...xs) + 1];
    return { left, right, top: Math.min(...ys) - 1, bottom: Math.max(...ys) + 1 };
  };
  const whole = pane.lines.filter((look) => endsOf(look).every(Boolean));
  return {
    ...pane,
    nodes: pane.nodes.filter((node) => touch(nodeExtent(node), view)),
    lines: whole
      .filter((look) => touch(lineBox(look), view))
      .map((look) => ({ ...look, ends: endsOf(look) })),
  };
}

/** Cut the empty room above and below what all the panes show, alike in each. */
function trimFrames(panes) {
  const extents = panes.flatMap(({ nodes }) => nodes.map(nodeExtent));
  if (!extents.length) return panes;
  const { y, height, scale } = panes[0].frame;
  const middle = height / 2;
  const pixels = (place) => (place - y) * scale + middle;
  const head = panes.some(({ name }) => name) ? EDGE_ROOM * 2 : EDGE_ROOM;
  const top = Math.max(0, pixels(Math.min(...extents.map((box) => box.top))) - head);
  const end = pixels(Math.max(...extents.map((box) => box.bottom))) + EDGE_ROOM;
  const bottom = Math.min(height, end);
  const lower = (top + bottom) / 2 - middle;
  return panes.map((pane) => ({
    ...pane,
    frame: { ...pane.frame, y: pane.frame.y + lower / scale, height: Math.round(bottom - top) },
  }));
}

/** Draw a pane at a place of the picture, cut at its frame. */
function drawPane(pane, place, index, palette, paint) {
  const { x, y, scale, width, height } = pane.frame;
  const clip = `frame-${index}`;
  const shift = `${rounded(width / 2 - x * scale)} ${rounded(height / 2 - y * scale)}`;
  const name = { x: width - 12, y: 28, "text-anchor": "end", "font-weight": "bold" };
  const face = { "font-family": SERIF, "font-size": 20, fill: palette.ink };
  const border = { x: 0.5, y: 0.5, width: width - 1, height: height - 1, fill: "none" };
  return svg(
    "g",
    { class: "pane", transform: `translate(${place.x} ${rounded(place.y)})` },
    svg("clipPath", { id: clip }, svg("rect", { width, height })),
    svg(
      "g",
      { "clip-path": `url(#${clip})` },
      svg(
        "g",
        { transform: `translate(${shift}) scale(${scale})` },
        ...pane.lines.map((look) => drawLine(look, look.ends, paint)),
        ...drawNodes(pane.nodes, paint, scale),
      ),
    ),
    svg("rect", { ...border, stroke: palette.hair }),
    ...(pane.name ? [svg("text", { ...name, ...face }, xmlText(pane.name))] : []),
  );
}

/** List the relations shown, each with a sample of its stroke; `tinted` by sign as on the map. */
function relationItems(panes, palette, tinted) {
  const found = new Set(panes.flatMap(({ lines }) => lines.map(({ line }) => line.predicate)));
  return Object.keys(data.predicates)
    .filter((predicate) => found.has(predicate))
    .map((predicate) => {
      const mark = swatch(predicate);
      mark.setAttribute("color", tinted ? palette[signOf(predicate)] : palette.muted);
      for (const name of ["class", "aria-hidden"]) mark.removeAttribute(name);
      return { room: 42, label: t(`predicate.${predicate}`), mark };
    });
}

function keyItems(keys, paint) {
  return keys.map(({ label, colour }) => ({
    room: 26,
    label,
    mark: svg("rect", { y: 5, width: 26, height: 4, fill: paint(colour) }),
  }));
}

/** Count the actors shown by party; those without a known colour are left out. */
function countParties(panes) {
  const found = new Map();
  for (const { nodes, day } of panes)
    for (const { id } of nodes) {
      const party = partyAt(data.actors[id], day);
      const colour = colourAt(data.actors[id], day);
      if (!party || colour === data.unknownColour) continue;
      const { n } = found.get(party.label) ?? { n: 0 };
      found.set(party.label, { label: party.label, colour, n: n + 1 });
    }
  return [...found.values()].sort((a, b) => b.n - a.n || a.label.localeCompare(b.label, "fr"));
}

/** List the parties that most actors shown are of, each with its colour. */
function partyItems(panes, palette) {
  const look = { cx: 7, cy: 7, r: 6, stroke: palette.ink, "stroke-width": 1.2 };
  const parties = countParties(panes);
  const items = parties.slice(0, MOST_PARTIES).map(({ label, colour }) => ({
    room: 14,
    label,
    mark: svg("circle", { ...look, fill: colour }),
  }));
  const others = parties.length - items.length;
  if (others) items.push({ room: 0, label: count("picture.parties", others), mark: svg("g") });
  return items;
}

/** Read the palette of the light theme, whichever is on: print is on white paper. */
function readLightPalette() {
  const { dataset } = document.documentElement;
  const theme = dataset.theme;
  dataset.theme = "light";
  const palette = readWholePalette();
  dataset.theme = theme;
  return palette;
}

function readWholePalette() {
  const hair = getComputedStyle(document.documentElement).getPropertyValue("--hair").trim();
  return { ...readPalette(), hair };
}

/** Return a function from a colour of the page's theme to the same one of another palette. */
function repaint(palette) {
  const here = readWholePalette();
  const other = new Map(Object.keys(here).map((name) => [here[name], palette[name]]));
  return (colour) => other.get(splitColour(colour).colour) ?? splitColour(colour).colour;
}

/** Say how much of the whole a picture shows, when not all of it. */
function sayPart(whole, panes) {
  const actors = (list) => new Set(list.flatMap(({ nodes }) => nodes.map(({ id }) => id))).size;
  const [some, all] = [actors(panes), actors(whole)];
  return some < all ? [t("picture.part", { some, all })] : [];
}

/** Lay blocks out one below the other; return what they draw and where the last one ends. */
function stackBlocks(blocks) {
  let y = EDGE_ROOM;
  const drawn = blocks
    .filter(({ height }) => height)
    .map(({ height, gap = 8, draw }) => {
      const made = draw(y);
      y += height + gap;
      return made;
    });
  return { drawn, height: Math.ceil(y + EDGE_ROOM - 8) };
}

function panesBlock(panes, palette, paint) {
  const before = (index) =>
    panes.slice(0, index).reduce((x, { frame }) => x + frame.width + 12, EDGE_ROOM);
  const draw = (y) =>
    svg("g", {}, ...panes.map((pane, i) => drawPane(pane, { x: before(i), y }, i, palette, paint)));
  return { height: Math.max(...panes.map(({ frame }) => frame.height)), gap: 12, draw };
}

/** Draw the picture of panes; `words` are those around them, `keys` what line colours mean. */
function drawPicture({ panes: whole, words, keys }, palette) {
  const paint = repaint(palette);
  const panes = trimFrames(whole.map(cropPane));
  const room = panes.reduce((sum, { frame }) => sum + frame.width + 12, -12);
  const width = Math.max(NARROWEST, room);
  const { ink, muted } = palette;
  const { drawn, height } = stackBlocks([
    textBlock(words.title, width, { size: 24, colour: ink, face: SERIF, weight: "bold" }),
    ...[words.summary, ...sayPart(whole, panes)].map((text) =>
      textBlock(text, width, { size: 14, colour: muted }),
    ),
    panesBlock(panes, palette, paint),
    legendBlock(keyItems(keys, paint), width, ink),
    legendBlock(relationItems(panes, palette, keys.length === 0), width, ink),
    legendBlock(partyItems(panes, palette), width, ink),
    ...words.footing.map((text) => textBlock(text, width, { size: 11.5, colour: muted })),
  ]);
  const size = { width: width + 2 * EDGE_ROOM, height };
  const box = { ...size, viewBox: `0 0 ${size.width} ${size.height}`, lang: view.lang };
  const ground = svg("rect", { ...size, fill: palette.paper });
  return svg("svg", box, svg("title", {}, xmlText(words.title)), ground, ...drawn);
}

/** Write an SVG as a file; every text in it is escaped by the serializer. */
function writeSvg(picture) {
  const text = new XMLSerializer().serializeToString(picture);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`;
}

/** Paint an SVG as PNG, twice as wide and high. */
async function paintPng(picture) {
  const canvas = document.createElement("canvas");
  canvas.width = Number(picture.getAttribute("width")) * PRINT;
  canvas.height = Number(picture.getAttribute("height")) * PRINT;
  picture.setAttribute("width", canvas.width);
  picture.setAttribute("height", canvas.height);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(writeSvg(picture))}`;
  await image.decode();
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

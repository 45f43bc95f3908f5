/* Picture: what is shown as one SVG: title, period, panes, legend and what the page rests on. */

const EDGE_ROOM = 24; // pixels around everything
const NARROWEST = 520; // pixels; a phone's picture has room for its title and legend
const SERIF = "Georgia, serif";
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

/** Return the box that an actor with its name takes up, in the map's units. */
function nodeExtent({ x, y, style }) {
  const { radius, width, height } = style.box;
  const [across, down] = [radius ?? width / 2, radius ?? height / 2];
  if (!radius || !style.name)
    return { left: x - across, right: x + across, top: y - down, bottom: y + down };
  const room = nameRoom(style.name);
  const reach = Math.max(across, (room.width * style.size) / TYPE / 2);
  const bottom = y + down + (room.height * style.size) / TYPE;
  return { left: x - reach, right: x + reach, top: y - down, bottom };
}

function frameBox({ x, y, scale, width, height }) {
  const [across, down] = [width / 2 / scale, height / 2 / scale];
  return { left: x - across, right: x + across, top: y - down, bottom: y + down };
}

const touch = (a, b) =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

function curveExtent({ x1, y1, cx, cy, x2, y2 }) {
  const [xs, ys] = [
    [x1, cx, x2],
    [y1, cy, y2],
  ];
  const [left, right] = [Math.min(...xs) - 1, Math.max(...xs) + 1];
  return { left, right, top: Math.min(...ys) - 1, bottom: Math.max(...ys) + 1 };
}

/** Leave only those nodes and lines of a pane that its frame holds something of. */
function cropPane(pane) {
  const view = frameBox(pane.frame);
  return {
    ...pane,
    nodes: pane.nodes.filter((node) => touch(nodeExtent(node), view)),
    lines: pane.lines.filter(({ line }) => touch(curveExtent(line.curve), view)),
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
        ...drawNetworkAsSvg(pane, palette, paint),
      ),
    ),
    svg("rect", { ...border, stroke: palette.hair }),
    ...(pane.name ? [svg("text", { ...name, ...face }, xmlText(pane.name))] : []),
  );
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

/** Give a single pane at least the width of a picture, as on a phone it is narrower. */
function widenPane(pane, index, panes) {
  if (panes.length > 1) return pane;
  return { ...pane, frame: { ...pane.frame, width: Math.max(NARROWEST, pane.frame.width) } };
}

/** Draw the picture of panes; `words` are those around them, `keys` what line colours mean. */
function drawPicture({ panes: whole, words, keys }, palette) {
  const paint = repaint(palette);
  const panes = trimFrames(whole.map(widenPane).map(cropPane));
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
    ...[...(keys.length ? [] : [t("legend.thin")]), ...words.footing].map((text) =>
      textBlock(text, width, { size: 11.5, colour: muted }),
    ),
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

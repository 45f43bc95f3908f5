/* Shown: what a network shows just now, read off vis-network: looks, places, the part in view. */

const DOUBTFUL = 0.5; // the opacity that lineStyle gives a line which no article asserts just now
const HEX = /^#[0-9a-f]{6}/i;

/** Split a colour as the drawings write it (`#rrggbbaa`) into what SVG takes. */
function splitColour(colour) {
  const alpha = colour.length === 9 ? parseInt(colour.slice(7), 16) / 255 : 1;
  return { colour: HEX.exec(colour)?.[0] ?? "#000000", alpha: Math.round(alpha * 100) / 100 };
}

/** Return a node's look; `box` is what its box took up when it was drawn, none when it wasn't. */
function readNode({ id, x, y, options, shape: { width, height } }) {
  const { shape, size, borderWidth, color, font, margin } = options;
  const label = (options.label ?? "").trim();
  const box = shape === "box" && width && height ? { width, height } : null;
  return { id, x, y, label, shape, size, box, borderWidth, color, font, margin };
}

/** Return a line's look; `bend` is its roundness, above 0 clockwise as seen from its beginning. */
function readLine({ id, options }) {
  const { smooth, color, width, dashes, arrows } = options;
  const turn = smooth.type === "curvedCCW" ? -smooth.roundness : smooth.roundness;
  return {
    line: linesById.get(id),
    bend: smooth.enabled ? turn : 0,
    width,
    dashes: Array.isArray(dashes) ? dashes : null,
    colour: color.color,
    opacity: color.opacity ?? 1,
    doubtful: color.opacity === DOUBTFUL,
    arrow: arrows.to.enabled ? arrows.to : null,
  };
}

/** Return the part of the canvas in view: centre and scale, width and height in pixels. */
function readFrame({ network, container }) {
  const { x, y } = network.getViewPosition();
  const { clientWidth: width, clientHeight: height } = container;
  return { x, y, scale: network.getScale(), width, height };
}

/** Read what a drawing shows: nodes, lines and frame; `day` is that of parties and colours. */
function readPane(drawing, day, name = "") {
  const { nodes, edges } = drawing.network.body;
  const visible = (one) => !one.options.hidden;
  const shown = Object.values(nodes).filter((node) => Object.hasOwn(data.actors, node.id));
  return {
    name,
    day,
    frame: readFrame(drawing),
    nodes: shown.filter(visible).map(readNode),
    lines: Object.values(edges)
      .filter((edge) => linesById.has(edge.id) && visible(edge))
      .map(readLine),
  };
}

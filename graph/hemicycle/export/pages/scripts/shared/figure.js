/* Figure: nodes and lines as SVG, drawn from their positions with the looks that the page has. */

const FACE = "system-ui, sans-serif";
const CORNER = 6; // radius in pixels of a box's corners
const RULER = document.createElement("canvas").getContext("2d");
/* Arrow heads of unit length with the tip at 0, as vis-network draws them. */
const HEADS = {
  triangle: "0.02,0 -1,0.3 -1,-0.3",
  vee: "-1,0.3 -0.5,0 -1,-0.3 0,0",
  bar: "0,0.5 0,-0.5 -0.15,-0.5 -0.15,0.5",
};

const rounded = (number) => Math.round(number * 100) / 100;

/** Keep what XML 1.0 allows: control characters and halves of signs would make it unreadable. */
function xmlText(text) {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "");
}

function textWidth(text, size, face = FACE, weight = "normal") {
  RULER.font = `${weight} ${size}px ${face}`;
  return RULER.measureText(text).width;
}

/** Return half the width and height of a node's mark, its label within when it is a box. */
function markSize({ shape, size, box, label, font, margin }) {
  if (shape !== "box") return { x: size, y: size };
  if (box) return { x: box.width / 2, y: box.height / 2 };
  const lines = label.split("\n");
  const width = Math.max(...lines.map((line) => textWidth(line, font.size)));
  return {
    x: (width + margin.left + margin.right) / 2,
    y: (lines.length * font.size + margin.top + margin.bottom) / 2,
  };
}

/** Tell whether a point lies within a node's mark. */
function holds(node, half, { x, y }) {
  const [dx, dy] = [Math.abs(x - node.x), Math.abs(y - node.y)];
  return node.shape === "dot" ? Math.hypot(dx, dy) < half.x : dx < half.x && dy < half.y;
}

/** Return the point towards which a line bends, where vis-network has it for a roundness. */
function bendPoint(from, to, bend) {
  const reach = (Math.abs(bend) * 0.5 + 0.5) * Math.hypot(to.x - from.x, to.y - from.y);
  const angle = Math.atan2(from.y - to.y, to.x - from.x) + (bend * 0.5 + 0.5) * Math.PI;
  return { x: from.x + reach * Math.sin(angle), y: from.y + reach * Math.cos(angle) };
}

/** Return the point of a quadratic curve at `t` (0 at its beginning, 1 at its end). */
function curvePoint({ from, via, to }, t) {
  const along = (axis) =>
    (1 - t) ** 2 * from[axis] + 2 * t * (1 - t) * via[axis] + t ** 2 * to[axis];
  return { x: along("x"), y: along("y") };
}

/** Find where a curve meets the mark of the node that it ends in. */
function meetingPlace(curve, node) {
  const half = markSize(node);
  let [outside, inside] = [0, 1];
  for (let step = 0; step < 14; step += 1) {
    const middle = (outside + inside) / 2;
    if (holds(node, half, curvePoint(curve, middle))) inside = middle;
    else outside = middle;
  }
  return outside;
}

/** Place an arrow head: its tip, its angle, its length, and where the stroke stops under it. */
function placeHead(curve, node, { scaleFactor }, width) {
  const length = 15 * scaleFactor + 3 * width;
  const t = meetingPlace(curve, node);
  const span = Math.hypot(curve.to.x - curve.from.x, curve.to.y - curve.from.y) || 1;
  const tip = curvePoint(curve, t);
  const before = curvePoint(curve, t - length / span);
  const angle = Math.atan2(tip.y - before.y, tip.x - before.x);
  const stop = {
    x: tip.x - 0.9 * length * Math.cos(angle),
    y: tip.y - 0.9 * length * Math.sin(angle),
  };
  return { tip, angle, length, stop };
}

function drawHead({ tip, angle, length }, type, colour) {
  const turned = ([x, y]) => [
    rounded(tip.x + length * (x * Math.cos(angle) - y * Math.sin(angle))),
    rounded(tip.y + length * (x * Math.sin(angle) + y * Math.cos(angle))),
  ];
  if (type === "circle") {
    const [cx, cy] = turned([-0.4, 0]);
    return svg("circle", { cx, cy, r: rounded(0.4 * length), fill: colour });
  }
  const corners = HEADS[type].split(" ").map((corner) => corner.split(",").map(Number));
  return svg("polygon", { points: corners.map(turned).join(" "), fill: colour });
}

/** Draw a line with its bend, stroke and arrow head; `ends` are its two nodes. */
function drawLine(look, ends, paint) {
  const [from, to] = ends;
  const curve = { from, via: bendPoint(from, to, look.bend), to };
  const head = look.arrow ? placeHead(curve, to, look.arrow, look.width) : null;
  const stroke = paint(look.colour);
  const at = (point) => `${rounded(point.x)} ${rounded(point.y)}`;
  const path = svg("path", {
    d: `M${at(from)} Q${at(curve.via)} ${at(head ? head.stop : to)}`,
    fill: "none",
    stroke,
    "stroke-width": rounded(look.width),
  });
  if (look.dashes) path.setAttribute("stroke-dasharray", look.dashes.join(" "));
  const group = svg("g", { class: `line ${look.line.predicate}`, opacity: look.opacity }, path);
  if (head) group.append(drawHead(head, look.arrow.type, stroke));
  return group;
}

function drawMark(node, half, paint, scale) {
  const { colour, alpha } = splitColour(node.color.background);
  const look = {
    fill: colour,
    "fill-opacity": alpha,
    stroke: paint(splitColour(node.color.border).colour),
    "stroke-opacity": alpha,
    "stroke-width": rounded(node.borderWidth / scale),
  };
  if (node.shape === "dot") return svg("circle", { cx: node.x, cy: node.y, r: half.x, ...look });
  const [width, height] = [rounded(half.x * 2), rounded(half.y * 2)];
  const corner = node.shape === "box" ? { rx: CORNER } : {};
  const place = { x: rounded(node.x - half.x), y: rounded(node.y - half.y) };
  return svg("rect", { ...place, width, height, ...corner, ...look });
}

/** Write a node's name, in its box or below its dot, one text span a line. */
function drawName(node, paint) {
  const half = markSize(node);
  const { size, color, strokeWidth, strokeColor } = node.font;
  const lines = node.label.split("\n");
  const { colour, alpha } = splitColour(color);
  const inBox = node.shape === "box";
  const below = node.y + half.y + size * 0.86 + 4;
  const first = inBox ? node.y - ((lines.length - 1) / 2) * size : below;
  const text = svg("text", {
    class: "name",
    x: node.x,
    "text-anchor": "middle",
    "font-family": FACE,
    "font-size": size,
    fill: inBox ? colour : paint(colour),
    "fill-opacity": alpha,
  });
  if (strokeWidth) {
    const halo = { stroke: paint(strokeColor), "stroke-width": strokeWidth };
    for (const [name, value] of Object.entries(halo)) text.setAttribute(name, value);
    text.setAttribute("stroke-linejoin", "round");
    text.setAttribute("paint-order", "stroke");
  }
  lines.forEach((line, i) => {
    const y = rounded(first + i * size + size * 0.35);
    text.append(svg("tspan", { x: node.x, y }, xmlText(line)));
  });
  return text;
}

/** Draw nodes as the page does: names in boxes with them, names below dots over all marks. */
function drawNodes(nodes, paint, scale) {
  const boxed = (node) => node.label && node.shape === "box";
  const below = nodes.filter((node) => node.label && node.shape !== "box");
  return [
    ...nodes.flatMap((node) => [
      drawMark(node, markSize(node), paint, scale),
      ...(boxed(node) ? [drawName(node, paint)] : []),
    ]),
    ...below.map((node) => drawName(node, paint)),
  ];
}

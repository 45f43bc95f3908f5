/* Figure: nodes and lines as SVG, with the places and looks with which the page paints them. */

const CORNER = 4; // radius in the map's units of a box's corners, as the painter has it
const RULER = document.createElement("canvas").getContext("2d");
const HEX = /^#[0-9a-f]{6}/i;

const rounded = (number) => Math.round(number * 100) / 100;

/** Keep what XML 1.0 allows: control characters and halves of signs would make it unreadable. */
function xmlText(text) {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "");
}

function textWidth(text, size, face = FACE, weight = "normal") {
  RULER.font = `${weight} ${size}px ${face}`;
  return RULER.measureText(text).width;
}

/** Split a colour as the painter writes it (`#rrggbbaa`) into what SVG takes. */
function splitColour(colour) {
  const alpha = colour.length === 9 ? parseInt(colour.slice(7), 16) / 255 : 1;
  return { colour: HEX.exec(colour)?.[0] ?? "#000000", alpha: rounded(alpha) };
}

/** Draw a line's arrow head where it meets the mark of the actor that it points to. */
function drawHead(curve, { head, headSize }, box, fill) {
  const { x, y, ux, uy } = tipOfCurve(curve, box);
  const corner = ([along, across]) => [
    rounded(x + (along * ux - across * uy) * headSize),
    rounded(y + (along * uy + across * ux) * headSize),
  ];
  return svg("polygon", { points: HEADS[head].map(corner).join(" "), fill });
}

/** Draw a line with its bend, stroke and arrow head. */
function drawLine({ line, style, target }, paint) {
  const { x1, y1, cx, cy, x2, y2, straight } = line.curve;
  const bend = straight ? "L" : `Q${rounded(cx)} ${rounded(cy)} `;
  const stroke = paint(style.color);
  const { alpha } = splitColour(style.color);
  const path = svg("path", {
    d: `M${x1} ${y1} ${bend}${x2} ${y2}`,
    fill: "none",
    stroke,
    "stroke-width": style.width,
  });
  if (style.dashes) path.setAttribute("stroke-dasharray", style.dashes.join(" "));
  const group = svg("g", { class: `line ${line.predicate}`, opacity: alpha }, path);
  if (style.head && target) group.append(drawHead(line.curve, style, target.box, stroke));
  return group;
}

function drawShape({ x, y }, { radius, width, height }, look) {
  if (radius) return svg("circle", { cx: x, cy: y, r: rounded(radius), ...look });
  const place = { x: rounded(x - width / 2), y: rounded(y - height / 2), rx: CORNER };
  return svg("rect", { ...place, width: rounded(width), height: rounded(height), ...look });
}

/** Draw an actor's mark; a pale one lies on ground of its own, so that no line shows through. */
function drawMark(node, paint, scale) {
  const { fill, border, borderWidth, ground, box } = node.style;
  const { colour, alpha } = splitColour(fill);
  const look = {
    fill: colour,
    "fill-opacity": alpha,
    stroke: paint(border),
    "stroke-opacity": splitColour(border).alpha,
    "stroke-width": rounded(borderWidth / scale),
  };
  const under = ground ? [drawShape(node, box, { fill: paint(ground) })] : [];
  return [...under, drawShape(node, box, look)];
}

/** Write a name inside its box or beside its dot, one text span a line, with a halo. */
function drawName({ x, y }, { name, size, colour, halo, offset }, paint, kind = "name") {
  const lines = name.split("\n");
  const step = size * LEADING;
  const middle = x + offset.x;
  const top = y + offset.y - ((lines.length - 1) * step) / 2;
  const text = svg("text", {
    class: kind,
    "text-anchor": "middle",
    "font-family": FACE,
    "font-size": rounded(size),
    fill: paint(colour),
  });
  if (halo) {
    const round = { "stroke-linejoin": "round", "paint-order": "stroke" };
    const stroke = { stroke: paint(halo), "stroke-width": rounded(size * 0.28), ...round };
    for (const [key, value] of Object.entries(stroke)) text.setAttribute(key, value);
  }
  lines.forEach((words, row) => {
    const line = { x: rounded(middle), y: rounded(top + row * step + size * 0.35) };
    text.append(svg("tspan", line, xmlText(words)));
  });
  return text;
}

/** Say along a selected line what it says. */
function drawVerb({ line, style }, palette, size, paint) {
  const look = { name: style.name, size, colour: style.color, halo: palette.paper };
  return drawName(pointOn(line.curve, 0.5), { ...look, offset: { x: 0, y: 0 } }, paint, "verb");
}

/** Draw a pane's lines, then its marks, then its names, as the painter does. */
function drawNetworkAsSvg({ nodes, lines, frame }, palette, paint) {
  const named = nodes.filter(({ style }) => style.name);
  const said = lines.filter(({ style }) => style.name);
  const size = named[0]?.style.size ?? TYPE;
  return [
    ...lines.map((line) => drawLine(line, paint)),
    ...nodes.flatMap((node) => drawMark(node, paint, frame.scale)),
    ...named.map((node) => drawName(node, node.style, paint)),
    ...said.map((line) => drawVerb(line, palette, size, paint)),
  ];
}

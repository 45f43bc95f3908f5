/* Painter: all lines and actors on vis-network's canvas, those that look alike in one stroke.
 *
 * vis-network draws items one by one, which takes seconds for ten thousand. It keeps the view (zoom,
 * drag, what lies under the pointer); what is seen is painted in its `beforeDrawing`. */

const CROWD = 1500; // lines shown; of so many, seen from afar, neither dashes nor heads are told
const AFAR = 0.5; // of the natural size
const CHUNK = 400; // lines in one path: a longer one takes a canvas more time than two

/** Paint what a drawing shows; `ctx` is in the map's units. */
function paint(ctx, drawing) {
  const scale = drawing.network.getScale();
  const coarse = drawing.shownLines.size > CROWD && scale < AFAR;
  paintLines(ctx, drawing, coarse);
  if (!coarse) paintHeads(ctx, drawing);
  paintMarks(ctx, drawing, scale);
  paintNames(ctx, drawing);
}

/** Group entries of a map of styles by a key. */
function groupStyles(styles, keyOf) {
  const groups = new Map();
  for (const entry of styles) {
    const key = keyOf(entry[1]);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()];
}

const lineKey = ({ rank, color, width, dashes }) => `${rank} ${color} ${width} ${dashes}`;

function paintLines(ctx, drawing, coarse) {
  ctx.lineCap = "butt";
  const groups = groupStyles(drawing.shownLines, lineKey);
  for (const group of groups.sort(([[, a]], [[, b]]) => a.rank - b.rank)) {
    const { color, width, dashes } = group[0][1];
    ctx.strokeStyle = color;
    ctx.lineWidth = width;
    ctx.setLineDash(dashes && !coarse ? dashes : []);
    for (let first = 0; first < group.length; first += CHUNK)
      strokeCurves(ctx, group.slice(first, first + CHUNK));
  }
  ctx.setLineDash([]);
}

function strokeCurves(ctx, entries) {
  ctx.beginPath();
  for (const [id] of entries) {
    const { x1, y1, cx, cy, x2, y2, straight } = linesById.get(id).curve;
    ctx.moveTo(x1, y1);
    if (straight) ctx.lineTo(x2, y2);
    else ctx.quadraticCurveTo(cx, cy, x2, y2);
  }
  ctx.stroke();
}

function paintHeads(ctx, drawing) {
  const headed = [...drawing.shownLines].filter(([, style]) => style.head);
  for (const group of groupStyles(headed, ({ color }) => color)) {
    ctx.fillStyle = group[0][1].color;
    ctx.beginPath();
    for (const [id, { head, headSize }] of group) {
      const line = linesById.get(id);
      const target = drawing.shownNodes.get(line.to);
      if (target) traceHead(ctx, head, headSize, tipOfCurve(line.curve, target.box));
    }
    ctx.fill();
  }
}

/* Each head as points behind its tip, along and across the line, in parts of its size. */
const HEADS = {
  triangle: [[0, 0], [-1, 0.42], [-1, -0.42]],
  vee: [[0, 0], [-1.15, 0.55], [-0.7, 0], [-1.15, -0.55]],
  bar: [[0, 0.6], [-0.28, 0.6], [-0.28, -0.6], [0, -0.6]],
  circle: [[0, 0.16], [-0.16, 0.28], [-0.4, 0.16], [-0.4, -0.16], [-0.16, -0.28], [0, -0.16]],
};

function traceHead(ctx, head, size, { x, y, ux, uy }) {
  HEADS[head].forEach(([along, across], corner) => {
    const px = x + (along * ux - across * uy) * size;
    const py = y + (along * uy + across * ux) * size;
    if (corner) ctx.lineTo(px, py);
    else ctx.moveTo(px, py);
  });
  ctx.closePath();
}

const markKey = ({ fill, border, borderWidth }) => `${borderWidth} ${fill} ${border}`;

function paintMarks(ctx, drawing, scale) {
  const groups = groupStyles(drawing.shownNodes, markKey);
  for (const group of groups.sort(([[, a]], [[, b]]) => !a.ground - !b.ground)) {
    const { fill, border, borderWidth, ground } = group[0][1];
    ctx.beginPath();
    for (const [id, style] of group) traceMark(ctx, placeById.get(id), style.box);
    if (ground) fillWith(ctx, ground); // lines must not show through a pale mark
    fillWith(ctx, fill);
    ctx.strokeStyle = border;
    ctx.lineWidth = borderWidth / scale;
    ctx.stroke();
  }
}

function fillWith(ctx, colour) {
  ctx.fillStyle = colour;
  ctx.fill();
}

function traceMark(ctx, { x, y }, { radius, width, height }) {
  if (radius) {
    ctx.moveTo(x + radius, y);
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
  } else {
    ctx.roundRect(x - width / 2, y - height / 2, width, height, 4);
  }
}

function paintNames(ctx, drawing) {
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  for (const [id, style] of drawing.shownNodes) {
    if (style.name) paintName(ctx, placeById.get(id), style);
  }
  for (const [id, style] of drawing.shownLines) {
    if (style.name) paintVerb(ctx, pointOn(linesById.get(id).curve, 0.5), style, drawing);
  }
}

/** Say along a selected line what it says, in its full colour even where the line is pale. */
function paintVerb(ctx, { x, y }, { name, color }, { plan }) {
  const look = { size: TYPE * plan.type, colour: color.slice(0, 7), halo: palette.paper, box: {} };
  paintName(ctx, { x, y }, { name, ...look });
}

/** Write a name inside its box or under its dot, with a halo where lines may cross it. */
function paintName(ctx, { x, y }, { name, size, colour, halo, box }) {
  const lines = name.split("\n");
  const step = size * LEADING;
  const top = box.radius ? y + box.radius + step * 0.62 : y - ((lines.length - 1) * step) / 2;
  ctx.font = `${size}px ${FACE}`;
  lines.forEach((text, row) => {
    if (halo) {
      ctx.strokeStyle = halo;
      ctx.lineWidth = size * 0.28;
      ctx.strokeText(text, x, top + row * step);
    }
    ctx.fillStyle = colour;
    ctx.fillText(text, x, top + row * step);
  });
}

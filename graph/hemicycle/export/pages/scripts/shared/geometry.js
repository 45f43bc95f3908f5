/* Geometry: where lines run, where they end, and what lies under a point, in the map's units. */

const placeById = new Map(data.nodes.map((node) => [node.id, node]));

/** Return a line as a curve between its ends; `cx`, `cy` is the point towards which it bends. */
function curveOf(line) {
  const { x: x1, y: y1 } = placeById.get(line.from);
  const { x: x2, y: y2 } = placeById.get(line.to);
  const cx = (x1 + x2) / 2 - (y2 - y1) * line.bend;
  const cy = (y1 + y2) / 2 + (x2 - x1) * line.bend;
  return { x1, y1, cx, cy, x2, y2, straight: line.bend === 0 };
}

for (const line of data.lines) line.curve = curveOf(line);

/** Return the point that lies a share `at` (0 to 1) along a curve. */
function pointOn({ x1, y1, cx, cy, x2, y2 }, at) {
  const [a, b, c] = [(1 - at) ** 2, 2 * at * (1 - at), at ** 2];
  return { x: a * x1 + b * cx + c * x2, y: a * y1 + b * cy + c * y2 };
}

/** Return the point on an actor's border that a curve's end meets, and its direction there. */
function tipOfCurve({ cx, cy, x2, y2 }, box) {
  const length = Math.hypot(x2 - cx, y2 - cy) || 1;
  const [ux, uy] = [(x2 - cx) / length, (y2 - cy) / length];
  const reach = box.radius ?? Math.min(
    ux ? box.width / 2 / Math.abs(ux) : Infinity,
    uy ? box.height / 2 / Math.abs(uy) : Infinity,
  );
  return { x: x2 - ux * reach, y: y2 - uy * reach, ux, uy };
}

/** Return the distance of a point from a stretch between two points. */
function distanceToStretch(point, x1, y1, x2, y2) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = ((point.x - x1) * dx + (point.y - y1) * dy) / (dx * dx + dy * dy || 1);
  const at = Math.max(0, Math.min(1, along));
  return Math.hypot(point.x - x1 - at * dx, point.y - y1 - at * dy);
}

const PIECES = 8; // straight ones, in which a bent line is measured

function distanceToCurve(point, curve) {
  if (curve.straight) return distanceToStretch(point, curve.x1, curve.y1, curve.x2, curve.y2);
  let nearest = Infinity;
  let last = pointOn(curve, 0);
  for (let piece = 1; piece <= PIECES; piece += 1) {
    const next = pointOn(curve, piece / PIECES);
    nearest = Math.min(nearest, distanceToStretch(point, last.x, last.y, next.x, next.y));
    last = next;
  }
  return nearest;
}

/** Tell whether a point lies so far outside a curve's frame that it can't be near. */
function isFar(point, { x1, y1, cx, cy, x2, y2 }, reach) {
  return (
    point.x < Math.min(x1, cx, x2) - reach ||
    point.x > Math.max(x1, cx, x2) + reach ||
    point.y < Math.min(y1, cy, y2) - reach ||
    point.y > Math.max(y1, cy, y2) + reach
  );
}

/** Find the nearest of some lines within reach of a point, null when there is none. */
function lineAt(point, ids, reach) {
  let found = null;
  let nearest = reach;
  for (const id of ids) {
    const { curve } = linesById.get(id);
    if (isFar(point, curve, nearest)) continue;
    const distance = distanceToCurve(point, curve);
    if (distance < nearest) [found, nearest] = [id, distance];
  }
  return found;
}

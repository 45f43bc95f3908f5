/* Names: which actors are named at a scale, so that no name covers another, nor another's mark. */

const SMALLEST_TYPE = 0.78; // of its size, however small the map is drawn
const CELL = 120; // units of the grid in which boxes look for those that they might touch

/** Return how far names are enlarged at a scale of the map, so that they stay legible. */
const typeAt = (scale) => Math.max(1, Math.round((SMALLEST_TYPE / scale) * 10) / 10);

/* Where a person's name may stand beside the dot, the usual place first; across and down. */
const SIDES_OF_NAME = { below: [0, 1], right: [1, 0], left: [-1, 0], above: [0, -1] };

/** Return how far the middle of a name lies from its mark's: nowhere within an organisation's. */
function nameOffset(node, name, type, side) {
  if (node.shape === "box") return { x: 0, y: 0 };
  const [across, down] = SIDES_OF_NAME[side];
  const { width, height } = nameRoom(name);
  const gap = markBox(node, name, type).radius + 2 * type;
  return { x: across * (gap + (width * type) / 2), y: down * (gap + (height * type) / 2) };
}

/** Return the box that an actor's name takes up, an organisation's mark with it. */
function nameBox(node, type, day, side = "below") {
  const name = nameOf(node, day);
  if (node.shape === "box") {
    const box = markBox(node, name, type);
    return { x: node.x, y: node.y, width: box.width + 6 * type, height: box.height + 4 * type };
  }
  const { x, y } = nameOffset(node, name, type, side);
  const { width, height } = nameRoom(name);
  return { x: node.x + x, y: node.y + y, width: width * type + 6, height: height * type };
}

function collide(a, b) {
  return (
    Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height
  );
}

/** List the cells of the grid that a box lies in. */
function cellsOf({ x, y, width, height }) {
  const cells = [];
  for (let i = Math.floor((x - width / 2) / CELL); i * CELL <= x + width / 2; i += 1)
    for (let j = Math.floor((y - height / 2) / CELL); j * CELL <= y + height / 2; j += 1)
      cells.push(i * 65536 + j);
  return cells;
}

/** Put a box into all cells of the grid that it lies in. */
function fillGrid(grid, box) {
  for (const cell of cellsOf(box)) {
    const inCell = grid.get(cell);
    if (inCell) inCell.push(box);
    else grid.set(cell, [box]);
  }
}

const COVERED = 0.35; // of an actor's weight may have those whose marks its name covers
const FOREMOST = 16; // actors whose names may cover any mark of less weight

/** Weigh actors by the lines that are shown of them, organisations twice; then by all edges. The
 * selected one outweighs them all. */
function weighActors({ shownNodes, shownLines }) {
  const weights = new Map([...shownNodes.keys()].map((id) => [id, 1 + degreeOf(id) / 1e6]));
  for (const line of shownLines.keys()) {
    const { from, to } = linesById.get(line);
    for (const id of [from, to]) if (weights.has(id)) weights.set(id, weights.get(id) + 1);
  }
  for (const [id, weight] of weights) {
    const times = placeById.get(id).shape === "box" ? 2 : 1;
    weights.set(id, shownNodes.get(id).selected ? Infinity : times * weight);
  }
  return weights;
}

/** Return the box of a bare mark, a little less than itself: a name may touch it. */
function bareBox(node, type, weight) {
  const { radius, width } = markBox(node, null, type);
  const side = (width ?? 2 * radius) * 0.8;
  return { x: node.x, y: node.y, width: side, height: side, id: node.id, weight };
}

/** Plan names for a scale: type grows as the map shrinks, and whom it would cover goes unnamed.
 *
 * Those with most lines come first, each on the first side that is free; a name covers no name, and
 * no mark but that of a far less linked actor. `only` are those to name at all, null for everyone.
 * `named` tells on which side each name stands. */
function planNames(drawing, only) {
  const type = typeAt(drawing.network.getScale());
  const wanted = (id) => only === null || only.has(id);
  const nodes = [...drawing.shownNodes.keys()].filter(wanted).map((id) => placeById.get(id));
  const weights = weighActors(drawing);
  const weightOf = ({ id }) => weights.get(id);
  const view = viewOf(drawing);
  const named = new Map();
  const grid = new Map();
  for (const node of nodes) fillGrid(grid, bareBox(node, type, weightOf(node)));
  for (const [rank, node] of nodes.sort((a, b) => weightOf(b) - weightOf(a)).entries()) {
    const least = weightOf(node) * (rank < FOREMOST ? 1 : COVERED);
    const isBar = (other) => other.id !== node.id && !(other.weight < least);
    const side = sidesOf(node).find((side) => {
      const box = nameBox(node, type, drawing.day, side);
      const bars = (other) => isBar(other) && collide(box, other);
      if (side !== "below" && sticksOut(box, view)) return false;
      return !cellsOf(box).some((cell) => grid.get(cell)?.some(bars));
    });
    if (!side) continue;
    fillGrid(grid, nameBox(node, type, drawing.day, side));
    named.set(node.id, side);
  }
  return { type, named };
}

/** Return what of the map is in view: from left to right. */
function viewOf({ network, container }) {
  const [left, right] = [0, container.clientWidth].map((x) => network.DOMtoCanvas({ x, y: 0 }).x);
  return { left, right };
}

const sticksOut = ({ x, width }, { left, right }) => x - width / 2 < left || x + width / 2 > right;

const sidesOf = ({ shape }) => (shape === "box" ? ["below"] : Object.keys(SIDES_OF_NAME));

/** Plan the names anew once the view has come to rest; tell whether anything changed. */
function settleNames(drawing, only = null) {
  const plan = planNames(drawing, only);
  const same = plan.type === drawing.plan.type && plan.named.size === drawing.plan.named.size;
  const old = drawing.plan.named;
  if (same && [...plan.named].every(([id, side]) => old.get(id) === side)) return false;
  drawing.plan = plan;
  return true;
}

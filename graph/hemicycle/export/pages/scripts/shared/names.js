/* Names: which actors are named at a scale, so that no name covers another. */

const SMALLEST_TYPE = 0.78; // of its size, however small the map is drawn
const CELL = 120; // units of the grid in which boxes look for those that they might touch

/** Return how far names are enlarged at a scale of the map, so that they stay legible. */
const typeAt = (scale) => Math.max(1, Math.round((SMALLEST_TYPE / scale) * 10) / 10);

/** Return the box that an actor's name takes up, an organisation's mark with it. */
function nameBox(node, type, day) {
  const name = nameOf(node, day);
  const { width, height } = nameRoom(name);
  if (node.shape === "box") {
    const box = markBox(node, name, type);
    return { x: node.x, y: node.y, width: box.width + 6 * type, height: box.height + 4 * type };
  }
  const drop = markBox(node, name, type).radius + (height * type) / 2 + 2 * type;
  return { x: node.x, y: node.y + drop, width: width * type + 6, height: height * type };
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

/** Plan names for a scale: type grows as the map shrinks, and whom it would cover goes unnamed.
 *
 * Those with most edges come first, organisations counting twice; `only` are those to name at all,
 * null for everyone. */
function planNames(drawing, only) {
  const type = typeAt(drawing.network.getScale());
  const weight = (node) => degreeOf(node.id) * (node.shape === "box" ? 2 : 1);
  const nodes = [...drawing.shownNodes.keys()]
    .filter((id) => only === null || only.has(id))
    .map((id) => placeById.get(id))
    .sort((a, b) => weight(b) - weight(a));
  const named = new Set();
  const grid = new Map();
  for (const node of nodes) {
    const box = nameBox(node, type, drawing.day);
    const cells = cellsOf(box);
    if (cells.some((cell) => grid.get(cell)?.some((other) => collide(box, other)))) continue;
    for (const cell of cells) grid.set(cell, [...(grid.get(cell) ?? []), box]);
    named.add(node.id);
  }
  return { type, named };
}

/** Plan the names anew once the view has come to rest; tell whether anything changed. */
function settleNames(drawing, only = null) {
  const plan = planNames(drawing, only);
  const same = plan.type === drawing.plan.type && plan.named.size === drawing.plan.named.size;
  if (same && [...plan.named].every((id) => drawing.plan.named.has(id))) return false;
  drawing.plan = plan;
  return true;
}

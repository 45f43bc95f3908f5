/* Keys: the map by keyboard: arrows go from actor to actor, Enter opens, digits set the depth. */

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
let cursor = null; // the actor on which the keyboard stands

/** Find the next shown actor from another in a direction: near, and not far to the side. */
function nextActor(from, [dx, dy]) {
  let found = null;
  let nearest = Infinity;
  for (const id of drawing.shownNodes.keys()) {
    const [x, y] = [placeById.get(id).x - from.x, placeById.get(id).y - from.y];
    const along = x * dx + y * dy;
    const cost = along + 2 * Math.abs(x * dy - y * dx);
    if (along > 0 && cost < nearest) [found, nearest] = [id, cost];
  }
  return found;
}

/** Stand on an actor: say who it is, and keep it in view. */
function standOn(id) {
  cursor = id;
  const { x, y } = placeById.get(id);
  const point = drawing.network.canvasToDOM({ x, y });
  const { clientWidth: width, clientHeight: height } = drawing.container;
  if (point.x < 20 || point.y < 20 || point.x > width - 20 || point.y > height - 20) {
    moved = true;
    drawing.network.moveTo({ position: { x, y }, animation: false });
  }
  showTip(tipOfActor(id), drawing.network.canvasToDOM({ x, y }));
  $("spoken").textContent = tipOfActor(id);
}

/** Return where the keyboard stands: on an actor still shown, else at the map's most linked one. */
function whereCursorStands() {
  if (cursor && drawing.shownNodes.has(cursor)) return cursor;
  if (drawing.shownNodes.has(state.selected)) return state.selected;
  const degree = (id) => data.actors[id].degree;
  return [...drawing.shownNodes.keys()].sort((a, b) => degree(b) - degree(a))[0] ?? null;
}

function onMapKey(event) {
  const here = whereCursorStands();
  if (here === null || event.ctrlKey || event.metaKey || event.altKey) return;
  if (ARROWS[event.key]) {
    const known = cursor !== null && drawing.shownNodes.has(cursor);
    standOn(known ? (nextActor(placeById.get(here), ARROWS[event.key]) ?? here) : here);
  } else if (event.key === "Enter") select(here);
  else if (event.key === "+") zoomBy(1.3);
  else if (event.key === "-") zoomBy(1 / 1.3);
  else return;
  event.preventDefault();
}

function setDepth(depth) {
  state.depth = depth;
  redraw();
  frameSelection();
}

function onPageKey(event) {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
  if (event.key === "Escape" && state.selected && !typing) select(null);
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (["0", "1", "2"].includes(event.key) && data.actors[state.selected])
    setDepth(Number(event.key));
  if (event.key === "/") {
    event.preventDefault();
    $("search").focus();
  }
}

function bindKeys() {
  document.addEventListener("keydown", onPageKey);
  drawing.container.addEventListener("keydown", onMapKey);
  drawing.container.addEventListener("blur", () => ($("tip").hidden = true));
}

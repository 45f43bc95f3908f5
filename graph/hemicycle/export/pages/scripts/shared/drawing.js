/* Drawing: a network in its container: what it shows, what is in view, what the pointer meets. */

/** Make a network in a container; its places come from the file and nothing moves.
 *
 * `shownNodes` and `shownLines` are the styles of what is shown, by id; `plan` says who is named. */
function drawNetwork(container) {
  const nodes = data.nodes.map(visibleNode);
  const network = new vis.Network(container, { nodes, edges: [] }, data.options);
  const canvas = container.querySelector("canvas");
  canvas.setAttribute("role", "img");
  canvas.removeAttribute("tabindex");
  const drawing = {
    network,
    container,
    shownNodes: new Map(),
    shownLines: new Map(),
    plan: { type: 1, named: new Set() },
    asked: null, // the frame in which it will be painted anew
  };
  network.on("beforeDrawing", (ctx) => paint(ctx, drawing));
  return drawing;
}

/** Let vis-network know where an actor lies and how large it is; the painter draws it. */
function visibleNode(node) {
  const { radius, width, height } = markBox(node, true, 1);
  const room = { width: width ?? 2 * radius, height: height ?? 2 * radius };
  const answer = { drawNode: null, nodeDimensions: room };
  return { id: node.id, x: node.x, y: node.y, shape: "custom", ctxRenderer: () => answer };
}

/** Show exactly the actors and lines whose styles are given, by id. */
function showStyles(drawing, nodeStyles, lineStyles) {
  drawing.shownNodes = nodeStyles;
  drawing.shownLines = lineStyles;
  drawing.asked ??= requestAnimationFrame(() => {
    drawing.asked = null;
    drawing.network.redraw();
  });
}

const MAX_ZOOM = 1.25;
const MARGIN = { top: 52, right: 54, bottom: 22, left: 22 };
const calm = matchMedia("(prefers-reduced-motion: reduce)");

/** Return the box around all shown actors and names at natural size, in the map's units. */
function boundsOf(drawing) {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const id of drawing.shownNodes.keys()) {
    const node = placeById.get(id);
    const { x, y, width, height } = nameBox(node, 1);
    box.left = Math.min(box.left, x - width / 2);
    box.right = Math.max(box.right, x + width / 2);
    box.top = Math.min(box.top, node.y - 20, y - height / 2);
    box.bottom = Math.max(box.bottom, y + height / 2);
  }
  return box;
}

/** Bring all that is shown into view, never blown up beyond its natural size by much. */
function fitView(drawing, animated = true) {
  const { clientWidth: width, clientHeight: height } = drawing.container;
  if (!drawing.shownNodes.size || !width || !height) return;
  const box = boundsOf(drawing);
  const across = (width - MARGIN.left - MARGIN.right) / Math.max(1, box.right - box.left);
  const down = (height - MARGIN.top - MARGIN.bottom) / Math.max(1, box.bottom - box.top);
  const scale = Math.min(across, down, MAX_ZOOM);
  const lift = (MARGIN.top - MARGIN.bottom) / 2 / scale;
  const position = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 - lift };
  const few = drawing.shownLines.size < CROWD;
  const animation =
    animated && few && !calm.matches ? { duration: 300, easingFunction: "easeInOutQuad" } : false;
  drawing.network.moveTo({ position, scale, animation });
}

/** Call back once when a view has rested for a moment after moves. */
function whenAtRest(act) {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, 90);
  };
}

const GRASP = 7; // pixels of the screen within which the pointer takes hold of a line

/** Find what is shown at a point of the container: an actor, else a line, else null. */
function foundAt(drawing, point) {
  const node = drawing.network.getNodeAt(point);
  if (node !== undefined && drawing.shownNodes.has(node)) return { node };
  const spot = drawing.network.DOMtoCanvas(point);
  const line = lineAt(spot, drawing.shownLines.keys(), GRASP / drawing.network.getScale());
  return line === null ? null : { line };
}

/** Tie the pointer to a drawing: `choose` and `hover` hear `{node}`, `{line}` or null. */
function bindPointer(drawing, { choose, hover }) {
  const { network, container } = drawing;
  network.on("click", ({ pointer }) => choose(foundAt(drawing, pointer.DOM)));
  const point = (event) => {
    const box = container.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  container.addEventListener("mousemove", (event) => {
    const found = event.buttons ? null : foundAt(drawing, point(event));
    container.style.cursor = found ? "pointer" : "";
    hover(found, point(event));
  });
  container.addEventListener("mouseleave", () => hover(null, null));
  network.on("zoom", () => hover(null, null));
}

/** Find the point of the page under which a line's middle is drawn. */
function placeOfLine(drawing, id) {
  const dom = drawing.network.canvasToDOM(pointOn(linesById.get(id).curve, 0.5));
  const box = drawing.container.getBoundingClientRect();
  return { x: box.left + dom.x, y: box.top + dom.y };
}

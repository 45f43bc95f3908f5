/* Drawing: a network in its container: what it shows, what is in view, what the pointer meets. */

/** Make a network in a container; its places come from the file and nothing moves.
 *
 * `shownNodes` and `shownLines` are the styles of what is shown, by id; `plan` says who is named,
 * by the name of the `day`. */
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
    day: "9999", // on which parties are looked up
    asked: null, // the frame in which it will be painted anew
  };
  network.on("beforeDrawing", (ctx) => paint(ctx, drawing));
  return drawing;
}

/** Let vis-network know where an actor lies and how large it is; the painter draws it. */
function visibleNode(node) {
  const { radius, width, height } = markBox(node, node.label, 1);
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
const MOST_TYPE = 2.5; // times its size; on a map smaller than that hardly anyone is named
const MARGIN = { top: 52, right: 54, bottom: 22, left: 22 };
const calm = matchMedia("(prefers-reduced-motion: reduce)");

/** Return the box around actors and their names, these enlarged by `type`, in the map's units. */
function boundsOf(drawing, ids, type) {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const id of ids) {
    const node = placeById.get(id);
    const { x, y, width, height } = nameBox(node, type, drawing.day);
    box.left = Math.min(box.left, x - width / 2);
    box.right = Math.max(box.right, x + width / 2);
    box.top = Math.min(box.top, node.y - 20, y - height / 2);
    box.bottom = Math.max(box.bottom, y + height / 2);
  }
  return box;
}

function scaleFor(box, { across, down }) {
  const scale = Math.min(across / (box.right - box.left || 1), down / (box.bottom - box.top || 1));
  return Math.min(scale, MAX_ZOOM);
}

/** Bring actors, usually all that are shown, into view, never much beyond their natural size. */
function fitView(drawing, animated = true, ids = [...drawing.shownNodes.keys()]) {
  const { clientWidth: width, clientHeight: height } = drawing.container;
  if (!ids.length || !width || !height) return;
  const room = { across: width - MARGIN.left - MARGIN.right, down: height - MARGIN.top - MARGIN.bottom };
  const first = scaleFor(boundsOf(drawing, ids, 1), room);
  const box = boundsOf(drawing, ids, Math.min(typeAt(first), MOST_TYPE));
  const scale = scaleFor(box, room);
  const aside = (MARGIN.right - MARGIN.left) / 2 / scale;
  const lift = (MARGIN.top - MARGIN.bottom) / 2 / scale;
  const position = { x: (box.left + box.right) / 2 + aside, y: (box.top + box.bottom) / 2 - lift };
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

/* The map page: one redraw that shows the state, and the wiring of its controls. */

function showMode() {
  const map = state.mode === "map";
  $("mapview").hidden = !map;
  $("tableview").hidden = map;
  $("to-map").setAttribute("aria-pressed", String(map));
  $("to-table").setAttribute("aria-pressed", String(!map));
  const label = t("canvas.label", { summary: $("summary").textContent });
  drawing.container.querySelector("canvas").setAttribute("aria-label", label);
}

function redraw() {
  applyTheme();
  translatePage();
  showSwitches();
  palette = readPalette();
  const edges = shownEdges();
  const groups = groupByLine(edges);
  showTime();
  showLegend();
  showStatuses();
  showParties(groups);
  showSummary(edges, groups);
  showMode();
  if (state.mode === "map") showGraph(groups);
  else showTable(edges);
  showPanel(edges);
  showFooting();
  saveState();
  if (!moved && state.mode === "map") fitView(drawing);
  drawing.settle();
}

function setMode(mode) {
  state.mode = mode;
  redraw();
  if (mode === "map") {
    drawing.network.redraw();
    fitView(drawing, false);
  }
}

function bindCanvas() {
  const { network } = drawing;
  network.on("click", ({ nodes, edges }) => {
    if (nodes.length) select(nodes[0]);
    else if (edges.length) select(edges[0]);
    else if (state.selected) select(null);
  });
  const settle = whenAtRest(() => {
    if (settleLabels(drawing, drawing.first)) showGraph(groupByLine(shownEdges()));
  });
  for (const rest of ["zoom", "animationFinished", "resize"]) network.on(rest, settle);
  drawing.settle = settle;
  network.on("zoom", () => (moved = true));
  network.on("dragEnd", () => (moved = true));
  network.on("hoverNode", ({ node, pointer }) => showTip(labelOf(node), pointer.DOM));
  network.on("hoverEdge", ({ edge, pointer }) => showTip(tipOf(edge), pointer.DOM));
  for (const gone of ["blurNode", "blurEdge", "dragStart", "zoom"])
    network.on(gone, () => ($("tip").hidden = true));
}

function tipOf(id) {
  const dates = shownEdges()
    .filter((edge) => edge.line === id)
    .map((edge) => formatDate(edge.date));
  return `${sayLine(linesById.get(id))}\n${dates.slice(0, 4).join("\n")}${dates.length > 4 ? " …" : ""}`;
}

function showTip(text, point) {
  const tip = $("tip");
  tip.textContent = text;
  tip.hidden = false;
  const room = drawing.container.clientWidth - tip.offsetWidth - 8;
  tip.style.left = `${Math.max(4, Math.min(point.x + 14, room))}px`;
  tip.style.top = `${point.y + 16}px`;
}

function zoomBy(factor) {
  moved = true;
  drawing.network.moveTo({ scale: drawing.network.getScale() * factor, animation: !calm.matches });
  drawing.settle();
}

function bindKeys() {
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    if (event.key === "Escape" && state.selected && !typing) select(null);
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (["0", "1", "2"].includes(event.key) && data.actors[state.selected]) {
      state.depth = Number(event.key);
      redraw();
    }
    if (event.key === "/") {
      event.preventDefault();
      $("search").focus();
    }
  });
}

function bindControls() {
  bindSwitches(redraw);
  bindSaving({
    name: () => fileName(sayRange(state, axis)),
    rows: () => edgeRows(shownEdges()),
    panes: () => [readPane(drawing, lastDay())],
    keys: () => [],
    mode: () => state.mode,
    setMode,
  });
  bindSearch($("search"), $("found"), select);
  bindHandles($("low"), $("high"), axis, state, redraw);
  bindSorting($("table"), order, redraw);
  $("to-map").addEventListener("click", () => setMode("map"));
  $("to-table").addEventListener("click", () => setMode("table"));
  $("close").addEventListener("click", () => select(null));
  $("zoom-in").addEventListener("click", () => zoomBy(1.3));
  $("zoom-out").addEventListener("click", () => zoomBy(1 / 1.3));
  $("fit").addEventListener("click", () => {
    moved = false;
    fitView(drawing);
    drawing.settle();
  });
  $("more").addEventListener("click", () => {
    state.rows += ROWS_AT_FIRST;
    redraw();
  });
  addEventListener("hashchange", () => {
    readState();
    redraw();
  });
  new ResizeObserver(() => {
    drawYears($("years"), axis);
    if (!moved) fitView(drawing, false);
    drawing.settle();
  }).observe(drawing.container);
}

readState();
applyTheme();
drawing = drawNetwork($("network"));
bindCanvas();
bindControls();
bindKeys();
document.querySelector(".filters details").open = innerWidth > PHONE;
redraw();
fitView(drawing, false);
drawing.settle();
window.hemicycle = Object.freeze({
  network: drawing.network,
  placeOfLine: (id) => placeOfLine(drawing, id),
});
document.documentElement.dataset.ready = "true";

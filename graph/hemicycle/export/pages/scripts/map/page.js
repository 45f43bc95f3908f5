/* The map page: one redraw that shows the state, and the wiring of its controls. */

let shown = null; // what the last redraw found

function showMode() {
  const map = state.mode === "map";
  $("mapview").hidden = !map;
  $("tableview").hidden = map;
  $("to-map").setAttribute("aria-pressed", String(map));
  $("to-table").setAttribute("aria-pressed", String(!map));
  const summary = $("summary").textContent;
  drawing.container.querySelector("canvas").setAttribute("aria-label", t("canvas.label", { summary }));
}

function showSummary({ actors, edges }) {
  const text = [
    count("actors", actors.size),
    count("edges", edges.length),
    sayRange(state, axis),
  ].join(", ");
  if ($("summary").textContent !== text) $("summary").textContent = text;
}

function redraw() {
  applyView();
  palette = readPalette();
  view.day = lastDay();
  shown = findShown();
  showTime(shown);
  showPlaying();
  showLegend(shown);
  showLimits();
  showSummary(shown);
  showMode();
  if (state.mode === "map") showGraph(shown);
  else showTable(shown.edges);
  showPanel(shown.edges);
  showFooting();
  saveState();
  drawing.settle();
}

function setMode(mode) {
  state.mode = mode;
  redraw();
  if (mode === "map") fitFocus(false);
}

function bindCanvas() {
  const { network } = drawing;
  drawing.settle = whenAtRest(() => {
    if (settleNames(drawing, drawing.focus)) showGraph(shown);
  });
  for (const rest of ["zoom", "animationFinished", "resize"]) network.on(rest, drawing.settle);
  for (const own of ["zoom", "dragEnd"]) network.on(own, () => (moved = true));
  bindPointer(drawing, {
    choose: (found) => {
      if (found) select(found.node ?? found.line);
      else if (state.selected) select(null);
    },
    hover: (found, point) => {
      if (found) showTip(found.node ? tipOfActor(found.node) : tipOfLine(found.line), point);
      else $("tip").hidden = true;
    },
  });
}

function tipOfActor(id) {
  const actor = data.actors[id];
  const party = partyAt(actor, lastDay());
  const links = shown.edges.filter(({ subject, object }) => subject === id || object === id).length;
  const about = [party && party.id !== id ? party.label : "", count("edges", links)];
  return `${labelOf(id)}\n${about.filter(Boolean).join(", ")}`;
}

function tipOfLine(id) {
  const edges = shown.groups.get(id) ?? [];
  const dates = edges.slice(0, 4).map((edge) => formatDate(edge.date));
  const single = edges.every((edge) => edge.sources === 1) ? [t("sources.single")] : [];
  const more = edges.length > 4 ? ["…"] : [];
  return [sayLine(linesById.get(id)), ...dates, ...more, ...single].join("\n");
}

function showTip(text, point) {
  const tip = $("tip");
  if (tip.textContent !== text) tip.textContent = text;
  tip.hidden = false;
  const { clientWidth: width, clientHeight: height } = drawing.container;
  tip.style.left = `${Math.max(4, Math.min(point.x + 14, width - tip.offsetWidth - 8))}px`;
  const below = point.y + 16 + tip.offsetHeight < height;
  tip.style.top = `${below ? point.y + 16 : point.y - tip.offsetHeight - 10}px`;
}

function zoomBy(factor) {
  moved = true;
  drawing.network.moveTo({ scale: drawing.network.getScale() * factor, animation: false });
  drawing.settle();
}

function bindControls() {
  bindSwitches(redraw);
  bindSaving({
    name: () => fileName(sayRange(state, axis)),
    rows: () => edgeRows(shown.edges),
    panes: () => [readPane(drawing, lastDay())],
    keys: () => [],
    mode: () => state.mode,
    setMode,
    drawn: "map",
  });
  bindSearch($("search"), $("found"), select);
  bindHandles($("low"), $("high"), axis, state, redraw);
  bindSorting($("table"), order, redraw);
  bindPlaying();
  bindLimits();
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
    frameSelection();
  });
}

/** Paint the map dark on light for paper, whatever the theme; the reader's own comes back. */
function bindPrint() {
  addEventListener("beforeprint", () => {
    document.documentElement.dataset.theme = "light";
    palette = readPalette();
    if (state.mode === "map") showGraph(shown);
    drawing.network.redraw();
  });
  addEventListener("afterprint", redraw);
}

function watchSize() {
  new ResizeObserver(() => {
    drawYears($("years"), axis);
    if (!moved) fitFocus(false);
    drawing.settle();
  }).observe(drawing.container);
}

/** Draw the page for the first time: names are planned once the view is known. */
function begin() {
  readState();
  applyTheme();
  drawing = drawNetwork($("network"));
  bindCanvas();
  bindControls();
  bindKeys();
  bindPrint();
  document.querySelector(".filters details").open = innerWidth > PHONE;
  redraw();
  fitFocus(false);
  if (settleNames(drawing, drawing.focus) && state.mode === "map") showGraph(shown);
  watchSize();
  document.documentElement.dataset.ready = "true";
}

begin();
window.hemicycle = Object.freeze({
  network: drawing.network,
  placeOfLine: (id) => placeOfLine(drawing, id),
});

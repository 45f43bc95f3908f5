/* The comparison page: one redraw that shows the state, and the wiring of its controls. */

function showSummary() {
  const periods = SIDES.map((side) => data.periods[side].name).join(" → ");
  const counts = KINDS.map(
    (kind) =>
      `${countKind(kind)} ${t(countKind(kind) === 1 ? `kind.${kind}` : `kinds.${kind}`).toLowerCase()}`,
  );
  $("summary").textContent = `${periods} : ${counts.join(", ")}`;
}

function showMode() {
  const map = state.mode === "map";
  $("mapview").hidden = !map;
  $("tableview").hidden = map;
  $("to-map").setAttribute("aria-pressed", String(map));
  $("to-table").setAttribute("aria-pressed", String(!map));
}

function redraw() {
  applyTheme();
  translatePage();
  showSwitches();
  palette = readPalette();
  showMode();
  showTiles();
  showChanges();
  for (const side of SIDES) nameSide(side);
  if (state.mode === "map") for (const side of SIDES) showPane(side, shownChanges());
  else showTable();
  showPanel();
  showSummary();
  showFooting();
  saveState();
  settle();
}

function fitPanes() {
  fitView(panes.before, false);
  panes.after.network.moveTo({
    position: panes.before.network.getViewPosition(),
    scale: panes.before.network.getScale(),
    animation: false,
  });
  settle();
}

function setMode(mode) {
  state.mode = mode;
  redraw();
  if (mode === "map") fitPanes();
}

function zoomBy(factor) {
  moved = true;
  for (const side of SIDES)
    panes[side].network.moveTo({ scale: panes[side].network.getScale() * factor });
  settle();
}

function openActor(id) {
  const change = shownChanges().find((one) => one.subject === id || one.object === id);
  if (change) select(change.id);
}

function bindControls() {
  bindSwitches(redraw);
  bindSaving({
    name: () => fileName(data.periods.before.name, data.periods.after.name),
    rows: () => changeRows(shownChanges()),
    panes: () =>
      SIDES.map((side) => readPane(panes[side], data.periods[side].end, data.periods[side].name)),
    keys: () =>
      KINDS.filter((kind) => shownChanges().some((change) => change.kind === kind)).map((kind) => ({
        label: t(`kinds.${kind}`),
        colour: palette[kind],
      })),
    mode: () => state.mode,
    setMode,
    drawn: "map",
  });
  bindSearch($("search"), $("found"), openActor);
  bindSorting($("table"), order, redraw);
  $("to-map").addEventListener("click", () => setMode("map"));
  $("to-table").addEventListener("click", () => setMode("table"));
  $("close").addEventListener("click", () => select(null));
  $("zoom-in").addEventListener("click", () => zoomBy(1.3));
  $("zoom-out").addEventListener("click", () => zoomBy(1 / 1.3));
  $("fit").addEventListener("click", () => {
    moved = false;
    fitPanes();
  });
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && state.selected && event.target.tagName !== "INPUT") select(null);
  });
  addEventListener("hashchange", () => {
    readState();
    redraw();
  });
  new ResizeObserver(() => (moved ? settle() : fitPanes())).observe(panes.before.container);
}

readState();
applyTheme();
for (const side of SIDES) panes[side] = drawNetwork($(side));
for (const side of SIDES) {
  follow(side);
  bindPane(side);
}
bindControls();
redraw();
fitPanes();
window.hemicycle = Object.freeze({
  panes: Object.freeze({ before: panes.before.network, after: panes.after.network }),
  placeOfLine: (side, id) => placeOfLine(panes[side], id),
});
document.documentElement.dataset.ready = "true";

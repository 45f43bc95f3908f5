/* The comparison page: one redraw that shows the state, and the wiring of its controls. */

/** Read the colours of the stories, which the comparison's style sheet names. */
function readStories() {
  const style = getComputedStyle(document.documentElement);
  const colours = STORIES.map((story) => [story, style.getPropertyValue(`--${story}`).trim()]);
  return Object.fromEntries(colours);
}

function showMode() {
  document.body.classList.toggle("tabled", state.mode === "table");
  $("mapview").hidden = state.mode === "table";
  $("tableview").hidden = state.mode !== "table";
  $("difference-frame").hidden = state.mode !== "difference";
  for (const side of SIDES) $(`${side}-frame`).hidden = state.mode !== "panes";
  for (const button of document.querySelectorAll("[data-mode]"))
    button.setAttribute("aria-pressed", String(button.dataset.mode === state.mode));
}

function drawAll() {
  passing = null;
  namePeriods();
  applyView();
  palette = { ...readPalette(), ...readStories() };
  showMode();
  showSummary();
  showDigest();
  if (state.mode !== "table") showChanges(); // beside the table there is no list
  showSieve();
  showLegend();
  showPanel();
  if (state.mode === "table") showTable();
  else showMaps();
  showFooting();
  saveState();
  settle();
}

function redraw() {
  keepFocus(drawAll);
}

function setMode(mode) {
  state.mode = mode;
  redraw();
  fitMaps();
}

/** Read a frame for a picture, with its period's name and last day. */
function paneOf(frame) {
  const { end, name } = data.periods[frame === "before" ? "before" : "after"];
  return readPane(drawingOf(frame), end, frame === "difference" ? "" : name);
}

/** Say what the line colours of the differences mean. */
function keysOf(changes) {
  const found = new Set(changes.map((change) => change.story));
  return STORIES.filter((story) => found.has(story)).map((story) => ({
    label: t(`story.${story}`),
    colour: palette[story],
  }));
}

function bindControls() {
  bindSwitches(redraw);
  bindSaving({
    name: () => fileName(data.periods.before.name, data.periods.after.name),
    rows: () => changeRows(shownChanges()),
    panes: () => FRAMES[state.mode].map(paneOf),
    keys: () => (state.mode === "difference" ? keysOf(shownChanges()) : []),
    mode: () => state.mode,
    setMode,
    drawn: "difference",
  });
  bindSearch($("search"), $("found"), openActor);
  bindSorting($("table"), order, redraw);
  bindSieve();
  bindKeys();
  for (const button of document.querySelectorAll("[data-mode]"))
    button.addEventListener("click", () => setMode(button.dataset.mode));
  $("close").addEventListener("click", () => select(null));
  $("zoom-in").addEventListener("click", () => zoomBy(1.3));
  $("zoom-out").addEventListener("click", () => zoomBy(1 / 1.3));
  $("fit").addEventListener("click", fitMaps);
  $("more").addEventListener("click", () => {
    rowsShown = Infinity;
    redraw();
  });
  addEventListener("hashchange", () => {
    readState();
    redraw();
    fitMaps();
  });
}

view.day = data.periods.after.end;
readState();
applyTheme();
if (changesById.has(state.selected)) unfold(changesById.get(state.selected));
bindControls();
redraw();
fitMaps();
window.hemicycle = Object.freeze({
  network: (frame) => drawingOf(frame).network,
  placeOfLine: (frame, id) => placeOfLine(drawingOf(frame), id),
});
document.documentElement.dataset.ready = "true";

/* The page of one actor: one redraw that shows the state, and the wiring of its controls. */

const PRINTED = 690; // pixels, the width of an A4 sheet less its margins

/** Lay out the axis over the months of all dated edges, whatever is filtered: it stays put. */
function layAxis(width) {
  const months = data.edges.filter(isReal).map(monthOfEdge);
  chart.axis = makeAxis(
    months.filter((month) => month !== null),
    width,
  );
}

function redraw() {
  applyTheme();
  translatePage();
  showSwitches();
  showFacts();
  showDigest();
  showDirections();
  showLegend();
  showParties();
  showToggles();
  showChart();
  showSpans();
  showTable();
  showRanking();
  showOrders();
  const listed = listedEdges();
  showSummary(listed);
  showChosen();
  showList(listed);
  showFooting();
  saveState();
}

function drawAt(width) {
  layAxis(width);
  showChart();
  showSpans();
}

const screenWidth = () => $("scroller").clientWidth;

function bindPrint() {
  addEventListener("beforeprint", () => {
    document.documentElement.dataset.theme = "light";
    state.rows = Infinity;
    drawAt(PRINTED);
    showList(listedEdges());
  });
  addEventListener("afterprint", () => {
    state.rows = ROWS_AT_FIRST;
    layAxis(screenWidth());
    redraw();
  });
}

function bindControls() {
  bindSwitches(redraw);
  bindSearch($("search"), $("found"), (id) =>
    choose({ other: id === EGO ? null : id, month: null, span: null }),
  );
  bindChart();
  bindPrint();
  $("unplaced").addEventListener("click", () => {
    choose({ month: NONE, span: null });
    $("panel").focus();
  });
  $("party").addEventListener("change", (event) => choose({ party: event.target.value || null }));
  $("more").addEventListener("click", () => choose({ rows: state.rows + ROWS_AT_FIRST }));
  addEventListener("hashchange", () => {
    readState();
    redraw();
  });
  let width = screenWidth();
  new ResizeObserver(() => {
    if (screenWidth() === width) return;
    width = screenWidth();
    drawAt(width);
  }).observe($("scroller"));
}

readState();
applyTheme();
layAxis(screenWidth());
bindControls();
redraw();
document.documentElement.dataset.ready = "true";

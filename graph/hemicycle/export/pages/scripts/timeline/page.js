/* The page of one actor: one redraw that shows the state, and the wiring of its controls. */

const PRINTED = 690; // pixels, the width of an A4 sheet less its margins

/** Lay out the axis over the months of all dated edges, whatever is filtered: it stays put. */
function layAxis(width) {
  const months = (edges) => edges.map(monthOfEdge).filter((month) => month !== null);
  const acts = months(data.edges.filter((edge) => !isState(edge)));
  chart.axis = makeAxis(acts, months(data.edges.filter(isState)), width);
}

function redraw() {
  applyView();
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
  showJump(listed);
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

/** Bring the month with the most acts into view where the chart is wider than the window. */
function scrollToBusiest() {
  const sum = (month) =>
    SIDES.reduce((n, side) => n + Object.values(month[side]).reduce((a, b) => a + b, 0), 0);
  const [busiest] = [...chart.counts].sort(([, a], [, b]) => sum(b) - sum(a))[0] ?? [null];
  const scroller = $("scroller");
  if (busiest === null) return;
  scroller.scrollLeft = xOf(chart.axis, busiest) - scroller.clientWidth / 2;
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
  $("jump").addEventListener("click", () => $("panel").focus());
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
scrollToBusiest();
document.documentElement.dataset.ready = "true";

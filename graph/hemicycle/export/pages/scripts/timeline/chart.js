/* Chart: what came in and what went out, month by month; cooperation above the line, conflict
 * below. */

const SIDES = ["received", "given"];
const ROW = { head: 20, least: 26, room: 84 }; // pixels: a row's title, a half's least and full height
const TOP = 34; // pixels, for the names of elections
const LEAST_BAR = 3; // pixels, of which the outline takes one
const chart = { axis: null, months: [], cursor: null };

/** Count the edges of each month by side, sign and relation. */
function countMonths(edges) {
  const months = new Map();
  for (const edge of edges) {
    const month = monthOfEdge(edge);
    if (month === null || isState(edge)) continue;
    if (!months.has(month)) months.set(month, { received: {}, given: {} });
    const side = months.get(month)[lineOf(edge).from === EGO ? "given" : "received"];
    side[predicateOf(edge)] = (side[predicateOf(edge)] ?? 0) + 1;
  }
  return new Map([...months].sort(([a], [b]) => a - b));
}

const ofSign = (sign) => EVENTS.filter((predicate) => signOf(predicate) === sign);
const total = (side, sign) => ofSign(sign).reduce((sum, one) => sum + (side[one] ?? 0), 0);

/** Return, for each side, where its line lies and how high its halves are; one scale for all. */
function planRows(months) {
  const top = (side, sign) => Math.max(0, ...[...months.values()].map((m) => total(m[side], sign)));
  const most = Math.max(1, ...SIDES.flatMap((s) => [top(s, "cooperation"), top(s, "conflict")]));
  const unit = Math.min(26, ROW.room / most);
  let y = TOP;
  const rows = SIDES.map((side) => {
    const up = Math.max(ROW.least, top(side, "cooperation") * unit);
    const down = Math.max(ROW.least, top(side, "conflict") * unit);
    const zero = y + ROW.head + up;
    const row = { side, y, zero, up, down };
    y = zero + down + 8;
    return row;
  });
  return { rows, unit, most, height: y + 22 };
}

/** Draw the fill of each relation: its sign's colour, its own hatching. */
function drawPatterns() {
  const stripe = (path, sign) => [
    svg("rect", { width: 6, height: 6, class: `ground ${sign}` }),
    svg("path", { d: path, class: `stroke ${sign}` }),
  ];
  const paths = {
    seeksAllianceWith: "M-1 1 L1 -1 M0 6 L6 0 M5 7 L7 5",
    opposes: "M-1 1 L1 -1 M0 6 L6 0 M5 7 L7 5",
    breaksWith: "M0 0 L6 6 M0 6 L6 0",
  };
  const made = Object.entries(paths).map(([name, path]) =>
    svg(
      "pattern",
      { id: `fill-${name}`, width: 6, height: 6, patternUnits: "userSpaceOnUse" },
      ...stripe(path, signOf(name)),
    ),
  );
  return svg("defs", {}, ...made);
}

/** Make a box filled as a relation's bars are. */
function barOf(predicate, box) {
  const bar = svg("rect", { ...box, class: `pile ${signOf(predicate)}` });
  const hatched = ["seeksAllianceWith", "opposes", "breaksWith"].includes(predicate);
  if (hatched) bar.setAttribute("fill", `url(#fill-${predicate})`);
  else bar.classList.add("solid");
  return bar;
}

function drawBars(axis, plan, months) {
  const width = Math.max(3, Math.min(34, axis.step - (axis.step > 8 ? 2 : 1)));
  const bars = [];
  for (const [month, sides] of months) {
    const x = xOf(axis, month) + (axis.step - width) / 2;
    for (const { side, zero } of plan.rows) {
      let [above, below] = [zero, zero];
      for (const predicate of EVENTS) {
        if (!sides[side][predicate]) continue;
        const height = Math.max(LEAST_BAR, sides[side][predicate] * plan.unit);
        const up = signOf(predicate) === "cooperation";
        if (up) above -= height;
        bars.push(barOf(predicate, { x, y: up ? above : below, width, height }));
        if (!up) below += height;
      }
    }
  }
  return bars;
}

function textAt(x, y, name, text, anchor = "start") {
  return svg("text", { x, y, class: name, "text-anchor": anchor }, text);
}

const sideName = () => (labelOf(EGO).length > 34 ? shortOf(EGO) : labelOf(EGO));

/** Draw a side's title, zero line, lines of the scale and their numbers. */
function drawRow(axis, plan, { side, y, zero, up, down }) {
  const step = niceStep(plan.most);
  const marks = [];
  const line = (at, name) =>
    svg("line", { x1: axis.left, x2: axis.right, y1: at, y2: at, class: name });
  for (let n = step; n * plan.unit <= Math.max(up, down) + 1; n += step) {
    for (const [height, way] of [[up, -1], [down, 1]]) {
      if (n * plan.unit > height + 1) continue;
      const at = zero + way * n * plan.unit;
      marks.push(line(at, "grid"), textAt(axis.left - 6, at + 4, "tick", String(n), "end"));
    }
  }
  return [
    ...marks,
    line(zero, "zero"),
    textAt(axis.left - 6, zero + 4, "tick", "0", "end"),
    textAt(axis.left, y + 12, "side", t(`timeline.${side}`, { actor: sideName() })),
  ];
}

/** Write the years under the months, and how many years each fold leaves out. */
function drawPieces(axis, plan) {
  const bottom = plan.height - 22;
  return axis.pieces.flatMap((piece) => {
    const middle = piece.x + piece.width / 2;
    if (!piece.year) return drawFold(piece, middle, bottom);
    const edge = { x1: piece.x, x2: piece.x, y1: TOP, y2: bottom + 5, class: "grid" };
    return [svg("line", edge), textAt(middle, bottom + 16, "year", String(piece.year), "middle")];
  });
}

function drawFold(piece, middle, bottom) {
  const years = piece.from === piece.to ? [piece.from] : [piece.from, piece.to];
  const said = t("timeline.fold", { years: years.join("–") });
  return [
    svg(
      "rect",
      { x: piece.x, y: TOP, width: piece.width, height: bottom - TOP, class: "fold" },
      svg("title", {}, said),
    ),
    textAt(middle, bottom + 16, "folded", "···", "middle"),
  ];
}

/** Draw the elections: a line for each round, one name for all rounds, where there is room. */
function drawElections(axis, plan) {
  const ends = [-Infinity, -Infinity];
  const named = new Set();
  return data.elections
    .filter((election) => isOnAxis(axis, election.day))
    .flatMap((election) => {
      const x = xOfDay(axis, election.day);
      const mark = svg("line", { x1: x, x2: x, y1: TOP - 4, y2: plan.height - 22, class: "round" });
      if (named.has(election.id)) return [mark];
      named.add(election.id);
      const text = t(`election.${election.kind}`);
      const left = Math.max(axis.left, Math.min(x - 3, axis.right - text.length * 6.3));
      const level = ends.findIndex((end) => left > end + 8);
      if (level < 0) return [mark];
      ends[level] = left + text.length * 6.3;
      return [mark, textAt(left, TOP - 8 - level * 13, "election", text)];
    });
}

/** Draw the whole chart, and let the slider know its months. */
function showChart() {
  const edges = filterEdges();
  const months = countMonths(edges);
  const plan = planRows(months);
  const { axis } = chart;
  const picture = svg(
    "svg",
    { width: axis.width, height: plan.height, viewBox: `0 0 ${axis.width} ${plan.height}` },
    drawPatterns(),
    ...drawPieces(axis, plan),
    ...drawElections(axis, plan),
    svg("rect", { id: "cursor", y: TOP, width: axis.step, height: plan.height - TOP - 22 }),
    ...plan.rows.flatMap((row) => drawRow(axis, plan, row)),
    ...drawBars(axis, plan, months),
  );
  picture.setAttribute("aria-hidden", "true");
  chart.counts = months;
  chart.months = [...months.keys()];
  $("chart").hidden = !chart.axis.pieces.length;
  $("chart").replaceChildren(picture);
  showUnplaced(edges);
  $("scale").textContent = t(chart.axis.pieces.length ? "timeline.scale" : "timeline.none");
  moveCursor(state.month ?? chart.cursor);
  holdTitles();
}

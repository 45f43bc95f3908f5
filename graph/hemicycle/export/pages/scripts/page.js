/* The map page: one state, and one redraw that shows it. */

const $ = (id) => document.getElementById(id);
const PREDICATES = Object.keys(data.predicates);
const STATUSES = ["asserted", "former", "hypothetical", "denied"];
const SHOWN_AT_FIRST = ["asserted", "former"];
const ROWS_AT_FIRST = 200;
const PHONE = 760;

const axis = axisOf(data.edges);
const state = {
  from: axis.first,
  to: axis.last,
  predicates: new Set(PREDICATES),
  statuses: new Set(SHOWN_AT_FIRST),
  undated: false,
  selected: null,
  edge: null,
  depth: 1,
  mode: innerWidth <= PHONE ? "table" : "map",
  rows: ROWS_AT_FIRST,
};
const order = { key: "date", descending: false };
let drawing = null;
let palette = null;
let moved = false;

// ---------------------------------------------------------------- what is shown

const inRange = (edge) => (isUndated(edge) ? state.undated : meets(edge, state.from, state.to, axis));
const hasStatus = (edge) => state.statuses.has(edge.status);
const hasPredicate = (edge) => state.predicates.has(linesById.get(edge.line).predicate);
const isShown = (edge) => hasPredicate(edge) && hasStatus(edge) && inRange(edge);

function shownEdges() {
  return data.edges.filter(isShown);
}

function lastDay() {
  const month = state.to;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-31`;
}

function groupByLine(edges) {
  const groups = new Map();
  for (const edge of edges) {
    if (!groups.has(edge.line)) groups.set(edge.line, []);
    groups.get(edge.line).push(edge);
  }
  return groups;
}

/** Tell whether a state only lasts on from before the range, which no article of it reports. */
function isCarried(edge) {
  if (!edge.from || !data.predicates[linesById.get(edge.line).predicate].state) return false;
  const months = [edge.from, ...edge.statements.map((one) => one.published)].filter(Boolean);
  const within = (day) => monthOf(day) >= state.from && monthOf(day) <= state.to;
  return monthOf(edge.from) < state.from && !months.some((day) => day.length >= 7 && within(day));
}

/** Return the actors within so many steps of the selected one, or of a line's two ends. */
function neighbourhood(groups) {
  const line = linesById.get(state.selected);
  if (line) return new Set([line.from, line.to]);
  if (!state.selected || state.depth === 0) return null;
  let reached = new Set([state.selected]);
  for (let step = 0; step < state.depth; step += 1) {
    const next = new Set(reached);
    for (const id of groups.keys()) {
      const { from, to } = linesById.get(id);
      if (reached.has(from)) next.add(to);
      if (reached.has(to)) next.add(from);
    }
    reached = next;
  }
  return reached;
}

function lineLook(id, edges, near) {
  const line = linesById.get(id);
  const chosen = linesById.has(state.selected);
  const ends = near && near.has(line.from) && near.has(line.to);
  const touches = state.depth !== 1 || line.from === state.selected || line.to === state.selected;
  return {
    colour: palette[signOf(line.predicate)],
    count: edges.length,
    selected: id === state.selected,
    faint: chosen ? id !== state.selected : near !== null && !(ends && touches),
    doubtful: edges.every((edge) => !SHOWN_AT_FIRST.includes(edge.status) || isCarried(edge)),
    type: drawing.plan.type,
  };
}

function showGraph(groups) {
  const near = neighbourhood(groups);
  drawing.first = near ?? new Set();
  const lineStyles = new Map();
  const ids = new Set();
  for (const [id, edges] of groups) {
    const line = linesById.get(id);
    ids.add(line.from).add(line.to);
    lineStyles.set(id, lineStyle(line, lineLook(id, edges, near)));
  }
  const nodeStyles = new Map();
  for (const node of data.nodes) {
    if (!ids.has(node.id) && node.id !== state.selected) continue;
    const colour = colourAt(data.actors[node.id], lastDay());
    const faint = near !== null && !near.has(node.id);
    nodeStyles.set(node.id, nodeStyle(node, { palette, colour, faint, selected: node.id === state.selected, plan: drawing.plan }));
  }
  showStyles(drawing.nodes, drawing.shownNodes, nodeStyles);
  showStyles(drawing.lines, drawing.shownLines, lineStyles);
  $("empty").hidden = nodeStyles.size > 0;
}

// ---------------------------------------------------------------- the parts around the graph

function countBy(edges, key) {
  const counts = new Map();
  for (const edge of edges) counts.set(key(edge), (counts.get(key(edge)) ?? 0) + 1);
  return counts;
}

function filterButton(pressed, toggle, ...content) {
  const button = el("button", { type: "button", class: "filter", "aria-pressed": String(pressed) }, ...content);
  button.addEventListener("click", toggle);
  return button;
}

function toggleIn(set, value) {
  if (!set.delete(value)) set.add(value);
  redraw();
}

/** Keep the keyboard where it was when a list of buttons is built anew. */
function replaceKeepingFocus(holder, ...children) {
  const key = holder.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  holder.replaceChildren(...children);
  if (key) holder.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus();
}

function showLegend() {
  const counts = countBy(data.edges.filter((e) => hasStatus(e) && inRange(e)), (e) => linesById.get(e.line).predicate);
  const button = (predicate) => {
    const made = filterButton(
      state.predicates.has(predicate),
      () => toggleIn(state.predicates, predicate),
      swatch(predicate),
      el("span", { class: "name" }, t(`predicate.${predicate}`)),
      el("span", { class: "count" }, String(counts.get(predicate) ?? 0)),
    );
    made.dataset.key = made.dataset.predicate = predicate;
    return made;
  };
  const groups = SIGNS.map((sign) =>
    el(
      "div",
      { class: "signs", role: "group", "aria-label": t(`sign.${sign}`) },
      el("h3", { class: sign }, t(`sign.${sign}`)),
      ...PREDICATES.filter((predicate) => signOf(predicate) === sign).map(button),
    ),
  );
  replaceKeepingFocus($("legend"), ...groups);
}

function showStatuses() {
  const counts = countBy(data.edges.filter((e) => hasPredicate(e) && inRange(e)), (e) => e.status);
  const buttons = STATUSES.map((status) => {
    const made = filterButton(
      state.statuses.has(status),
      () => toggleIn(state.statuses, status),
      el("span", { class: "name" }, t(`status.${status}`)),
      el("span", { class: "count" }, String(counts.get(status) ?? 0)),
    );
    made.dataset.key = made.dataset.status = status;
    return made;
  });
  const undated = data.edges.filter(isUndated).length;
  const switchUndated = filterButton(
    state.undated,
    () => {
      state.undated = !state.undated;
      redraw();
    },
    el("span", { class: "name" }, t("undated")),
    el("span", { class: "count" }, String(undated)),
  );
  switchUndated.dataset.key = "undated";
  replaceKeepingFocus($("statuses"), ...buttons, ...(undated ? [switchUndated] : []));
}

function showParties(groups) {
  const ids = new Set([...groups.keys()].flatMap((id) => [linesById.get(id).from, linesById.get(id).to]));
  const parties = new Map();
  for (const id of ids) {
    const party = partyAt(data.actors[id], lastDay());
    if (party && party.colour !== data.unknownColour) parties.set(party.id, party);
  }
  const named = [...parties.values()].sort((a, b) => a.label.localeCompare(b.label, "fr"));
  const items = named.map((party) => el("li", {}, dot(party.colour), party.label));
  const others = [...ids].some((id) => colourAt(data.actors[id], lastDay()) === data.unknownColour);
  if (others) items.push(el("li", {}, dot(data.unknownColour), t("party.none")));
  $("parties").replaceChildren(...items);
}

function showPresets() {
  const years = yearsOf(data.edges, axis);
  const preset = (key, text, from, to) => {
    const pressed = state.from === from && state.to === to;
    const made = filterButton(
      pressed,
      () => {
        Object.assign(state, { from, to });
        redraw();
      },
      text,
    );
    made.dataset.key = made.dataset.preset = key;
    return made;
  };
  replaceKeepingFocus(
    $("presets"),
    preset("all", t("preset.all"), axis.first, axis.last),
    ...years.map((year) => preset(String(year), nameYear(year, axis), year * 12, year * 12 + 11)),
  );
}

function showTime() {
  placeHandles($("low"), $("high"), state, axis);
  drawHistogram($("histogram"), data.edges.filter((e) => hasPredicate(e) && hasStatus(e)), axis, state);
  drawYears($("years"), axis);
  $("range").textContent = sayRange(state, axis);
  showPresets();
}

function showSummary(edges, groups) {
  const ids = new Set([...groups.keys()].flatMap((id) => [linesById.get(id).from, linesById.get(id).to]));
  const text = [count("actors", ids.size), count("edges", edges.length), sayRange(state, axis)].join(", ");
  if ($("summary").textContent !== text) $("summary").textContent = text;
}

// ---------------------------------------------------------------- table

const CELLS = {
  date: (edge) => edge.from ?? edge.to ?? "9999",
  subject: (edge) => labelOf(linesById.get(edge.line).from),
  relation: (edge) => PREDICATES.indexOf(linesById.get(edge.line).predicate),
  object: (edge) => labelOf(linesById.get(edge.line).to),
  status: (edge) => STATUSES.indexOf(edge.status),
  sources: (edge) => edge.sources,
};

function sortEdges(edges) {
  const cell = CELLS[order.key];
  const sorted = [...edges].sort((a, b) => compareCells(cell(a), cell(b)));
  return order.descending ? sorted.reverse() : sorted;
}

function statusText(edge) {
  return isCarried(edge) ? `${t(`status.${edge.status}`)}, ${t("carried")}` : t(`status.${edge.status}`);
}

function tableRow(edge) {
  const line = linesById.get(edge.line);
  const sign = signOf(line.predicate);
  const button = el(
    "button",
    { type: "button", class: `relation ${sign}`, "data-key": edge.id },
    swatch(line.predicate),
    verb(line.predicate),
    edge.role ? el("small", {}, `(${roleText(edge.role)})`) : "",
  );
  button.setAttribute("aria-label", `${sayLine(line)}, ${formatDate(edge.date)}. ${t("evidence.show")}`);
  button.addEventListener("click", () => select(line.id, edge.id));
  const name = (column) => t(`column.${column}`);
  const tr = el(
    "tr",
    { "data-edge": edge.id, class: edge.id === state.edge ? "selected" : null },
    el("td", { "data-column": name("date") }, formatDate(edge.date, "short")),
    el("td", { "data-column": name("subject") }, actorButton(line.from, select)),
    el("td", { "data-column": name("relation") }, button),
    el("td", { "data-column": name("object") }, actorButton(line.to, select)),
    el("td", { "data-column": name("status") }, statusText(edge)),
    el("td", { "data-column": name("sources"), class: "number" }, String(edge.sources)),
  );
  return tr;
}

function showTable(edges) {
  const rows = sortEdges(edges);
  replaceKeepingFocus($("rows"), ...rows.slice(0, state.rows).map(tableRow));
  showSorting($("table"), order);
  $("more").hidden = rows.length <= state.rows;
  $("more").textContent = t("table.more", { n: rows.length - state.rows });
}

// ---------------------------------------------------------------- selection and panel

/** Open a line (with one of its edges in sight) or an actor in the panel. */
function select(id, edgeId = null) {
  state.selected = id;
  state.edge = edgeId;
  if (!linesById.has(id)) state.depth = 1;
  redraw();
  const panel = $("panel");
  document.body.classList.toggle("open", id !== null);
  if (id === null) return;
  const spot = edgeId ? panel.querySelector(`[data-edge="${CSS.escape(edgeId)}"]`) : null;
  if (spot && spot !== panel.querySelector("[data-edge]")) spot.scrollIntoView({ block: "nearest" });
  else panel.parentElement.scrollTop = 0;
  panel.querySelector("h2")?.focus({ preventScroll: true });
}

function showPanel(edges) {
  const id = state.selected;
  const line = linesById.get(id);
  $("close").hidden = !id;
  if (line) {
    const shown = edges.filter((edge) => edge.line === id);
    const others = data.edges.filter((edge) => edge.line === id && !shown.includes(edge));
    showLine($("panel"), id, shown, others, select);
  } else if (id) {
    showActor($("panel"), id, edges, lastDay(), select);
  } else {
    showGuide(edges);
  }
}

/** Fill the empty panel: how to read the map, and where to begin. */
function showGuide(edges) {
  const degree = new Map();
  for (const edge of edges) {
    const { from, to } = linesById.get(edge.line);
    for (const id of [from, to]) degree.set(id, (degree.get(id) ?? 0) + 1);
  }
  const top = [...degree].sort(([a, na], [b, nb]) => nb - na || (a < b ? -1 : 1)).slice(0, 8);
  const item = ([id, n]) => el("li", {}, dot(colourAt(data.actors[id], lastDay())), actorButton(id, select), el("small", {}, String(n)));
  $("panel").replaceChildren(
    el("h2", { tabindex: "-1" }, t("guide.title")),
    el("p", {}, t("guide.text")),
    el("p", {}, t("guide.states")),
    el("h3", {}, t("guide.actors")),
    el("ol", { class: "top" }, ...top.map(item)),
  );
}

// ---------------------------------------------------------------- address

function monthText(month) {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
}

function listUnlessAll(set, all, usual = all) {
  const same = usual.length === set.size && usual.every((value) => set.has(value));
  return same ? null : all.filter((value) => set.has(value)).join(",") || "-";
}

function saveState() {
  writeAddress({
    from: state.from === axis.first ? null : monthText(state.from),
    to: state.to === axis.last ? null : monthText(state.to),
    relations: listUnlessAll(state.predicates, PREDICATES),
    status: listUnlessAll(state.statuses, STATUSES, SHOWN_AT_FIRST),
    undated: state.undated ? "1" : null,
    selected: state.selected,
    edge: state.edge,
    depth: state.depth === 1 ? null : String(state.depth),
    view: state.mode === "table" ? "table" : innerWidth <= PHONE ? "map" : null,
    lang: view.lang === data.lang ? null : view.lang,
    theme: view.theme,
  });
}

function monthFrom(text, otherwise) {
  const found = /^(\d{4})-(\d\d)$/.exec(text ?? "");
  const month = found ? monthOf(`${text}-01`) : otherwise;
  return Math.max(axis.first, Math.min(axis.last, month));
}

function setFrom(text, all, usual = all) {
  return new Set(text === null ? usual : all.filter((value) => text.split(",").includes(value)));
}

function readState() {
  const address = readAddress();
  readView(address);
  state.from = monthFrom(address.get("from"), axis.first);
  state.to = Math.max(state.from, monthFrom(address.get("to"), axis.last));
  state.predicates = setFrom(address.get("relations"), PREDICATES);
  state.statuses = setFrom(address.get("status"), STATUSES, SHOWN_AT_FIRST);
  state.undated = address.get("undated") === "1";
  const selected = address.get("selected");
  state.selected = linesById.has(selected) || Object.hasOwn(data.actors, selected ?? "") ? selected : null;
  state.edge = edgesById.has(address.get("edge")) ? address.get("edge") : null;
  state.depth = { 0: 0, 2: 2 }[address.get("depth")] ?? 1;
  const mode = address.get("view");
  state.mode = mode === "table" || mode === "map" ? mode : state.mode;
  document.body.classList.toggle("open", state.selected !== null);
}

// ---------------------------------------------------------------- redraw and wiring

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
  for (const gone of ["blurNode", "blurEdge", "dragStart", "zoom"]) network.on(gone, () => ($("tip").hidden = true));
}

function tipOf(id) {
  const dates = shownEdges().filter((edge) => edge.line === id).map((edge) => formatDate(edge.date));
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
window.hemicycle = Object.freeze({ network: drawing.network, placeOfLine: (id) => placeOfLine(drawing, id) });
document.documentElement.dataset.ready = "true";

/* State: what the reader chose, what that shows, and the address that keeps it. */

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

const inRange = (edge) =>
  isUndated(edge) ? state.undated : meets(edge, state.from, state.to, axis);
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
  const months = [edge.from, ...edge.published];
  const within = (day) => monthOf(day) >= state.from && monthOf(day) <= state.to;
  return monthOf(edge.from) < state.from && !months.some((day) => day.length >= 7 && within(day));
}

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
  state.selected =
    linesById.has(selected) || Object.hasOwn(data.actors, selected ?? "") ? selected : null;
  state.edge = edgesById.has(address.get("edge")) ? address.get("edge") : null;
  state.depth = { 0: 0, 2: 2 }[address.get("depth")] ?? 1;
  const mode = address.get("view");
  state.mode = mode === "table" || mode === "map" ? mode : state.mode;
  document.body.classList.toggle("open", state.selected !== null);
}

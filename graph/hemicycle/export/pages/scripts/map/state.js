/* State: what the reader chose, and the address that keeps it. */

const $ = (id) => document.getElementById(id);
const PREDICATES = Object.keys(data.predicates);
const STATUSES = ["asserted", "former", "hypothetical", "denied"];
const SHOWN_AT_FIRST = ["asserted", "former"];
const ROWS_AT_FIRST = 200;
const PHONE = 760;
const NARROW = 480;

const axis = axisOf(data.edges);
const state = {
  from: axis.first,
  to: axis.last,
  selected: null,
  edge: null,
  depth: 1,
  mode: null, // said by the address, else the usual one
  scale: "year",
  rows: ROWS_AT_FIRST,
  ...freshFilters(),
};
const order = { key: "date", descending: true }; // the newest first
let drawing = null;
let palette = null;
let moved = false;

/** Return the view to begin with: a phone has the list first, a frame in an article the map. */
function usualMode() {
  return innerWidth <= (view.embed ? NARROW : PHONE) ? "table" : "map";
}

/** Return the filters as they are before the reader touches them. */
function freshFilters() {
  return {
    predicates: new Set(PREDICATES),
    statuses: new Set(SHOWN_AT_FIRST),
    undated: false,
    hiddenKinds: new Set(),
    hiddenParties: new Set(),
    outlets: 1,
    outlet: null,
    confidence: 0,
    links: 1,
    largest: false,
  };
}

/** Count the filters that the reader has set. */
function countFilters() {
  const usual = freshFilters();
  const same = (a, b) => (a instanceof Set ? [...a].sort().join() === [...b].sort().join() : a === b);
  return Object.keys(usual).filter((name) => !same(state[name], usual[name])).length;
}

function lastDay() {
  return `${monthText(state.to)}-31`;
}

function monthText(month) {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
}

function listUnlessAll(set, all, usual = all) {
  const same = usual.length === set.size && usual.every((value) => set.has(value));
  return same ? null : all.filter((value) => set.has(value)).join(",") || "-";
}

const listSorted = (set) => [...set].sort().join(",") || null;

/** Return the parties hidden or, where those are most of them, the few that are left. */
function addressOfParties() {
  const left = ALL_PARTIES.filter((key) => !state.hiddenParties.has(key));
  if (left.length >= state.hiddenParties.size) return { parties: listSorted(state.hiddenParties) };
  return { only: left.join(",") || "-" };
}

function partiesFrom(address) {
  const left = address.get("only")?.split(",");
  const listed = address.get("parties")?.split(",") ?? [];
  return new Set(ALL_PARTIES.filter((key) => (left ? !left.includes(key) : listed.includes(key))));
}

function saveState() {
  writeAddress({
    from: state.from === axis.first ? null : monthText(state.from),
    to: state.to === axis.last ? null : monthText(state.to),
    relations: listUnlessAll(state.predicates, PREDICATES),
    status: listUnlessAll(state.statuses, STATUSES, SHOWN_AT_FIRST),
    undated: state.undated ? "1" : null,
    without: listSorted(state.hiddenKinds),
    ...addressOfParties(),
    outlets: state.outlets === 1 ? null : String(state.outlets),
    outlet: state.outlet,
    confidence: state.confidence === 0 ? null : String(state.confidence),
    links: state.links === 1 ? null : String(state.links),
    largest: state.largest ? "1" : null,
    selected: state.selected,
    edge: state.edge,
    depth: state.depth === 1 ? null : String(state.depth),
    view: state.mode === usualMode() ? null : state.mode,
    scale: state.scale === "year" ? null : state.scale,
    ...addressOfView(),
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

function numberFrom(text, least, most) {
  const number = Number(text ?? least);
  return Number.isFinite(number) ? Math.max(least, Math.min(most, number)) : least;
}

function readState() {
  const address = readAddress();
  const listed = (name) => address.get(name)?.split(",").filter(Boolean) ?? [];
  readView(address);
  state.from = monthFrom(address.get("from"), axis.first);
  state.to = Math.max(state.from, monthFrom(address.get("to"), axis.last));
  state.predicates = setFrom(address.get("relations"), PREDICATES);
  state.statuses = setFrom(address.get("status"), STATUSES, SHOWN_AT_FIRST);
  state.undated = address.get("undated") === "1";
  state.hiddenKinds = new Set(listed("without").filter((kind) => KINDS_OF_ACTOR.includes(kind)));
  state.hiddenParties = partiesFrom(address);
  state.outlets = Math.round(numberFrom(address.get("outlets"), 1, 99));
  state.outlet = OUTLETS.has(address.get("outlet")) ? address.get("outlet") : null;
  state.confidence = numberFrom(address.get("confidence"), 0, 1);
  state.links = Math.round(numberFrom(address.get("links"), 1, 99));
  state.largest = address.get("largest") === "1";
  readSelection(address);
  state.scale = SCALES.includes(address.get("scale")) ? address.get("scale") : "year";
}

function readSelection(address) {
  const selected = address.get("selected");
  state.selected = linesById.has(selected) || data.actors[selected ?? ""] ? selected : null;
  state.edge = edgesById.has(address.get("edge")) ? address.get("edge") : null;
  state.depth = ["0", "1", "2"].includes(address.get("depth")) ? Number(address.get("depth")) : 1;
  const mode = address.get("view");
  state.mode = mode === "table" || mode === "map" ? mode : usualMode();
  document.body.classList.toggle("open", state.selected !== null);
}

/* State: what the reader chose, and the address that keeps it. */

const $ = (id) => document.getElementById(id);
const KINDS = ["flipped", "ended", "formed", "persisting", "not_observed"];
const OPEN_AT_FIRST = new Set(["flipped", "formed", "ended"]);
const ICONS = { formed: "+", ended: "×", flipped: "⇄", persisting: "=", not_observed: "?" };
const SIDES = ["before", "after"];

/* Within a kind, deeds before words and memberships last. */
const WEIGHT = [
  "alliedWith",
  "breaksWith",
  "seeksAllianceWith",
  "opposes",
  "supports",
  "criticises",
  "memberOf",
];
data.changes.sort((a, b) => WEIGHT.indexOf(a.predicate) - WEIGHT.indexOf(b.predicate));

const changesById = new Map(data.changes.map((change) => [change.id, change]));
const state = {
  kinds: new Set(KINDS),
  selected: null,
  mode: "map",
  opened: new Set(OPEN_AT_FIRST),
};
const order = { key: "kind", descending: false };
const panes = {};
let palette = null;
let moved = false;

const shownChanges = () => data.changes.filter((change) => state.kinds.has(change.kind));
const edgesOf = (change, side) => change[side].map((id) => edgesById.get(id));
const predicatesOf = (change, side) => [
  ...new Set(edgesOf(change, side).map((edge) => linesById.get(edge.line).predicate)),
];

function saveState() {
  const kinds = KINDS.filter((kind) => state.kinds.has(kind));
  writeAddress({
    kinds: kinds.length === KINDS.length ? null : kinds.join(",") || "-",
    selected: state.selected,
    view: state.mode === "table" ? "table" : null,
    lang: view.lang === data.lang ? null : view.lang,
    theme: view.theme,
  });
}

function readState() {
  const address = readAddress();
  readView(address);
  const kinds = address.get("kinds");
  state.kinds = new Set(
    kinds === null ? KINDS : KINDS.filter((kind) => kinds.split(",").includes(kind)),
  );
  state.selected = changesById.has(address.get("selected")) ? address.get("selected") : null;
  state.mode = address.get("view") === "table" ? "table" : "map";
  document.body.classList.toggle("open", state.selected !== null);
}

/* State: what the reader chose, which edges that shows, and the address that keeps it. */

const $ = (id) => document.getElementById(id);
const EGO = data.ego.id;
const PREDICATES = Object.keys(data.predicates);
const EVENTS = PREDICATES.filter((predicate) => !data.predicates[predicate].state);
const SIGNED = PREDICATES.filter((predicate) => data.predicates[predicate].sign !== 0);
const isSigned = ({ line }) => SIGNED.includes(linesById.get(line).predicate);
const SHOWN_AT_FIRST = data.edges.some(isSigned) ? SIGNED : PREDICATES; // no page begins empty
const REAL = ["asserted", "former"];
const DIRECTIONS = ["all", "received", "given"];
const ROWS_AT_FIRST = 60;
const NONE = -1; // stands for the months of edges that have no certain one

const state = {
  direction: "all",
  predicates: new Set(SHOWN_AT_FIRST),
  party: null,
  other: null,
  several: false,
  unsure: false,
  month: null,
  span: null,
  oldest: false,
  rows: ROWS_AT_FIRST,
};

const lineOf = (edge) => linesById.get(edge.line);
const predicateOf = (edge) => lineOf(edge).predicate;
const otherOf = (edge) => (lineOf(edge).from === EGO ? lineOf(edge).to : lineOf(edge).from);
const isState = (edge) => data.predicates[predicateOf(edge)].state;
const isSymmetric = (edge) => data.predicates[predicateOf(edge)].symmetric;
const isReal = (edge) => REAL.includes(edge.status);

/** Tell whether an edge comes to the actor; what joins two alike both comes and goes. */
const isReceived = (edge) => isSymmetric(edge) || lineOf(edge).to === EGO;
const isGiven = (edge) => isSymmetric(edge) || lineOf(edge).from === EGO;

/** Tell whether all that is known of an act's date is before or after what it was. */
const isBound = (edge) =>
  !isState(edge) &&
  (edge.date ?? "").split("/").some(isOpen) &&
  edge.statements.every(({ basis }) => basis !== "text");

/** Return the month in which an edge is dated, null where its date doesn't lie in one month. */
function monthOfEdge(edge) {
  if (isBound(edge)) return null;
  const parts = (edge.date ?? "").split("/").filter((part) => part && !isOpen(part));
  const months = parts.map((part) => /^\d{4}-\d\d/.exec(part)?.[0]);
  const same = months.length && months.every((month) => month && month === months[0]);
  return same ? monthOf(months[0]) : null;
}

const monthText = (month) =>
  month === NONE
    ? "none"
    : `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;

const nameMonth = (month) => (month === NONE ? t("timeline.undated") : formatMonth(month));

/** Read a month of the address, null where no edge has it. */
function monthFrom(text) {
  const edge = data.edges.find((one) => monthText(monthOfEdge(one) ?? NONE) === text);
  return edge ? (monthOfEdge(edge) ?? NONE) : null;
}

const dayOfEdge = (edge) => edge.from ?? edge.to ?? "9999";

function partyOfOther(edge) {
  const actor = data.actors[otherOf(edge)];
  return partyAt(actor, dayOfEdge(edge))?.id ?? "none";
}

/* Each filter by its name, so that a count can leave one out. */
const FILTERS = {
  direction: (edge) =>
    state.direction === "all" || (state.direction === "given" ? isGiven(edge) : isReceived(edge)),
  predicates: (edge) => state.predicates.has(predicateOf(edge)),
  party: (edge) => !state.party || partyOfOther(edge) === state.party,
  other: (edge) => !state.other || otherOf(edge) === state.other,
  several: (edge) => !state.several || edge.sources >= 2,
  unsure: (edge) => state.unsure || isReal(edge),
};

/** Return the edges that pass every filter but those named. */
function filterEdges(...without) {
  const tests = Object.keys(FILTERS).filter((name) => !without.includes(name));
  return data.edges.filter((edge) => tests.every((name) => FILTERS[name](edge)));
}

/** Return the edges of the list: of the chosen span, else of the chosen month, else all. */
function listedEdges() {
  if (state.span) return data.edges.filter((edge) => isState(edge) && spanOf(edge) === state.span);
  const edges = filterEdges();
  return state.month === null ? edges : edges.filter((edge) => (monthOfEdge(edge) ?? NONE) === state.month);
}

const spanOf = (edge) => `${edge.line}~${edge.role ?? ""}`;

/** Choose something and show it; what was chosen in the list before gives way. */
function choose(changes) {
  const held = document.activeElement !== document.body;
  Object.assign(state, { rows: ROWS_AT_FIRST }, changes);
  redraw();
  if (held && document.activeElement === document.body) $("panel").focus();
}

function saveState() {
  const usual = SHOWN_AT_FIRST.length === state.predicates.size;
  const same = usual && SHOWN_AT_FIRST.every((predicate) => state.predicates.has(predicate));
  const relations = PREDICATES.filter((predicate) => state.predicates.has(predicate));
  writeAddress({
    direction: state.direction === "all" ? null : state.direction,
    relations: same ? null : relations.join(",") || "-",
    party: state.party,
    with: state.other,
    outlets: state.several ? "2" : null,
    unsure: state.unsure ? "1" : null,
    month: state.month === null ? null : monthText(state.month),
    span: state.span,
    order: state.oldest ? "oldest" : null,
    ...addressOfView(),
  });
}

function readState() {
  const address = readAddress();
  readView(address);
  const relations = address.get("relations")?.split(",") ?? SHOWN_AT_FIRST;
  const direction = address.get("direction");
  const other = address.get("with") ?? "";
  const span = address.get("span");
  Object.assign(state, {
    direction: DIRECTIONS.includes(direction) ? direction : "all",
    predicates: new Set(PREDICATES.filter((predicate) => relations.includes(predicate))),
    party: parties().some(([id]) => id === address.get("party")) ? address.get("party") : null,
    other: other !== EGO && Object.hasOwn(data.actors, other) ? other : null,
    several: address.get("outlets") === "2",
    unsure: address.get("unsure") === "1",
    month: monthFrom(address.get("month")),
    span: data.edges.some((edge) => isState(edge) && spanOf(edge) === span) ? span : null,
    oldest: address.get("order") === "oldest",
  });
}

/** List the parties of the actors met, as [id, label], by label. */
function parties() {
  const found = new Map();
  for (const edge of data.edges) {
    const party = partyAt(data.actors[otherOf(edge)], dayOfEdge(edge));
    found.set(party?.id ?? "none", party?.label ?? t("party.none"));
  }
  const order = ([a, one], [b, two]) =>
    (a === "none") - (b === "none") || one.localeCompare(two, view.lang);
  return [...found].sort(order);
}

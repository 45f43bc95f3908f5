/* State: what the reader chose, which changes that leaves, and the address that keeps it. */

const $ = (id) => document.getElementById(id);
const SIDES = ["before", "after"];
const MODES = ["difference", "panes", "table"];
const HEADLINES = ["joined", "broke", "turned", "stands"];
const STORIES = [...HEADLINES, "between", "expired", "listed", "persisting", "not_observed"];
const CHANGED = new Set([...HEADLINES, "between", "expired"]);
const ICONS = {
  joined: "+",
  broke: "×",
  turned: "⇄",
  stands: "!",
  between: "~",
  expired: "◷",
  listed: "✓",
  persisting: "=",
  not_observed: "?",
};

/* Within a story, deeds before words and memberships last. */
const WEIGHT = [
  "alliedWith",
  "breaksWith",
  "seeksAllianceWith",
  "opposes",
  "supports",
  "criticises",
  "memberOf",
];
const changesById = new Map(data.changes.map((change) => [change.id, change]));
const isActor = (id) => id !== null && Object.hasOwn(data.actors, id);
const edgesOf = (change, side) => change[side].map((id) => edgesById.get(id));

/** List the edges that a side adds: what only lasts on from before is told in words. */
function freshEdges(change, side) {
  const edges = edgesOf(change, side);
  if (side === "before" || change.kind === "persisting") return edges;
  return edges.filter((edge) => !change.before.includes(edge.id));
}

/** List all edges that a change rests on, its end among them, each once. */
function evidenceOf(change) {
  const ending = edgesById.get(change.ending);
  const sides = SIDES.flatMap((side) => freshEdges(change, side));
  return [...new Set(ending ? [...sides, ending] : sides)];
}

/** Name the outlets of edges; an article without a known one counts as an outlet of its own. */
function outletsOf(edges) {
  const articles = edges.flatMap((edge) => edge.statements.map((one) => one.article));
  return new Set(articles.map((id) => data.articles[id].outlet ?? `\n${id}`));
}

/** Count the outlets that tell a change: its end where one is told, a turn on its weaker side. */
function countOutlets(change) {
  const ending = edgesById.get(change.ending);
  if (ending) return outletsOf([ending]).size;
  if (change.kind !== "flipped") return outletsOf(evidenceOf(change)).size;
  return Math.min(...SIDES.map((side) => outletsOf(freshEdges(change, side)).size));
}

const hasSentence = (change) => change.kind !== "ended" || change.ending !== null;

/** Weigh changes of one story: sentences first, deeds before words, then the better known. */
function weighChanges() {
  for (const change of data.changes) {
    change.outlets = countOutlets(change);
    change.degree = data.actors[change.subject].degree + data.actors[change.object].degree;
    change.parties = new Set(
      SIDES.flatMap((side) =>
        [change.subject, change.object].map(
          (id) => partyAt(data.actors[id], data.periods[side].end)?.id ?? "",
        ),
      ),
    );
  }
  const rank = (change) => [
    STORIES.indexOf(change.story),
    Number(!hasSentence(change)),
    WEIGHT.indexOf(change.predicate),
    -change.outlets,
    -change.degree,
  ];
  const ranks = new Map(data.changes.map((change) => [change, rank(change)]));
  data.changes.sort((a, b) => {
    const other = ranks.get(b);
    const differing = ranks.get(a).findIndex((value, i) => value !== other[i]);
    return differing < 0 ? 0 : ranks.get(a)[differing] - other[differing];
  });
}
weighChanges();

/* What changed comes first; a file in which nothing did shows all that it has. */
const ESSENTIALS = new Set(
  data.changes.some((change) => HEADLINES.includes(change.story)) ? HEADLINES : STORIES,
);
const state = {
  stories: new Set(), // empty: what the mode begins with
  types: new Set(), // empty: every relation
  party: "",
  outlets: 1,
  selected: null,
  mode: "difference",
};
const order = { key: "story", descending: false };
let palette = null;
let moved = false; // whether the reader moved the view, which then stays
let framed = null; // the actors to which the view keeps, null for all that are shown

const EVERYTHING = new Set(STORIES);

/** Return the stories shown; two whole maps need all of them, lest a period look empty. */
function chosenStories() {
  if (state.stories.size) return state.stories;
  return state.mode === "panes" ? EVERYTHING : ESSENTIALS;
}

const isChoice = (stories) =>
  chosenStories().size === stories.size && [...stories].every((one) => chosenStories().has(one));

/** Tell whether a change passes the filters; one filter may be left out, to count its choices. */
function passes(change, without = "") {
  const free = (name) => without === name;
  return (
    (free("stories") || chosenStories().has(change.story)) &&
    (free("types") || !state.types.size || state.types.has(change.predicate)) &&
    (free("party") || !state.party || change.parties.has(state.party)) &&
    (free("outlets") || change.outlets >= state.outlets)
  );
}

let passing = null; // the changes that pass the filters, until one of these is chosen anew

function shownChanges() {
  return (passing ??= data.changes.filter((change) => passes(change)));
}
const isFiltered = () => state.types.size > 0 || state.party !== "" || state.outlets > 1;

/** Choose as readers expect: one alone, as before at a second click, more with a modifier key. */
function chooseIn(chosen, name, event) {
  const more = event.ctrlKey || event.metaKey || event.shiftKey;
  if (more && !chosen.delete(name)) chosen.add(name);
  if (more) return;
  const alone = chosen.size === 1 && chosen.has(name);
  chosen.clear();
  if (!alone) chosen.add(name);
}

/** Tell whether a change belongs to what is selected: itself, or one of an actor's. */
function isChosen(change) {
  const id = state.selected;
  return change.id === id || change.subject === id || change.object === id;
}

const joinSet = (names, chosen) => names.filter((name) => chosen.has(name)).join(",");
const splitSet = (names, text) =>
  new Set((text ?? "").split(",").filter((name) => names.includes(name)));

function saveState() {
  writeAddress({
    kinds: state.stories.size === STORIES.length ? "all" : joinSet(STORIES, state.stories),
    types: joinSet(WEIGHT, state.types),
    party: state.party,
    outlets: state.outlets > 1 ? state.outlets : null,
    view: state.mode === MODES[0] ? null : state.mode,
    selected: state.selected,
    ...addressOfView(),
  });
}

function readState() {
  const address = readAddress();
  readView(address);
  const selected = address.get("selected");
  const kinds = address.get("kinds");
  state.stories = kinds === "all" ? new Set(STORIES) : splitSet(STORIES, kinds);
  state.types = splitSet(WEIGHT, address.get("types"));
  state.party = isActor(address.get("party")) ? address.get("party") : "";
  state.outlets = Math.max(1, Number.parseInt(address.get("outlets") ?? "1", 10) || 1);
  state.mode = MODES.includes(address.get("view")) ? address.get("view") : MODES[0];
  state.selected = changesById.has(selected) || isActor(selected) ? selected : null;
  document.body.classList.toggle("open", state.selected !== null);
}

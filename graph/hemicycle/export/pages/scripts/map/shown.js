/* Shown: which edges pass the reader's filters, and how many each choice would let pass. */

const NO_PARTY = "none";
const ALL_PARTIES = listParties();
const KINDS_OF_ACTOR = [...new Set(Object.values(data.actors).map(({ type }) => type))].sort();
const OUTLETS = countBy(
  data.edges.flatMap((edge) => [...edge.outlets].filter(Boolean)),
  (outlet) => outlet,
);

/** List the keys under which actors may stand in the legend. */
function listParties() {
  const known = Object.values(data.actors).flatMap(({ parties }) => parties.map(({ id }) => id));
  return [...new Set([...known.filter(Boolean), NO_PARTY])].sort();
}

/** Return the party under which an actor stands in the legend, at the end of the range. */
function partyKey(id, day) {
  const party = partyAt(data.actors[id], day);
  return party && partyColour(party) !== unknownColour() ? party.id : NO_PARTY;
}

/* A filter each: does it let an edge pass? `hidden` are the actors that filters of actors hide. */
const FILTERS = {
  relation: (edge) => state.predicates.has(edge.predicate),
  status: (edge) => state.statuses.has(edge.status),
  time: (edge) => (edge.undated ? state.undated : meets(edge, state.from, state.to, axis)),
  actor: (edge, hidden) => !hidden.has(edge.subject) && !hidden.has(edge.object),
  outlets: (edge) => edge.sources >= state.outlets,
  outlet: (edge) => state.outlet === null || edge.outlets.has(state.outlet),
  confidence: (edge) => edge.confidence >= state.confidence,
};
const NAMES_OF_FILTERS = Object.keys(FILTERS);
const bitOf = (name) => 1 << NAMES_OF_FILTERS.indexOf(name);

/** List the actors that the filters by kind and by party hide. */
function hiddenActors() {
  const hidden = new Set();
  if (!state.hiddenKinds.size && !state.hiddenParties.size) return hidden;
  const day = lastDay();
  for (const [id, { type }] of Object.entries(data.actors)) {
    const out = state.hiddenKinds.has(type) || state.hiddenParties.has(partyKey(id, day));
    if (out) hidden.add(id);
  }
  return hidden;
}

/** Find what is shown: `edges`, the same `groups` by line, the `actors`; `failed` tells for each
 * edge of the file which filters keep it out, as bits. */
function findShown() {
  const hidden = hiddenActors();
  const tests = Object.values(FILTERS);
  const failed = data.edges.map((edge) =>
    tests.reduce((bits, test, place) => (test(edge, hidden) ? bits : bits | (1 << place)), 0),
  );
  const passed = data.edges.filter((_, place) => failed[place] === 0);
  const edges = keepLargest(keepLinked(passed));
  const actors = new Set(edges.flatMap(({ subject, object }) => [subject, object]));
  return { edges, groups: groupByLine(edges), actors, failed };
}

/** List the edges that only the filter of a name may keep out. */
function passingBut(name, { failed }) {
  const others = ~bitOf(name);
  return data.edges.filter((_, place) => (failed[place] & others) === 0);
}

/** Count the edges of each actor among some. */
function degreesIn(edges) {
  return countBy(
    edges.flatMap(({ subject, object }) => [subject, object]),
    (id) => id,
  );
}

/** Leave out actors with fewer edges than the reader asks for. */
function keepLinked(edges) {
  if (state.links <= 1) return edges;
  const degree = degreesIn(edges);
  const linked = (id) => degree.get(id) >= state.links;
  return edges.filter(({ subject, object }) => linked(subject) && linked(object));
}

/** Leave out all but the largest connected part, where the reader asks for it. */
function keepLargest(edges) {
  if (!state.largest) return edges;
  const root = joinParts(edges);
  const sizes = countBy(root.keys(), (id) => findRoot(root, id));
  const [largest] = [...sizes].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0] ?? [];
  return edges.filter(({ subject }) => findRoot(root, subject) === largest);
}

function joinParts(edges) {
  const root = new Map();
  for (const { subject, object } of edges) {
    for (const id of [subject, object]) if (!root.has(id)) root.set(id, id);
    root.set(findRoot(root, subject), findRoot(root, object));
  }
  return root;
}

function findRoot(root, id) {
  while (root.get(id) !== id) {
    root.set(id, root.get(root.get(id)));
    id = root.get(id);
  }
  return id;
}

function groupByLine(edges) {
  const groups = new Map();
  for (const edge of edges) {
    const group = groups.get(edge.line);
    if (group) group.push(edge);
    else groups.set(edge.line, [edge]);
  }
  return groups;
}

/** Tell whether a state only lasts on from before the range, which no article of it reports. */
function isCarried(edge) {
  if (!edge.from || !data.predicates[edge.predicate].state) return false;
  if (monthOf(edge.from) >= state.from) return false;
  const within = (day) => monthOf(day) >= state.from && monthOf(day) <= state.to;
  return !edge.published.some((day) => day.length >= 7 && within(day));
}

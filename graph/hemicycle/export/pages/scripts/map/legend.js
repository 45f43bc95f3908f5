/* Legend: relations, statuses, kinds of actors and parties, each a filter with its count. */

function filterButton(pressed, toggle, ...content) {
  const button = el(
    "button",
    { type: "button", class: "filter", "aria-pressed": String(pressed) },
    ...content,
  );
  button.addEventListener("click", toggle);
  return button;
}

function legendButton(key, pressed, toggle, mark, name, n) {
  const button = filterButton(
    pressed,
    toggle,
    mark,
    el("span", { class: "name" }, name),
    el("span", { class: "count" }, n.toLocaleString(view.lang)),
  );
  button.dataset.key = key;
  return button;
}

function toggleIn(set, value) {
  if (!set.delete(value)) set.add(value);
  redraw();
}

function showRelations(shown) {
  const counts = countBy(passingBut("relation", shown), (edge) => edge.predicate);
  const button = (predicate) => {
    const toggle = () => toggleIn(state.predicates, predicate);
    const pressed = state.predicates.has(predicate);
    const name = t(`predicate.${predicate}`);
    const n = counts.get(predicate) ?? 0;
    const made = legendButton(predicate, pressed, toggle, swatch(predicate), name, n);
    made.dataset.predicate = predicate;
    return made;
  };
  const groups = SIGNS.map((sign) =>
    el(
      "div",
      { class: "signs", role: "group", "aria-label": t(`sign.${sign}`) },
      el("h3", {}, signButton(sign)),
      ...PREDICATES.filter((predicate) => signOf(predicate) === sign).map(button),
    ),
  );
  replaceKeepingFocus($("legend"), ...groups);
}

/** Make the head of a sign's relations, which shows or hides all of them. */
function signButton(sign) {
  const own = PREDICATES.filter((predicate) => signOf(predicate) === sign);
  const all = own.every((predicate) => state.predicates.has(predicate));
  const toggle = () => {
    for (const predicate of own)
      if (all) state.predicates.delete(predicate);
      else state.predicates.add(predicate);
    redraw();
  };
  const button = filterButton(all, toggle, el("span", { class: `name ${sign}` }, t(`sign.${sign}`)));
  button.dataset.key = button.dataset.sign = sign;
  return button;
}

function showStatuses(shown) {
  const counts = countBy(passingBut("status", shown), (edge) => edge.status);
  const buttons = STATUSES.map((status) => {
    const toggle = () => toggleIn(state.statuses, status);
    const n = counts.get(status) ?? 0;
    const name = t(`status.${status}`);
    const made = legendButton(status, state.statuses.has(status), toggle, null, name, n);
    made.dataset.status = status;
    return made;
  });
  replaceKeepingFocus($("statuses"), ...buttons, ...undatedSwitch());
}

function undatedSwitch() {
  const undated = data.edges.filter((edge) => edge.undated).length;
  const toggle = () => {
    state.undated = !state.undated;
    redraw();
  };
  const name = t("undated");
  return undated ? [legendButton("undated", state.undated, toggle, null, name, undated)] : [];
}

/** List the actors that would be shown if none were hidden by kind or party. */
function actorsBut(shown) {
  const edges = passingBut("actor", shown);
  return new Set(edges.flatMap(({ subject, object }) => [subject, object]));
}

function showKinds(actors) {
  const counts = countBy(actors, (id) => data.actors[id].type);
  const kinds = KINDS_OF_ACTOR.filter((kind) => counts.get(kind) || state.hiddenKinds.has(kind));
  const buttons = kinds
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
    .map((kind) => {
      const toggle = () => toggleIn(state.hiddenKinds, kind);
      const n = counts.get(kind) ?? 0;
      return legendButton(kind, !state.hiddenKinds.has(kind), toggle, null, t(`type.${kind}`), n);
    });
  replaceKeepingFocus($("kinds"), ...buttons);
}

const PARTIES_AT_FIRST = 12;

function showParties(actors) {
  const day = lastDay();
  const counts = countBy(actors, (id) => partyKey(id, day));
  const known = partiesAt(actors, day);
  const rank = (key) => (key === NO_PARTY ? -1 : (counts.get(key) ?? 0));
  const keys = [...new Set([...counts.keys(), ...state.hiddenParties])]
    .filter((key) => known.has(key) || key === NO_PARTY)
    .sort((a, b) => rank(b) - rank(a) || (a < b ? -1 : 1));
  const buttons = keys.map((key) => partyButton(key, known.get(key), counts.get(key) ?? 0));
  const [first, more] = [buttons.slice(0, PARTIES_AT_FIRST), buttons.slice(PARTIES_AT_FIRST)];
  const rest = more.length ? [foldAway(more)] : [];
  replaceKeepingFocus($("parties"), allPartiesButton(), ...first, ...rest);
}

/** Hide all parties, so that a reader may choose the few to see, or show them all again. */
function allPartiesButton() {
  const none = state.hiddenParties.size === 0;
  const toggle = () => {
    state.hiddenParties = new Set(none ? ALL_PARTIES : []);
    redraw();
  };
  const name = t(none ? "parties.hide" : "parties.show");
  const button = el("button", { type: "button", class: "quiet", "data-key": "all-parties" }, name);
  button.addEventListener("click", toggle);
  return button;
}

/** Return the parties of some actors on a day, by id. */
function partiesAt(actors, day) {
  const found = new Map();
  for (const id of actors) {
    const party = partyAt(data.actors[id], day);
    if (party) found.set(party.id, party);
  }
  return found;
}

function partyButton(key, party, n) {
  const pressed = !state.hiddenParties.has(key);
  const toggle = () => toggleIn(state.hiddenParties, key);
  const mark = dot(party ? partyColour(party) : unknownColour());
  const made = legendButton(key, pressed, toggle, mark, party ? nameParty(party) : t("party.none"), n);
  made.dataset.party = key;
  return made;
}

/** Name a party as its node does, then in full. */
function nameParty({ short, label }) {
  return short && short !== label ? `${short} · ${label}` : label;
}

function foldAway(buttons) {
  const open = $("parties").querySelector("details")?.open ?? false;
  return el(
    "details",
    { class: "more", open },
    el("summary", {}, count("parties.more", buttons.length)),
    ...buttons,
  );
}

/** Show the whole legend for what is shown. */
function showLegend(shown) {
  const actors = actorsBut(shown);
  showRelations(shown);
  showStatuses(shown);
  showKinds(actors);
  showParties(actors);
}

/* Legend: relations with their strokes and counts, which filter when clicked; and the sieve. */

function typeCount(predicate) {
  const changes = data.changes.filter(
    (change) => change.predicate === predicate && passes(change, "types"),
  );
  if (state.mode !== "panes") return changes.length.toLocaleString(view.lang);
  const sides = SIDES.map((side) => changes.filter((change) => change[side].length).length);
  return sides.join(" → ");
}

function typeButton(predicate) {
  return el(
    "button",
    {
      type: "button",
      class: `type${state.mode === "panes" ? "" : " plain"}`,
      "data-predicate": predicate,
      "aria-pressed": String(state.types.has(predicate)),
      onclick: (event) => {
        chooseIn(state.types, predicate, event);
        redraw();
        fitMaps();
      },
    },
    swatch(predicate),
    el("span", {}, t(`predicate.${predicate}`)),
    el("b", {}, typeCount(predicate)),
  );
}

function showLegend() {
  const others = data.changes.filter((change) => passes(change, "types"));
  const known = new Set([...others.map((change) => change.predicate), ...state.types]);
  $("legend").classList.toggle("some", state.types.size > 0);
  $("legend").replaceChildren(
    ...WEIGHT.filter((predicate) => known.has(predicate)).map(typeButton),
    state.mode === "table" ? "" : el("p", {}, t(`key.${state.mode}`)),
  );
}

/* Parties that are actors of the page themselves, and the most outlets that tell a change. */
const PARTY_TYPES = new Set(["party", "movement", "coalition", "group"]);
const partiesAtHand = [...new Set(data.changes.flatMap((change) => [...change.parties]))].filter(
  (id) => isActor(id) && PARTY_TYPES.has(data.actors[id].type),
);
const mostOutlets = data.changes.reduce((most, change) => Math.max(most, change.outlets), 1);

const byLabel = (a, b) => labelOf(a).localeCompare(labelOf(b), view.lang);

function option(value, text, chosen) {
  return el("option", { value, selected: value === chosen }, text);
}

function showSieve() {
  const steps = [1, 2, 3, 5, 10].filter((n) => n <= mostOutlets || n === state.outlets);
  $("party").replaceChildren(
    option("", t("sieve.anyparty"), state.party),
    ...partiesAtHand.sort(byLabel).map((id) => option(id, labelOf(id), state.party)),
  );
  $("outlets").replaceChildren(
    ...steps.map((n) => option(String(n), t("sieve.atleast", { n }), String(state.outlets))),
  );
  $("clear").hidden = !isFiltered();
}

function bindSieve() {
  const changed = (act) => (event) => {
    act(event.target.value);
    redraw();
    fitMaps();
  };
  $("party").addEventListener("change", changed((value) => (state.party = value)));
  $("outlets").addEventListener("change", changed((value) => (state.outlets = Number(value))));
  $("clear").addEventListener(
    "click",
    changed(() => {
      state.types.clear();
      Object.assign(state, { party: "", outlets: 1 });
      $("party").focus();
    }),
  );
}

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
  const passing = data.changes.filter((change) => passes(change, "types"));
  const known = new Set([...passing.map((change) => change.predicate), ...state.types]);
  $("legend").classList.toggle("some", state.types.size > 0);
  $("legend").replaceChildren(
    ...WEIGHT.filter((predicate) => known.has(predicate)).map(typeButton),
    state.mode === "table" ? "" : el("p", {}, t(`key.${state.mode}`)),
  );
}

/** List the parties of the changes' actors, the most frequent first. */
function partiesAtHand() {
  const counts = new Map();
  for (const change of data.changes)
    for (const party of change.parties)
      if (party && Object.hasOwn(data.actors, party)) counts.set(party, (counts.get(party) ?? 0) + 1);
  return [...counts.keys()].sort((a, b) => labelOf(a).localeCompare(labelOf(b), view.lang));
}

function option(value, text, chosen) {
  return el("option", { value, selected: value === chosen }, text);
}

function showSieve() {
  const most = Math.max(1, ...data.changes.map((change) => change.outlets));
  const steps = [1, 2, 3, 5, 10].filter((n) => n <= most || n === state.outlets);
  $("party").replaceChildren(
    option("", t("sieve.anyparty"), state.party),
    ...partiesAtHand().map((id) => option(id, labelOf(id), state.party)),
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

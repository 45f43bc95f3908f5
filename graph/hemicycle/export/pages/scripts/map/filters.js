/* Filters: the legend that filters, statuses, parties, presets, the summary line. */

function countBy(edges, key) {
  const counts = new Map();
  for (const edge of edges) counts.set(key(edge), (counts.get(key(edge)) ?? 0) + 1);
  return counts;
}

function filterButton(pressed, toggle, ...content) {
  const button = el(
    "button",
    { type: "button", class: "filter", "aria-pressed": String(pressed) },
    ...content,
  );
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
  const counts = countBy(
    data.edges.filter((e) => hasStatus(e) && inRange(e)),
    (e) => linesById.get(e.line).predicate,
  );
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
  const counts = countBy(
    data.edges.filter((e) => hasPredicate(e) && inRange(e)),
    (e) => e.status,
  );
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
  const ids = new Set(
    [...groups.keys()].flatMap((id) => [linesById.get(id).from, linesById.get(id).to]),
  );
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
  drawHistogram(
    $("histogram"),
    data.edges.filter((e) => hasPredicate(e) && hasStatus(e)),
    axis,
    state,
  );
  drawYears($("years"), axis);
  $("range").textContent = sayRange(state, axis);
  showPresets();
}

function showSummary(edges, groups) {
  const ids = new Set(
    [...groups.keys()].flatMap((id) => [linesById.get(id).from, linesById.get(id).to]),
  );
  const text = [
    count("actors", ids.size),
    count("edges", edges.length),
    sayRange(state, axis),
  ].join(", ");
  if ($("summary").textContent !== text) $("summary").textContent = text;
}

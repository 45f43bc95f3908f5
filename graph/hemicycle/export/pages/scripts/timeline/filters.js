/* Filters: direction, relations with their counts, party, two outlets; what is chosen, and how
 * many links that leaves. */

function toggleButton(key, pressed, act, ...content) {
  const attributes = { type: "button", "data-key": key, "aria-pressed": String(pressed) };
  return el("button", { ...attributes, onclick: act }, ...content);
}

function showDirections() {
  const edges = filterEdges("direction");
  const counts = { all: edges.length, received: edges.filter(isReceived).length };
  counts.given = edges.filter(isGiven).length;
  const button = (direction) =>
    toggleButton(
      direction,
      state.direction === direction,
      () => choose({ direction }),
      `${t(`timeline.direction.${direction}`)} (${counts[direction]})`,
    );
  replaceKeepingFocus($("directions"), ...DIRECTIONS.map(button));
}

function fillSample(predicate) {
  if (!EVENTS.includes(predicate)) return swatch(predicate);
  const bar = barOf(predicate, { x: 1, y: 1, width: 16, height: 12 });
  return svg("svg", { class: "sample", width: 18, height: 14, "aria-hidden": "true" }, bar);
}

function showLegend() {
  const counts = countBy(filterEdges("predicates"), predicateOf);
  const toggle = (predicate) => {
    const predicates = new Set(state.predicates);
    if (!predicates.delete(predicate)) predicates.add(predicate);
    choose({ predicates });
  };
  const button = (predicate) => {
    const made = toggleButton(
      `relation-${predicate}`,
      state.predicates.has(predicate),
      () => toggle(predicate),
      fillSample(predicate),
      el("span", { class: "name" }, t(`predicate.${predicate}`)),
      el("span", { class: "count" }, String(counts.get(predicate) ?? 0)),
    );
    made.className = "filter";
    return made;
  };
  const present = new Set(data.edges.map(predicateOf));
  replaceKeepingFocus($("legend"), ...PREDICATES.filter((one) => present.has(one)).map(button));
}

function showParties() {
  const counts = new Map();
  for (const edge of filterEdges("party"))
    counts.set(partyOfOther(edge), (counts.get(partyOfOther(edge)) ?? 0) + 1);
  const option = ([id, label]) =>
    el("option", { value: id, selected: state.party === id }, `${label} (${counts.get(id) ?? 0})`);
  const all = el("option", { value: "", selected: !state.party }, t("timeline.party.all"));
  $("party").replaceChildren(all, ...parties().map(option));
}

function showToggles() {
  const unsure = filterEdges("unsure").filter((edge) => !isReal(edge)).length;
  const several = filterEdges("several").filter((edge) => edge.sources >= 2).length;
  const button = (name, n) => {
    const said = `${t(`timeline.${name}`)} (${n})`;
    const made = toggleButton(name, state[name], () => choose({ [name]: !state[name] }), said);
    made.className = "quiet";
    return made;
  };
  replaceKeepingFocus($("switches"), button("several", several), button("unsure", unsure));
}

function showOrders() {
  const button = (name, oldest) =>
    toggleButton(name, state.oldest === oldest, () => choose({ oldest }), t(`timeline.${name}`));
  replaceKeepingFocus($("orders"), button("newest", false), button("oldest", true));
}

/** Show what is chosen (an actor, a month, a span), each with a button that undoes it. */
function showChosen() {
  const button = (key, text, changes) =>
    el(
      "button",
      { type: "button", class: "quiet", "data-key": key, onclick: () => choose(changes) },
      `${text} ×`,
      el("span", { class: "offscreen" }, ` ${t("timeline.undo")}`),
    );
  const [span] = state.span ? listedEdges() : [];
  replaceKeepingFocus(
    $("chosen"),
    state.month === null ? "" : button("undo-month", nameMonth(state.month), { month: null }),
    span ? button("undo-span", nameSpan(span), { span: null }) : "",
    state.other ? button("undo-other", labelOf(state.other), { other: null }) : "",
  );
}

/** Offer the way from the chart to the sentences of what was chosen in it. */
function showJump(listed) {
  const chosen = state.month !== null || state.span !== null;
  $("jump").hidden = !chosen;
  $("jump").textContent = chosen ? `${count("timeline.jump", listed.length)} ↓` : "";
}

function showSummary(listed) {
  const others = new Set(listed.map(otherOf)).size;
  const parts = [
    t(`timeline.shown.${data.edges.length < 2 ? "one" : "other"}`, {
      n: listed.length,
      all: data.edges.length,
    }),
    count("actors", others),
  ];
  if (state.month !== null) parts.push(nameMonth(state.month));
  const text = parts.join(", ");
  if ($("summary").textContent !== text) $("summary").textContent = text;
}

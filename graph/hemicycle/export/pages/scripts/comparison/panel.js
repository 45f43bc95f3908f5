/* Panel: the evidence of both periods for the selected change. */

/** List the edges that a side adds: what only lasts on from before is told in words. */
function freshEdges(change, side) {
  const edges = edgesOf(change, side);
  if (side === "before" || change.kind === "persisting") return edges;
  return edges.filter((edge) => !change.before.includes(edge.id));
}

function sideSection(change, side) {
  const period = data.periods[side].name;
  const edges = freshEdges(change, side);
  const lasts = change[side].length > 0;
  const absence = () => el("p", { class: "facts" }, t(lasts ? "side.carried" : "side.none"));
  const relation = (edge) => {
    const line = linesById.get(edge.line);
    const said = el(
      "p",
      { class: `said ${signOf(line.predicate)}` },
      swatch(line.predicate),
      sayLine(line),
    );
    return el("div", {}, change.kind === "flipped" ? said : "", showEdge(edge));
  };
  return el(
    "section",
    { class: "side" },
    el("h3", { class: "period" }, period),
    ...(edges.length ? edges.map(relation) : [absence()]),
    ...(side === "after" && change.kind === "ended" ? showEnding(change) : []),
  );
}

function showEnding(change) {
  const ending = edgesById.get(change.ending);
  return [el("p", { class: "facts" }, sayEnding(change)), ...(ending ? [showEdge(ending)] : [])];
}

/** Say what ended a relation: the rule that saw it and the day. */
function sayEnding(change) {
  const [rule, day] = change.reason.split(", ");
  const known = data.labels[view.lang][`ending.${rule}`] ?? rule;
  return t("ending", { reason: known, date: day ? formatDate(day) : t("date.unknown") });
}

function showPanel() {
  const change = changesById.get(state.selected);
  $("close").hidden = !change;
  if (!change) {
    $("panel").replaceChildren(
      el("h2", { tabindex: "-1" }, t("guide.comparison")),
      el("p", {}, t("guide.changes")),
      el("p", {}, t("guide.absence")),
    );
    return;
  }
  const { subject, words, object } = sayChange(change);
  $("panel").replaceChildren(
    el("p", { class: `verdict ${change.kind}` }, kindBadge(change.kind), t(`kind.${change.kind}`)),
    el("h2", { tabindex: "-1" }, `${subject} – ${words} → ${object}`),
    ...SIDES.map((side) => sideSection(change, side)),
  );
}

function select(id) {
  state.selected = id;
  const change = changesById.get(id);
  if (change) state.opened.add(change.kind).add(foldOf(change));
  redraw();
  document.body.classList.toggle("open", id !== null);
  if (id === null) return;
  $("changes")
    .querySelector(`[data-change="${CSS.escape(id)}"]`)
    ?.scrollIntoView({ block: "nearest" });
  $("panel").parentElement.scrollTop = 0;
  $("panel").querySelector("h2").focus({ preventScroll: true });
}

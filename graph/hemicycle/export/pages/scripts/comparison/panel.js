/* Panel: the evidence of both periods for the selected change, or all changes of an actor. */

function sideSection(change, side) {
  const edges = freshEdges(change, side);
  return el(
    "section",
    { class: "side" },
    el("h3", { class: "period" }, periodName(side)),
    ...(side === "after" && change.carried ? [el("p", { class: "facts" }, t("side.carried"))] : []),
    ...(edges.length ? edges.map((edge) => sideEdge(change, edge)) : [sideAbsence(change, side)]),
    ...(side === "after" && change.kind === "ended" ? showEnding(change) : []),
  );
}

/** Say in whole sentences why a period shows no edge of a change. */
function sideAbsence(change, side) {
  const why = change[side].length
    ? "side.carried"
    : change.story === "listed"
      ? "side.listed.long"
      : "side.none";
  return el("p", { class: "facts" }, t(why));
}

function sideEdge(change, edge) {
  const line = linesById.get(edge.line);
  const sign = signOf(line.predicate);
  const said = el("p", { class: `said ${sign}` }, swatch(line.predicate), sayLine(line));
  return el("div", {}, change.kind === "flipped" ? said : "", showEdge(edge));
}

function showEnding(change) {
  const ending = edgesById.get(change.ending);
  const words = [sayEnding(change), ending ? "" : t("ending.nosentence")];
  const said = el("p", { class: "facts" }, words.filter(Boolean).join(" "));
  return [said, ...(ending ? [showEdge(ending)] : [])];
}

function stepButton(key, step) {
  const go = () => stepChange(step);
  const attributes = { type: "button", class: "quiet", "data-step": key, "aria-label": t(key) };
  return el("button", { ...attributes, onclick: go }, step < 0 ? "←" : "→");
}

/** Show which of the listed changes this is, with the ways to its neighbours. */
function stepper(change) {
  const listed = steppable();
  const place = t("step.place", { n: listed.indexOf(change) + 1, all: listed.length });
  return el(
    "p",
    { class: "stepper" },
    stepButton("step.back", -1),
    el("span", {}, place),
    stepButton("step.on", 1),
  );
}

function showChange(change) {
  $("panel").replaceChildren(
    stepper(change),
    el(
      "p",
      { class: `verdict ${change.story}` },
      kindBadge(change.story),
      t(`story.${change.story}.one`),
    ),
    el(
      "h2",
      { class: "relation", tabindex: "-1" },
      actorButton(change.subject, openActor),
      el("span", { class: `verb ${change.story}` }, sayRelation(change)),
      actorButton(change.object, openActor),
    ),
    el("p", { class: "facts" }, t(`story.${change.story}.means`, data.values)),
    ...SIDES.map((side) => sideSection(change, side)),
  );
}

function showActorChanges(id) {
  const actor = data.actors[id];
  const changes = data.changes.filter((one) => one.subject === id || one.object === id);
  const day = data.periods.after.end;
  const party = partyAt(actor, day);
  const facts = [t(`type.${actor.type}`), party && party.id !== id ? party.label : ""];
  $("panel").replaceChildren(
    el("h2", { tabindex: "-1" }, dot(colourAt(actor, day)), labelOf(id)),
    el("p", { class: "facts" }, facts.filter(Boolean).join(" · ")),
    ...STORIES.flatMap((story) => actorStory(story, changes)),
  );
}

function actorStory(story, changes) {
  const found = changes.filter((change) => change.story === story);
  if (!found.length) return [];
  const title = `${t(`story.${story}`)} (${found.length})`;
  const items = found.map((change) => el("li", {}, changeButton(change, "change")));
  return [el("h3", { class: story }, kindBadge(story), title), el("ul", {}, ...items)];
}

function showGuide() {
  $("panel").replaceChildren(
    el("h2", { tabindex: "-1" }, t("guide.comparison")),
    el("p", {}, t("guide.changes")),
    el("p", {}, t("guide.absence")),
  );
}

function showPanel() {
  const change = changesById.get(state.selected);
  $("close").hidden = state.selected === null;
  if (change) showChange(change);
  else if (state.selected === null) showGuide();
  else showActorChanges(state.selected);
}

/** Select a change or an actor, null for nothing; the reader's eyes and keys go to the evidence.
 *
 * With `stay` the focus stays in the list, with `here` the view of the map stays as it is. */
function select(id, { stay = false, here = false } = {}) {
  const last = state.selected;
  const change = changesById.get(id);
  state.selected = id;
  if (change) unfold(change);
  document.body.classList.toggle("open", id !== null);
  framed = id === null || here ? null : actorsOf(id);
  redraw();
  if (!here && (id !== null || !moved)) fitMaps();
  revealChange(id ?? last, id === null || stay);
  if (id === null) return;
  $("panel").parentElement.scrollTop = 0;
  if (!stay) $("panel").querySelector("h2").focus({ preventScroll: true });
}

const openActor = (id) => select(id);

/** List the actors of a change, or an actor with all at the other ends of its changes. */
function actorsOf(id) {
  const changes = shownChanges().filter(isChosen);
  return new Set([id, ...changes.flatMap((change) => [change.subject, change.object])]);
}

/** Bring a change of the list, or of the table, into sight, and focus it where wanted. */
function revealChange(id, focus) {
  const place = $(state.mode === "table" ? "rows" : "changes");
  const button = place.querySelector(`[data-change="${CSS.escape(id ?? "")}"]`);
  if (focus) (button ?? $("panel").querySelector("h2")).focus({ preventScroll: true });
  if (!button) return;
  button.scrollIntoView({ block: "nearest" });
}

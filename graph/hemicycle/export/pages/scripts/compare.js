/* The comparison page: the changes first, two panes with the same places, evidence beside them. */

const $ = (id) => document.getElementById(id);
const KINDS = ["flipped", "ended", "formed", "persisting", "not_observed"];
const OPEN_AT_FIRST = new Set(["flipped", "formed", "ended"]);
const ICONS = { formed: "+", ended: "×", flipped: "⇄", persisting: "=", not_observed: "?" };
const SIDES = ["before", "after"];

/* Within a kind, deeds before words and memberships last. */
const WEIGHT = ["alliedWith", "breaksWith", "seeksAllianceWith", "opposes", "supports", "criticises", "memberOf"];
data.changes.sort((a, b) => WEIGHT.indexOf(a.predicate) - WEIGHT.indexOf(b.predicate));

const changesById = new Map(data.changes.map((change) => [change.id, change]));
const state = { kinds: new Set(KINDS), selected: null, mode: "map", opened: new Set(OPEN_AT_FIRST) };
const order = { key: "kind", descending: false };
const panes = {};
let palette = null;
let moved = false;

const shownChanges = () => data.changes.filter((change) => state.kinds.has(change.kind));
const edgesOf = (change, side) => change[side].map((id) => edgesById.get(id));
const predicatesOf = (change, side) => [
  ...new Set(edgesOf(change, side).map((edge) => linesById.get(edge.line).predicate)),
];

// ---------------------------------------------------------------- the two panes

/** Gather, for one side, each line with the changes that it takes part in. */
function linesOf(side, changes) {
  const lines = new Map();
  for (const change of changes) {
    const edges = edgesOf(change, side);
    for (const edge of edges) {
      if (!lines.has(edge.line)) lines.set(edge.line, { change, edges: [] });
      lines.get(edge.line).edges.push(edge);
    }
  }
  return lines;
}

function paneLine(side, line, found) {
  const chosen = changesById.get(state.selected);
  return lineStyle(line, {
    colour: palette[found.change.kind],
    count: found.edges.length,
    selected: found.change === chosen,
    faint: chosen !== undefined && found.change !== chosen,
    doubtful: side === "after" && found.change.kind === "not_observed",
    type: panes.before.plan.type,
  });
}

function showPane(side, changes) {
  const pane = panes[side];
  const lines = linesOf(side, changes);
  const here = new Set([...lines.keys()].flatMap((id) => [linesById.get(id).from, linesById.get(id).to]));
  const chosen = changesById.get(state.selected);
  const nodeStyles = new Map();
  for (const node of data.nodes) {
    const colour = colourAt(data.actors[node.id], data.periods[side].end);
    const away = !here.has(node.id);
    const other = chosen && node.id !== chosen.subject && node.id !== chosen.object;
    nodeStyles.set(node.id, nodeStyle(node, { palette, colour, faint: away || other, selected: false, plan: panes.before.plan }));
  }
  showStyles(pane.nodes, pane.shownNodes, nodeStyles);
  const styles = [...lines].map(([id, found]) => [id, paneLine(side, linesById.get(id), found)]);
  showStyles(pane.lines, pane.shownLines, new Map(styles));
  const label = `${data.periods[side].name} : ${count("actors", here.size)}, ${count("edges", lines.size)}`;
  pane.container.querySelector("canvas").setAttribute("aria-label", label);
}

function nameSide(side) {
  for (const place of ["name", "head"]) $(`${side}-${place}`).textContent = data.periods[side].name;
}

/** Plan the labels once for both panes, so that they stay alike. */
const settle = whenAtRest(() => {
  const chosen = changesById.get(state.selected);
  const first = new Set(chosen ? [chosen.subject, chosen.object] : []);
  if (settleLabels(panes.before, first)) for (const side of SIDES) showPane(side, shownChanges());
});

/** Let one pane follow the other's zoom and place. */
function follow(side) {
  const source = panes[side].network;
  const target = panes[side === "before" ? "after" : "before"].network;
  const copy = () => target.moveTo({ position: source.getViewPosition(), scale: source.getScale(), animation: false });
  source.on("zoom", () => {
    moved = true;
    copy();
    settle();
  });
  source.on("dragging", copy);
  source.on("dragEnd", () => {
    moved = true;
    copy();
  });
}

function changeOfLine(side, lineId) {
  return shownChanges().find((change) => edgesOf(change, side).some((edge) => edge.line === lineId));
}

function bindPane(side) {
  const { network } = panes[side];
  network.on("click", ({ nodes, edges }) => {
    const change = nodes.length || !edges.length ? null : changeOfLine(side, edges[0]);
    if (change) select(change.id);
    else if (state.selected) select(null);
  });
  network.on("hoverNode", ({ node, event }) => showTip(labelOf(node), event));
  network.on("hoverEdge", ({ edge, event }) => showTip(tipOf(side, edge), event));
  for (const gone of ["blurNode", "blurEdge", "dragStart", "zoom"]) network.on(gone, () => ($("tip").hidden = true));
}

function tipOf(side, lineId) {
  const change = changeOfLine(side, lineId);
  return [sayLine(linesById.get(lineId)), change ? t(`kind.${change.kind}`) : ""].join("\n");
}

function showTip(text, event) {
  const tip = $("tip");
  const box = $("mapview").getBoundingClientRect();
  tip.textContent = text;
  tip.hidden = false;
  const left = Math.min(event.clientX - box.left + 14, box.width - tip.offsetWidth - 8);
  tip.style.left = `${Math.max(4, left)}px`;
  tip.style.top = `${event.clientY - box.top + 16}px`;
}

// ---------------------------------------------------------------- the list of changes

function countKind(kind) {
  return data.changes.filter((change) => change.kind === kind).length;
}

function kindBadge(kind) {
  return el("span", { class: `badge ${kind}`, "aria-hidden": "true" }, el("b", {}, ICONS[kind]));
}

function showTiles() {
  const tile = (kind) => {
    const n = countKind(kind);
    const button = el(
      "button",
      { type: "button", class: `tile ${kind}`, "data-kind": kind, "aria-pressed": String(state.kinds.has(kind)) },
      el("span", { class: "figure" }, kindBadge(kind), String(n)),
      el("span", { class: "name" }, t(n === 1 ? `kind.${kind}` : `kinds.${kind}`)),
      el("small", {}, t(`kind.${kind}.means`, data.values)),
    );
    button.addEventListener("click", () => {
      if (!state.kinds.delete(kind)) state.kinds.add(kind);
      redraw();
      $("tiles").querySelector(`[data-kind="${kind}"]`).focus();
    });
    return button;
  };
  $("tiles").replaceChildren(...KINDS.map(tile));
}

function sidePhrase(change, side) {
  const words = predicatesOf(change, side).map(verb);
  return words.join(", ");
}

/** Say a change in one line: `X – soutien → Y`, or for a turn `X – soutien puis critique → Y`. */
function sayChange(change) {
  const sides = change.kind === "flipped" ? SIDES : [change.after.length ? "after" : "before"];
  const words = sides.map((side) => sidePhrase(change, side)).join(` ${t("then")} `);
  return { subject: labelOf(change.subject), words, object: labelOf(change.object) };
}

/** Choose the sentence that shows a change best: the end itself, else the later period's. */
function firstStatement(change) {
  const ending = edgesById.get(change.ending);
  const edges = ending ? [ending] : edgesOf(change, change.after.length ? "after" : "before");
  return { edge: edges[0], statement: edges[0].statements[0] };
}

function changeItem(change) {
  const { subject, words, object } = sayChange(change);
  const { edge, statement } = firstStatement(change);
  const button = el(
    "button",
    { type: "button", class: "change", "data-change": change.id, "aria-pressed": String(change.id === state.selected) },
    kindBadge(change.kind),
    el(
      "span",
      { class: "said" },
      el("strong", {}, subject),
      el("span", { class: `how ${change.kind}` }, ` ${words} `),
      el("strong", {}, object),
      el("q", {}, statement.quote),
      el("small", {}, `${formatDate(edge.date, "short")} · ${outletOf(data.articles[statement.article])}`),
    ),
  );
  button.addEventListener("click", () => select(change.id));
  return el("li", {}, button);
}

/** Make a list that folds; whether it is open outlives the redraw. */
function foldable(key, classes, summary, ...content) {
  const details = el("details", { class: classes, open: state.opened.has(key) }, el("summary", {}, ...summary), ...content);
  details.addEventListener("toggle", () => {
    if (details.open) state.opened.add(key);
    else state.opened.delete(key);
  });
  return details;
}

const isMembership = (change) => change.predicate === "memberOf";
const foldOf = (change) => (isMembership(change) ? `${change.kind}.memberOf` : change.kind);

/** List the changes of a kind: stands first; memberships, often many, fold away below them. */
function changeGroup(kind) {
  const changes = data.changes.filter((change) => change.kind === kind);
  const members = changes.filter(isMembership);
  const stands = changes.filter((change) => !isMembership(change));
  const folded = members.length
    ? [foldable(`${kind}.memberOf`, "members", [t("memberships", { n: members.length })], el("ul", {}, ...members.map(changeItem)))]
    : [];
  const summary = [kindBadge(kind), `${t(`kinds.${kind}`)} (${changes.length})`];
  return foldable(kind, `kind ${kind}`, summary, el("ul", {}, ...stands.map(changeItem)), ...folded);
}

function showChanges() {
  const focused = $("changes").contains(document.activeElement) ? document.activeElement.dataset.change : null;
  const kinds = KINDS.filter((kind) => state.kinds.has(kind) && countKind(kind));
  $("changes").replaceChildren(...(kinds.length ? kinds.map(changeGroup) : [el("p", { class: "facts" }, t("changes.none"))]));
  if (focused) $("changes").querySelector(`[data-change="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
}

// ---------------------------------------------------------------- table

const sourcesOf = (change) => SIDES.flatMap((side) => edgesOf(change, side)).reduce((n, edge) => n + edge.statements.length, 0);
const CELLS = {
  kind: (change) => KINDS.indexOf(change.kind),
  subject: (change) => labelOf(change.subject),
  object: (change) => labelOf(change.object),
  before: (change) => sidePhrase(change, "before"),
  after: (change) => sidePhrase(change, "after"),
  sources: sourcesOf,
};

function changeRow(change) {
  const button = el("button", { type: "button", class: `relation ${change.kind}`, "data-change": change.id }, kindBadge(change.kind), t(`kind.${change.kind}`));
  button.addEventListener("click", () => select(change.id));
  return el(
    "tr",
    { class: change.id === state.selected ? "selected" : null },
    el("td", {}, button),
    el("td", {}, labelOf(change.subject)),
    el("td", {}, labelOf(change.object)),
    el("td", {}, sidePhrase(change, "before") || "–"),
    el("td", {}, sidePhrase(change, "after") || "–"),
    el("td", { class: "number" }, String(sourcesOf(change))),
  );
}

function showTable() {
  const cell = CELLS[order.key];
  const rows = [...shownChanges()].sort((a, b) => compareCells(cell(a), cell(b)));
  if (order.descending) rows.reverse();
  $("rows").replaceChildren(...rows.map(changeRow));
  showSorting($("table"), order);
}

// ---------------------------------------------------------------- panel, address, redraw

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
    const said = el("p", { class: `said ${signOf(line.predicate)}` }, swatch(line.predicate), sayLine(line));
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
  $("changes").querySelector(`[data-change="${CSS.escape(id)}"]`)?.scrollIntoView({ block: "nearest" });
  $("panel").parentElement.scrollTop = 0;
  $("panel").querySelector("h2").focus({ preventScroll: true });
}

function saveState() {
  const kinds = KINDS.filter((kind) => state.kinds.has(kind));
  writeAddress({
    kinds: kinds.length === KINDS.length ? null : kinds.join(",") || "-",
    selected: state.selected,
    view: state.mode === "table" ? "table" : null,
    lang: view.lang === data.lang ? null : view.lang,
    theme: view.theme,
  });
}

function readState() {
  const address = readAddress();
  readView(address);
  const kinds = address.get("kinds");
  state.kinds = new Set(kinds === null ? KINDS : KINDS.filter((kind) => kinds.split(",").includes(kind)));
  state.selected = changesById.has(address.get("selected")) ? address.get("selected") : null;
  state.mode = address.get("view") === "table" ? "table" : "map";
  document.body.classList.toggle("open", state.selected !== null);
}

function showSummary() {
  const periods = SIDES.map((side) => data.periods[side].name).join(" → ");
  const counts = KINDS.map((kind) => `${countKind(kind)} ${t(countKind(kind) === 1 ? `kind.${kind}` : `kinds.${kind}`).toLowerCase()}`);
  $("summary").textContent = `${periods} : ${counts.join(", ")}`;
}

function showMode() {
  const map = state.mode === "map";
  $("mapview").hidden = !map;
  $("tableview").hidden = map;
  $("to-map").setAttribute("aria-pressed", String(map));
  $("to-table").setAttribute("aria-pressed", String(!map));
}

function redraw() {
  applyTheme();
  translatePage();
  showSwitches();
  palette = readPalette();
  showMode();
  showTiles();
  showChanges();
  for (const side of SIDES) nameSide(side);
  if (state.mode === "map") for (const side of SIDES) showPane(side, shownChanges());
  else showTable();
  showPanel();
  showSummary();
  showFooting();
  saveState();
  settle();
}

function fitPanes() {
  fitView(panes.before, false);
  panes.after.network.moveTo({
    position: panes.before.network.getViewPosition(),
    scale: panes.before.network.getScale(),
    animation: false,
  });
  settle();
}

function setMode(mode) {
  state.mode = mode;
  redraw();
  if (mode === "map") fitPanes();
}

function zoomBy(factor) {
  moved = true;
  for (const side of SIDES) panes[side].network.moveTo({ scale: panes[side].network.getScale() * factor });
  settle();
}

function openActor(id) {
  const change = shownChanges().find((one) => one.subject === id || one.object === id);
  if (change) select(change.id);
}

function bindControls() {
  bindSwitches(redraw);
  bindSearch($("search"), $("found"), openActor);
  bindSorting($("table"), order, redraw);
  $("to-map").addEventListener("click", () => setMode("map"));
  $("to-table").addEventListener("click", () => setMode("table"));
  $("close").addEventListener("click", () => select(null));
  $("zoom-in").addEventListener("click", () => zoomBy(1.3));
  $("zoom-out").addEventListener("click", () => zoomBy(1 / 1.3));
  $("fit").addEventListener("click", () => {
    moved = false;
    fitPanes();
  });
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && state.selected && event.target.tagName !== "INPUT") select(null);
  });
  addEventListener("hashchange", () => {
    readState();
    redraw();
  });
  new ResizeObserver(() => (moved ? settle() : fitPanes())).observe(panes.before.container);
}

readState();
applyTheme();
for (const side of SIDES) panes[side] = drawNetwork($(side));
for (const side of SIDES) {
  follow(side);
  bindPane(side);
}
bindControls();
redraw();
fitPanes();
window.hemicycle = Object.freeze({
  panes: Object.freeze({ before: panes.before.network, after: panes.after.network }),
  placeOfLine: (side, id) => placeOfLine(panes[side], id),
});
document.documentElement.dataset.ready = "true";

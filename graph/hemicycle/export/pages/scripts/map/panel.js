/* Panel: the evidence of the selected line, the links of the selected actor, or a guide. */

/** Open a line (with one of its edges in sight) or an actor in the panel. */
function select(id, edgeId = null) {
  const back = id === null && panelHasFocus() ? state.edge : undefined;
  state.selected = id;
  state.edge = edgeId;
  if (!linesById.has(id)) state.depth = 1;
  redraw();
  const panel = $("panel");
  document.body.classList.toggle("open", id !== null);
  frameSelection();
  if (back !== undefined) focusBehind(back);
  if (id === null) return;
  const spot = edgeId ? panel.querySelector(`[data-edge="${CSS.escape(edgeId)}"]`) : null;
  if (spot && spot !== panel.querySelector("[data-edge]"))
    spot.scrollIntoView({ block: "nearest" });
  else panel.parentElement.scrollTop = 0;
  panel.querySelector("h2")?.focus({ preventScroll: true });
}

const panelHasFocus = () => document.querySelector(".reading").contains(document.activeElement);

/** Lead the keyboard from a closed panel to where it came from: the table's row, or the map. */
function focusBehind(edgeId) {
  const row = edgeId && $("rows").querySelector(`[data-key="${CSS.escape(edgeId)}"]`);
  const place = state.mode === "map" ? $("network") : row || $("to-table");
  place.focus({ preventScroll: state.mode === "map" });
}

/** Bring the neighbourhood in focus into view, or all that is shown. */
function fitFocus(animated) {
  const around = linesById.has(state.selected) ? [] : [...(drawing.focus ?? [])];
  const near = around.filter((id) => drawing.shownNodes.has(id));
  fitView(drawing, animated, near.length ? near : undefined);
}

/** Frame what was selected, unless it is a line or the reader moved the map. */
function frameSelection() {
  if (moved || state.mode !== "map" || linesById.has(state.selected)) return;
  fitFocus(true);
  drawing.settle();
}

function showPanel(edges) {
  const id = state.selected;
  const line = linesById.get(id);
  $("close").hidden = !id;
  if (line) {
    const shown = edges.filter((edge) => edge.line === id);
    const others = data.edges.filter((edge) => edge.line === id && !shown.includes(edge));
    showLine($("panel"), id, shown, others, select);
    shown.filter(isCarried).forEach(sayCarried);
  } else if (id) {
    showActor($("panel"), id, edges, lastDay(), select);
    $("panel").querySelector("h2").after(depthSwitch());
  } else {
    showGuide(edges);
  }
}

/** Say below the date of an edge that no article of the range reports it. */
function sayCarried({ id }) {
  const heading = $("panel").querySelector(`[data-edge="${CSS.escape(id)}"] h3`);
  heading.after(el("p", { class: "facts" }, t("side.carried")));
}

/** Let the reader choose how far around the actor the map shows what is linked. */
function depthSwitch() {
  const choice = (depth) => {
    const button = el(
      "button",
      { type: "button", "data-key": `depth-${depth}`, "aria-pressed": String(state.depth === depth) },
      t(`depth.${depth}`),
    );
    button.addEventListener("click", () => {
      setDepth(depth);
      $("panel").querySelector(`[data-key="depth-${depth}"]`)?.focus();
    });
    return button;
  };
  return el(
    "div",
    { class: "switch depth", role: "group", "aria-label": t("depth.label") },
    ...[0, 1, 2].map(choice),
  );
}

/** Fill the empty panel: how to read the map, and where to begin. */
function showGuide(edges) {
  const degree = degreesIn(edges);
  const top = [...degree].sort(([a, na], [b, nb]) => nb - na || (a < b ? -1 : 1)).slice(0, 8);
  const item = ([id, n]) =>
    el(
      "li",
      {},
      dot(colourAt(data.actors[id], lastDay())),
      actorButton(id, select),
      el("small", {}, String(n)),
    );
  $("panel").replaceChildren(
    el("h2", { tabindex: "-1" }, t("guide.title")),
    el("p", {}, t("guide.text")),
    el("p", {}, t("guide.states")),
    el("h3", {}, t("guide.actors")),
    el("ol", { class: "top" }, ...top.map(item)),
  );
}

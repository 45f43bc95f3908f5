/* Panes: the two periods side by side, with the same places, view, labels, selection and tips. */

/** Show both periods in the colours of sign; who is absent from one is faint in it. */
function showPanes(changes) {
  const lines = new Map(SIDES.map((side) => [side, linesOf(side, changes)]));
  const actors = new Set(SIDES.flatMap((side) => [...endsOf(lines.get(side))]));
  for (const side of SIDES) {
    const here = endsOf(lines.get(side));
    const chosen = state.selected === null ? here : chosenEnds(lines.get(side));
    fillFrame(side, lines.get(side), actors, chosen);
    const label = [
      `${periodName(side)} : ${count("actors", here.size)}`,
      count("edges", lines.get(side).size),
    ].join(", ");
    drawings[side].container.querySelector("canvas").setAttribute("aria-label", label);
    nameSide(side, lines.get(side));
  }
}

function chosenEnds(lines) {
  return endsOf(new Map([...lines].filter(([, { change }]) => isChosen(change))));
}

function nameSide(side, lines) {
  $(`${side}-name`).replaceChildren(
    periodName(side),
    el("small", {}, ` ${count("edges", lines.size)}`),
  );
}

/** Give the other pane the view of this one. */
function alignPanes(frame) {
  if (state.mode !== "panes") return;
  const source = drawingOf(frame).network;
  drawingOf(frame === "before" ? "after" : "before").network.moveTo({
    position: source.getViewPosition(),
    scale: source.getScale(),
    animation: false,
  });
}

/** Say what a period knows of a change: its dates, or in exact words why there are none. */
function sideText(change, side) {
  const fresh = freshEdges(change, side);
  if (fresh.length && !(side === "after" && change.carried)) return sayDates(fresh);
  if (fresh.length) return `${t("side.lasting")} (${sayDates(fresh)})`;
  if (change[side].length) return t("side.lasting");
  if (side === "before") return t(change.story === "listed" ? "side.listed" : "side.unreported");
  return change.kind === "ended" ? sayEnding(change) : t("side.unseen");
}

function sayDates(edges) {
  const dates = [...new Set(edges.map((edge) => formatDate(edge.date, "short")))];
  return `${dates.slice(0, 2).join(", ")}${dates.length > 2 ? ` (+ ${dates.length - 2})` : ""}`;
}

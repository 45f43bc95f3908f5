/* Panes: two networks with the same places, each line in the colour of its change. */

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
  const here = new Set(
    [...lines.keys()].flatMap((id) => [linesById.get(id).from, linesById.get(id).to]),
  );
  const chosen = changesById.get(state.selected);
  const nodeStyles = new Map();
  for (const node of data.nodes) {
    const colour = colourAt(data.actors[node.id], data.periods[side].end);
    const away = !here.has(node.id);
    const other = chosen && node.id !== chosen.subject && node.id !== chosen.object;
    nodeStyles.set(
      node.id,
      nodeStyle(node, {
        palette,
        colour,
        faint: away || other,
        selected: false,
        plan: panes.before.plan,
      }),
    );
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
  const copy = () =>
    target.moveTo({
      position: source.getViewPosition(),
      scale: source.getScale(),
      animation: false,
    });
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
  return shownChanges().find((change) =>
    edgesOf(change, side).some((edge) => edge.line === lineId),
  );
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
  for (const gone of ["blurNode", "blurEdge", "dragStart", "zoom"])
    network.on(gone, () => ($("tip").hidden = true));
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

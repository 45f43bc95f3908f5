/* Graph: the shown edges as nodes and lines, the neighbourhood of the selection. */

/** Return the actors within so many steps of the selected one, or of a line's two ends. */
function neighbourhood(groups) {
  const line = linesById.get(state.selected);
  if (line) return new Set([line.from, line.to]);
  if (!state.selected || state.depth === 0) return null;
  let reached = new Set([state.selected]);
  for (let step = 0; step < state.depth; step += 1) {
    const next = new Set(reached);
    for (const id of groups.keys()) {
      const { from, to } = linesById.get(id);
      if (reached.has(from)) next.add(to);
      if (reached.has(to)) next.add(from);
    }
    reached = next;
  }
  return reached;
}

function lineLook(id, edges, near) {
  const line = linesById.get(id);
  const chosen = linesById.has(state.selected);
  const ends = near && near.has(line.from) && near.has(line.to);
  const touches = state.depth !== 1 || line.from === state.selected || line.to === state.selected;
  return {
    colour: palette[signOf(line.predicate)],
    count: edges.length,
    selected: id === state.selected,
    faint: chosen ? id !== state.selected : near !== null && !(ends && touches),
    doubtful: edges.every((edge) => !SHOWN_AT_FIRST.includes(edge.status) || isCarried(edge)),
    type: drawing.plan.type,
  };
}

function showGraph(groups) {
  const near = neighbourhood(groups);
  drawing.first = near ?? new Set();
  const lineStyles = new Map();
  const ids = new Set();
  for (const [id, edges] of groups) {
    const line = linesById.get(id);
    ids.add(line.from).add(line.to);
    lineStyles.set(id, lineStyle(line, lineLook(id, edges, near)));
  }
  const nodeStyles = new Map();
  for (const node of data.nodes) {
    if (!ids.has(node.id) && node.id !== state.selected) continue;
    const colour = colourAt(data.actors[node.id], lastDay());
    const faint = near !== null && !near.has(node.id);
    nodeStyles.set(
      node.id,
      nodeStyle(node, {
        palette,
        colour,
        faint,
        selected: node.id === state.selected,
        plan: drawing.plan,
      }),
    );
  }
  showStyles(drawing.nodes, drawing.shownNodes, nodeStyles);
  showStyles(drawing.lines, drawing.shownLines, lineStyles);
  $("empty").hidden = nodeStyles.size > 0;
}

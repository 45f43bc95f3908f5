/* Graph: what is shown as actors and lines, the neighbourhood of the selection in focus. */

/** Return the actors within so many steps of the selected one, or a line's two ends. */
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

/** Tell whether a line lies outside what is in focus. */
function isOutside(line, near) {
  if (near === null) return false;
  if (linesById.has(state.selected)) return line.id !== state.selected;
  const touches = state.depth !== 1 || line.from === state.selected || line.to === state.selected;
  return !(touches && near.has(line.from) && near.has(line.to));
}

function lineLook(line, edges, near) {
  return {
    colour: palette[signOf(line.predicate)],
    count: edges.length,
    selected: line.id === state.selected,
    faint: isOutside(line, near),
    doubtful: edges.every((edge) => !SHOWN_AT_FIRST.includes(edge.status) || isCarried(edge)),
    single: edges.every((edge) => edge.sources === 1),
    type: drawing.plan.type,
  };
}

/** Style the lines that are shown; of a crowd, those outside what is in focus are left out. */
function styleLines(groups, near) {
  const styles = new Map();
  for (const [id, edges] of groups) {
    const look = lineLook(linesById.get(id), edges, near);
    if (!(look.faint && groups.size > CROWD)) styles.set(id, lineStyle(linesById.get(id), look));
  }
  return styles;
}

function styleNodes(actors, near) {
  const styles = new Map();
  const { day } = drawing;
  const ids = state.selected && data.actors[state.selected] ? [...actors, state.selected] : actors;
  for (const id of ids) {
    const look = {
      palette,
      colour: colourAt(data.actors[id], day),
      day,
      faint: near !== null && !near.has(id),
      selected: id === state.selected,
      plan: drawing.plan,
    };
    styles.set(id, nodeStyle(placeById.get(id), look));
  }
  return styles;
}

function showGraph({ groups, actors }) {
  const near = neighbourhood(groups);
  drawing.focus = near;
  drawing.day = lastDay();
  showStyles(drawing, styleNodes(actors, near), styleLines(groups, near));
  $("empty").hidden = actors.size > 0;
}

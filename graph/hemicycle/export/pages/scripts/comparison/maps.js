/* Maps: what the one map of the differences and the two of the periods have in common. */

const FRAMES = { difference: ["difference"], panes: SIDES, table: [] };
const QUIET = new Set(["expired", "listed", "persisting", "not_observed"]);
const ICON_LIMIT = 60; // lines that bear their story's sign; more would cover the map
const drawings = {};

/** Return the drawing of a frame, made when it is first looked at. */
function drawingOf(frame) {
  if (!drawings[frame]) {
    drawings[frame] = drawNetwork($(frame));
    bindFrame(frame);
  }
  return drawings[frame];
}

const leading = () => drawingOf(FRAMES[state.mode][0]);

/** List the edges for which a frame shows a change: a period's, or those that tell the change. */
function edgesIn(frame, change) {
  if (frame !== "difference") return edgesOf(change, frame);
  const past = change.kind === "ended" || change.kind === "not_observed";
  return edgesOf(change, past ? "before" : "after");
}

/** Gather each line of a frame with the change that it takes part in and its edges. */
function linesOf(frame, changes) {
  const lines = new Map();
  for (const change of changes) {
    for (const edge of edgesIn(frame, change)) {
      if (!lines.has(edge.line)) lines.set(edge.line, { change, edges: [] });
      lines.get(edge.line).edges.push(edge);
    }
  }
  return lines;
}

function endsOf(lines) {
  return new Set([...lines.keys()].flatMap((id) => [linesById.get(id).from, linesById.get(id).to]));
}

/** Tell whether a change only makes the ground on which the news stand out. */
function isQuiet(change) {
  return QUIET.has(change.story) && !state.stories.size;
}

function lineLook(frame, line, found) {
  const { change, edges } = found;
  const difference = frame === "difference";
  const style = lineStyle(line, {
    colour: palette[difference ? change.story : signOf(line.predicate)],
    count: outletsOf(edges).size,
    selected: change.id === state.selected,
    faint: state.selected !== null && !isChosen(change),
    doubtful: frame !== "before" && change.kind === "not_observed",
    type: leading().plan.type,
  });
  if (difference && isQuiet(change) && !isChosen(change))
    style.color = { ...style.color, opacity: Math.min(style.color.opacity, 0.28) };
  return style;
}

/** Give a line the sign of its story, so that colour alone never tells it. */
function lineIcon(change, many) {
  const chosen = state.selected !== null && isChosen(change);
  const worth = !isQuiet(change) && (!many || chosen) && (state.selected === null || chosen);
  const type = leading().plan.type;
  return {
    label: worth ? ICONS[change.story] : " ",
    font: {
      color: palette[change.story],
      size: 17 * type,
      face: "system-ui, sans-serif",
      strokeWidth: 5 * type,
      strokeColor: palette.paper,
      align: "horizontal",
    },
  };
}

function nodeLook(node, frame, faint) {
  const day = data.periods[frame === "before" ? "before" : "after"].end;
  return nodeStyle(node, {
    palette,
    colour: colourAt(data.actors[node.id], day),
    faint,
    selected: node.id === state.selected,
    plan: leading().plan,
  });
}

/** Return the actors to show in full: those of the news, or of what is selected. */
function actorsInFocus(lines) {
  const chosen = state.selected !== null;
  const wanted = ({ change }) => (chosen ? isChosen(change) : !isQuiet(change));
  return endsOf(new Map([...lines].filter(([, found]) => wanted(found))));
}

/** Show a frame: exactly these lines and actors; `here` are those that are not faint. */
function fillFrame(frame, lines, actors, here) {
  const drawing = drawingOf(frame);
  const news = [...lines.values()].filter(({ change }) => !isQuiet(change));
  const many = news.length > ICON_LIMIT;
  const nodeStyles = new Map();
  for (const node of data.nodes)
    if (actors.has(node.id)) nodeStyles.set(node.id, nodeLook(node, frame, !here.has(node.id)));
  const lineStyles = new Map();
  for (const [id, found] of lines) {
    const icon = frame === "difference" ? lineIcon(found.change, many) : {};
    lineStyles.set(id, { ...lineLook(frame, linesById.get(id), found), ...icon });
  }
  showStyles(drawing.nodes, drawing.shownNodes, nodeStyles);
  showStyles(drawing.lines, drawing.shownLines, lineStyles);
}

/** Show the differences: each line in the colour of what became of it. */
function showDifference(changes) {
  const lines = linesOf("difference", changes);
  const actors = endsOf(lines);
  fillFrame("difference", lines, actors, actorsInFocus(lines));
  const label = `${t("view.difference")} : ${$("summary").textContent}`;
  drawingOf("difference").container.querySelector("canvas").setAttribute("aria-label", label);
}

/** Show the maps of the mode; the table has none. */
function showMaps() {
  const changes = shownChanges();
  $("empty").hidden = changes.length > 0;
  if (state.mode === "difference") showDifference(changes);
  if (state.mode === "panes") showPanes(changes);
}

/** Bring all that is shown into view, unless the reader moved it. */
function fitMaps() {
  moved = false;
  if (state.mode === "table") return;
  fitView(leading(), false);
  alignPanes(FRAMES[state.mode][0]);
  settle();
}

/** Name first whom the news or the selection is about. */
function actorsToName() {
  const [frame] = FRAMES[state.mode];
  const lines = frame === "difference" ? [frame] : SIDES;
  return new Set(
    lines.flatMap((one) => [...actorsInFocus(linesOf(one, shownChanges()))]),
  );
}

/** Plan the labels anew, once for both panes, so that they stay alike. */
const settle = whenAtRest(() => {
  if (state.mode !== "table" && settleLabels(leading(), actorsToName())) showMaps();
});

function zoomBy(factor) {
  moved = true;
  leading().network.moveTo({ scale: leading().network.getScale() * factor });
  alignPanes(FRAMES[state.mode][0]);
  settle();
}

function changeOfLine(frame, lineId) {
  return shownChanges().find((change) =>
    edgesIn(frame, change).some((edge) => edge.line === lineId),
  );
}

/** Tie a map: click selects a line's change or an actor, hovering tells which. */
function bindFrame(frame) {
  const { network } = drawings[frame];
  network.on("click", ({ nodes, edges }) => {
    const change = nodes.length || !edges.length ? null : changeOfLine(frame, edges[0]);
    if (nodes.length) select(nodes[0]);
    else if (change) select(change.id);
    else if (state.selected) select(null);
  });
  network.on("hoverNode", ({ node, pointer }) => showTips(pointer.DOM, actorTip(node), node));
  network.on("hoverEdge", ({ edge, pointer }) =>
    showTips(pointer.DOM, changeTip(edge, changeOfLine(frame, edge)), null),
  );
  for (const gone of ["blurNode", "blurEdge", "dragStart", "zoom"]) network.on(gone, hideTips);
  network.on("zoom", () => followFrom(frame));
  network.on("dragging", () => alignPanes(frame));
  network.on("dragEnd", () => followFrom(frame));
}

function followFrom(frame) {
  moved = true;
  alignPanes(frame);
  settle();
}

/** Return a text for each frame: the actor, and how many changes or links it has there. */
function actorTip(id) {
  return (frame) => {
    const changes = shownChanges().filter((one) => one.subject === id || one.object === id);
    if (frame === "difference") return `${labelOf(id)}\n${count("changes", changes.length)}`;
    const n = changes.filter((change) => change[frame].length).length;
    return `${labelOf(id)}\n${n ? count("edges", n) : t("tip.absent", { period: periodName(frame) })}`;
  };
}

function changeTip(lineId, change) {
  const line = sayLine(linesById.get(lineId));
  return (frame) => {
    if (!change) return line;
    if (frame !== "difference") return `${line}\n${sideText(change, frame)}`;
    const sources = count("outlets", change.outlets);
    return `${ICONS[change.story]} ${t(`story.${change.story}`)}\n${line}\n${saySource(change)} (${sources})`;
  };
}

/** Show tips at one place in every frame of the mode; the actor is ringed in each. */
function showTips(point, textOf, actor) {
  for (const frame of FRAMES[state.mode]) {
    const tip = $(`${frame}-tip`);
    const room = drawings[frame].container.clientWidth;
    tip.textContent = textOf(frame);
    tip.hidden = false;
    tip.style.left = `${Math.max(4, Math.min(point.x + 14, room - tip.offsetWidth - 8))}px`;
    tip.style.top = `${point.y + 16}px`;
    if (actor && frame !== "difference") ringActor(frame, actor);
  }
}

function ringActor(frame, actor) {
  const ring = $(`${frame}-echo`);
  const { network } = drawings[frame];
  const place = network.canvasToDOM(network.getPosition(actor));
  ring.hidden = false;
  ring.style.left = `${place.x}px`;
  ring.style.top = `${place.y}px`;
}

function hideTips() {
  for (const frame of FRAMES[state.mode]) {
    $(`${frame}-tip`).hidden = true;
    if (frame !== "difference") $(`${frame}-echo`).hidden = true;
  }
}

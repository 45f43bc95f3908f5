/* Maps: what the one map of the differences and the two of the periods have in common. */

const FRAMES = { difference: ["difference"], panes: SIDES, table: [] };
const QUIET = new Set(["between", "expired", "listed", "persisting", "not_observed"]);
const BUSY = 60; // actors beyond which the ground goes unnamed
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
  return QUIET.has(change.story) && HEADLINES.some((story) => chosenStories().has(story));
}

function lineLook(frame, line, found) {
  const { change, edges } = found;
  const difference = frame === "difference";
  const colour = palette[difference ? change.story : signOf(line.predicate)];
  const faint = state.selected !== null && !isChosen(change);
  const style = lineStyle(line, {
    colour,
    count: outletsOf(edges).size,
    selected: change.id === state.selected,
    faint,
    doubtful: frame !== "before" && change.kind === "not_observed",
    single: outletsOf(edges).size === 1,
    type: leading().plan.type,
  });
  if (difference && isQuiet(change) && !isChosen(change) && !faint) style.color = fade(colour, 0.3);
  if (difference && change.story !== "stands" && !isQuiet(change))
    style.width *= line.predicate === "memberOf" ? 2.2 : 1.5; // a dotted line is soon lost
  return style;
}

/** Return the plan of the labels, without the ground's where the news are many. */
function labelsFor(frame, faint) {
  const { plan } = leading();
  const crowded = frame === "difference" && leading().shownNodes.size > BUSY;
  return faint && crowded ? { ...plan, named: new Map() } : plan;
}

/** Return the day of a frame, on which parties and their names are looked up. */
const lastDayOf = (frame) => data.periods[frame === "before" ? "before" : "after"].end;

function nodeLook(node, frame, faint) {
  const day = lastDayOf(frame);
  return nodeStyle(node, {
    palette,
    colour: colourAt(data.actors[node.id], day),
    day,
    faint,
    selected: node.id === state.selected,
    plan: labelsFor(frame, faint),
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
  drawing.day = lastDayOf(frame);
  drawing.plan = leading().plan;
  const nodeStyles = new Map();
  for (const node of data.nodes)
    if (actors.has(node.id)) nodeStyles.set(node.id, nodeLook(node, frame, !here.has(node.id)));
  const lineStyles = new Map();
  for (const [id, found] of lines) lineStyles.set(id, lineLook(frame, linesById.get(id), found));
  showStyles(drawing, nodeStyles, lineStyles);
}

/** Show the differences: each line in the colour of what became of it. */
function showDifference(changes) {
  const lines = linesOf("difference", changes);
  badged = chooseBadged(lines);
  badges = null;
  fillFrame("difference", lines, endsOf(lines), actorsInFocus(lines));
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

/** Bring what the view keeps to into sight: all that is shown, or what was selected in a list. */
function fitMaps() {
  moved = false;
  if (state.mode === "table") return;
  const drawing = leading();
  const kept = [...drawing.shownNodes.keys()].filter((id) => !framed || framed.has(id));
  fitView(drawing, false, kept.length ? kept : undefined);
  alignPanes(FRAMES[state.mode][0]);
  if (settleNames(leading(), actorsToName())) showMaps();
}

/** Return the actors to name: those of the news or the selection, in two whole maps everyone. */
function actorsToName() {
  const changes = shownChanges();
  const whole = state.mode === "panes" && state.selected === null;
  const inFocus = whole ? endsOf : actorsInFocus;
  return new Set(FRAMES[state.mode].flatMap((frame) => [...inFocus(linesOf(frame, changes))]));
}

/** Plan the labels anew, once for both panes, so that they stay alike. */
const settle = whenAtRest(() => {
  if (state.mode !== "table" && settleNames(leading(), actorsToName())) showMaps();
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
  bindPointer(drawings[frame], {
    choose: (found) => {
      const id = found?.node ?? (found ? changeOfLine(frame, found.line).id : null);
      if (id !== state.selected) select(id, { here: true });
    },
    hover: (found, point) => {
      if (!found) hideTips();
      else if (found.node) showTips(point, actorTip(found.node), found.node);
      else showTips(point, changeTip(found.line, changeOfLine(frame, found.line)), null);
    },
  });
  network.on("resize", () => queueMicrotask(refit)); // after vis-network put its own view back
  network.on("zoom", () => followFrom(frame));
  network.on("dragging", () => alignPanes(frame));
  network.on("dragEnd", () => followFrom(frame));
  if (frame === "difference") network.on("afterDrawing", drawBadges);
}

function refit() {
  if (moved) settle();
  else fitMaps();
}

function followFrom(frame) {
  moved = true;
  alignPanes(frame);
  settle();
}

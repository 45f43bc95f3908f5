/* Shown: what a drawing shows just now: looks, places, and the part of the map in view. */

/** Return the part of the map in view: centre and scale, width and height in pixels. */
function readFrame({ network, container }) {
  const { x, y } = network.getViewPosition();
  const { clientWidth: width, clientHeight: height } = container;
  return { x, y, scale: network.getScale(), width, height };
}

/** Read what a drawing shows: nodes, lines and frame; `day` is that of parties and colours. */
function readPane(drawing, day, name = "") {
  const { shownNodes, shownLines } = drawing;
  const node = ([id, style]) => ({ id, x: placeById.get(id).x, y: placeById.get(id).y, style });
  const line = ([id, style]) => {
    const known = linesById.get(id);
    return { line: known, style, target: shownNodes.get(known.to) };
  };
  return {
    name,
    day,
    frame: readFrame(drawing),
    nodes: [...shownNodes].map(node).sort((a, b) => !a.style.ground - !b.style.ground),
    lines: [...shownLines].map(line).sort((a, b) => a.style.rank - b.style.rank),
  };
}

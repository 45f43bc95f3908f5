/* Stretch: the map takes the breadth that its frame has, by the same factor for every actor. */

const HOMES = new Map(data.nodes.map((node) => [node.id, node.x]));
const MOST_STRETCHED = 2;
const ASIDE = 120; // pixels across that margins and buttons take
const ABOVE = 90; // pixels down that margins take
let stretch = 1;

const extent = (values) => Math.max(...values) - Math.min(...values) || 1;

/** Return how much wider than the map a frame is in which these actors stand, in tenths. */
function stretchFor({ clientWidth: width, clientHeight: height }, ids) {
  if (ids.length < 2 || height <= ABOVE) return stretch;
  const across = extent(ids.map((id) => HOMES.get(id)));
  const down = extent(ids.map((id) => placeById.get(id).y));
  const wanted = ((width - ASIDE) / (height - ABOVE)) * (down / across);
  return Math.round(Math.min(MOST_STRETCHED, Math.max(1, wanted)) * 10) / 10;
}

/** Move all actors apart, or together again, across; their lines follow. */
function stretchPlaces(factor) {
  if (factor === stretch) return;
  stretch = factor;
  for (const node of data.nodes) node.x = HOMES.get(node.id) * factor;
  for (const line of data.lines) line.curve = curveOf(line);
  for (const { network } of Object.values(drawings))
    for (const { id, x } of data.nodes) network.body.nodes[id].x = x;
  badges = null;
}

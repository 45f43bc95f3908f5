/* Badges: the sign of its story on a line of the differences, where nothing else stands. */

const MANY = 40; // lines of news beyond which new stands, then memberships, go without a badge
const BADGE = 8.5; // its radius at the natural size of type
const PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.2, 0.8]; // on a line, for its badge
const BESIDE = PLACES.slice(3); // those that leave the middle to a selected line's verb
let badges = null; // where badges stand, until names or lines are others
let badged = []; // lines of the differences with their changes, in the order of weight

/** Choose the lines that bear the sign of their story: what is selected, else the news. */
function chooseBadged(lines) {
  const all = [...lines].filter(([, { change }]) =>
    state.selected === null ? !isQuiet(change) : isChosen(change),
  );
  const ties = all.filter(([, { change }]) => change.story !== "stands");
  if (all.length <= MANY || isSingled(all[0][1].change.story)) return all;
  if (ties.length <= MANY) return ties;
  return ties.filter(([id]) => linesById.get(id).predicate !== "memberOf");
}

/** Draw the sign of its story on each line where there is room for it. */
function drawBadges(context) {
  const { plan } = drawings.difference;
  badges ??= placeBadges(drawings.difference);
  for (const { place, story } of badges) drawBadge(context, place, BADGE * plan.type, story);
}

/** Place the badges, the weightiest first: none covers a mark, a name or another badge. */
function placeBadges(drawing) {
  const radius = BADGE * drawing.plan.type;
  const taken = new Map();
  for (const box of obstaclesOf(drawing)) fillGrid(taken, box);
  const placed = [];
  for (const [id, { change }] of badged) {
    const places = placesOf(linesById.get(id), radius, change.id === state.selected);
    const place = places.find((one) => isFree(taken, one));
    if (!place) continue;
    fillGrid(taken, place);
    placed.push({ place, story: change.story });
  }
  return placed;
}

const isFree = (grid, box) =>
  cellsOf(box).every((cell) => !grid.get(cell)?.some((other) => collide(box, other)));

/** List what a badge may not cover: the marks shown, and the names written. */
function obstaclesOf({ shownNodes, plan, day }) {
  return [...shownNodes].flatMap(([id, { box, name }]) => {
    const node = placeById.get(id);
    const { radius, width = 2 * radius, height = 2 * radius } = box;
    const mark = { x: node.x, y: node.y, width, height };
    return name ? [mark, nameBox(node, plan.type, day, plan.named.get(id))] : [mark];
  });
}

/** List where on a line its badge may stand, each as a box. */
function placesOf(line, radius, aside) {
  const room = { width: 2 * radius, height: 2 * radius };
  return (aside ? BESIDE : PLACES).map((part) => ({ ...pointOn(line.curve, part), ...room }));
}

function drawBadge(context, { x, y }, radius, story) {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = palette[story];
  context.fill();
  context.lineWidth = radius / 6;
  context.strokeStyle = palette.paper;
  context.stroke();
  context.fillStyle = palette.paper;
  context.font = `700 ${radius * 1.5}px system-ui, sans-serif`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(ICONS[story], x, y);
}

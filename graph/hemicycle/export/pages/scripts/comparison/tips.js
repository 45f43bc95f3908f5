/* Tips and badges: what a map says beside its lines, when hovered and at once. */

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

const MANY = 40; // lines of news beyond which new stands, then memberships, go without a badge
const PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74]; // of a line's length, where its badge may stand
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

/** Draw the sign of its story on each line, where no name and no earlier one stands. */
function drawBadges(context) {
  const drawing = drawings.difference;
  const radius = 8.5 * drawing.plan.type;
  const boxes = [...drawing.shownNodes.keys()]
    .filter((id) => drawing.plan.named.has(id))
    .map((id) => nameBox(placeById.get(id), drawing.plan.type));
  const taken = [];
  for (const [id, { change }] of badged) {
    const verbStands = change.id === state.selected; // in the middle
    const places = placesOf(linesById.get(id), radius, verbStands).filter((place) =>
      taken.every((one) => Math.hypot(one.x - place.x, one.y - place.y) > radius * 2.1),
    );
    const free = places.find((one) => !boxes.some((box) => collide(one, box)));
    const place = free ?? (change.story === "stands" ? null : places[0]);
    if (!place) continue;
    taken.push(place);
    drawBadge(context, place, radius, change.story);
  }
}

/** List where on a line its badge may stand, each as a box. */
function placesOf(line, radius, aside) {
  const room = { width: 2 * radius, height: 2 * radius };
  return (aside ? PLACES.slice(-4) : PLACES).map((part) => ({ ...pointOn(line.curve, part), ...room }));
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

/* Tips: what a map says of an actor or a line under the pointer. */

/** Return a text for each frame: the actor, and how many changes or links it has there. */
function actorTip(id) {
  return (frame) => {
    const changes = shownChanges().filter((one) => one.subject === id || one.object === id);
    if (frame === "difference") return `${labelOf(id)}\n${sayNumber(changes.length)}`;
    const n = changes.filter((change) => change[frame].length).length;
    const absent = t("tip.absent", { period: periodName(frame) });
    return `${labelOf(id)}\n${n ? count("edges", n) : absent}`;
  };
}

function changeTip(lineId, change) {
  const line = sayLine(linesById.get(lineId));
  return (frame) => {
    if (!change) return line;
    if (frame !== "difference") return `${line}\n${sideText(change, frame)}`;
    const sources = count("outlets", change.outlets);
    const story = `${ICONS[change.story]} ${t(`story.${change.story}.one`)}`;
    return `${story}\n${line}\n${saySource(change)} (${sources})`;
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

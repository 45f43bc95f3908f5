/* Legend: below a picture, what its strokes, line colours and fills mean. */

const MOST_PARTIES = 14; // acronyms in the boxes name the others

/** Make a block of legend items, set in rows like words. */
function legendBlock(items, width, ink) {
  const size = 13;
  const places = [];
  let [x, row] = [0, 0];
  for (const { room, label } of items) {
    const needs = room + textWidth(label, size) + 22;
    if (x && x + needs > width) [x, row] = [0, row + 1];
    places.push({ x: EDGE_ROOM + x, row });
    x += needs;
  }
  const draw = (y) =>
    svg(
      "g",
      { class: "legend" },
      ...items.map(({ room, label, mark }, i) => {
        const place = { x: places[i].x, y: y + places[i].row * 22 };
        const words = { x: rounded(place.x + room), y: place.y + 15, fill: ink };
        const at = { transform: `translate(${rounded(place.x)} ${rounded(place.y + 3)})` };
        const text = { ...words, "font-family": FACE, "font-size": size };
        return svg("g", {}, svg("g", at, mark), svg("text", text, xmlText(label)));
      }),
    );
  return { height: items.length ? (row + 1) * 22 : 0, draw };
}

/** List the relations shown, each with a sample of its stroke; `tinted` by sign as on the map. */
function relationItems(panes, palette, tinted) {
  const found = new Set(panes.flatMap(({ lines }) => lines.map(({ line }) => line.predicate)));
  return Object.keys(data.predicates)
    .filter((predicate) => found.has(predicate))
    .map((predicate) => {
      const mark = swatch(predicate);
      mark.setAttribute("color", tinted ? palette[signOf(predicate)] : palette.muted);
      for (const name of ["class", "aria-hidden"]) mark.removeAttribute(name);
      return { room: 48, label: t(`predicate.${predicate}`), mark };
    });
}

function keyItems(keys, paint) {
  return keys.map(({ label, colour }) => ({
    room: 32,
    label,
    mark: svg("rect", { y: 5, width: 26, height: 4, fill: paint(colour) }),
  }));
}

/** Count the actors shown by party; those without a known colour are left out. */
function countParties(panes) {
  const found = new Map();
  for (const { nodes, day } of panes)
    for (const { id } of nodes) {
      const party = partyAt(data.actors[id], day);
      const colour = colourAt(data.actors[id], day);
      if (!party || colour === unknownColour()) continue;
      const { n } = found.get(party.label) ?? { n: 0 };
      found.set(party.label, { label: party.label, colour, n: n + 1 });
    }
  return [...found.values()].sort((a, b) => b.n - a.n || a.label.localeCompare(b.label, "fr"));
}

/** List the parties that most actors shown are of, each with its colour. */
function partyItems(panes, palette) {
  const look = { cx: 7, cy: 7, r: 6, stroke: palette.ink, "stroke-width": 1.2 };
  const parties = countParties(panes);
  const items = parties.slice(0, MOST_PARTIES).map(({ label, colour }) => ({
    room: 20,
    label,
    mark: svg("circle", { ...look, fill: colour }),
  }));
  const others = parties.length - items.length;
  if (others) items.push({ room: 0, label: count("picture.parties", others), mark: svg("g") });
  return items;
}

/* Axis: the months of every year with acts; years in which only something lasting began are drawn
 * narrow, runs of empty years are folded. */

const NARROW = 5; // months' widths that a year without acts takes up
const FOLD = 3; // and a run of years without anything
const GUTTER = { left: 34, right: 14 };

/** Return the pieces of the axis: {year} for a year shown, {from, to} for empty years between. */
function piecesOf(years) {
  const pieces = [];
  for (const year of [...years].sort((a, b) => a - b)) {
    const last = pieces.at(-1)?.year ?? year - 1;
    if (last < year - 1) pieces.push({ from: last + 1, to: year - 1 });
    pieces.push({ year });
  }
  return pieces;
}

/** Return the axis for the months of acts and of what lasts, as wide as it can be in a width. */
function makeAxis(acts, lasting, width) {
  const yearsOf = (months) => months.map((month) => Math.floor(month / 12));
  const full = new Set(yearsOf(acts));
  const pieces = piecesOf(new Set([...full, ...yearsOf(lasting)]));
  const unitsOf = ({ year }) => (full.has(year) || !full.size ? 12 : year ? NARROW : FOLD);
  const units = pieces.reduce((sum, piece) => sum + unitsOf(piece), 0);
  const room = width - GUTTER.left - GUTTER.right;
  const step = Math.max(room < 500 ? 5.5 : 7, Math.min(84, room / Math.max(1, units)));
  let x = GUTTER.left;
  for (const piece of pieces) {
    const width = step * unitsOf(piece);
    Object.assign(piece, { x, width, full: full.has(piece.year) });
    x += width;
  }
  return { pieces, step, left: GUTTER.left, right: x, width: x + GUTTER.right };
}

/** Find the x of a month, with its fraction; outside the axis, of the axis's end. */
function xOf(axis, month) {
  for (const piece of axis.pieces) {
    const first = (piece.year ?? piece.from) * 12;
    const end = ((piece.year ?? piece.to) + 1) * 12;
    if (month < first) return piece.x;
    if (month < end) return piece.x + (piece.width * (month - first)) / (end - first);
  }
  return axis.right;
}

const xOfDay = (axis, day) => xOf(axis, monthOf(day) + (Number(day.slice(8, 10) || 1) - 1) / 31);

/** Return the month that lies at an x, null where the axis has no acts. */
function monthAt(axis, x) {
  const piece = axis.pieces.find((one) => x >= one.x && x < one.x + one.width);
  return piece?.full ? piece.year * 12 + Math.floor((x - piece.x) / axis.step) : null;
}

/** Tell whether a day lies between the axis's first and last year. */
function isWithin(axis, day) {
  const [first, last] = [axis.pieces[0].year, axis.pieces.at(-1).year];
  return Number(day.slice(0, 4)) >= first && Number(day.slice(0, 4)) <= last;
}

const isOnAxis = (axis, day) => axis.pieces.some((piece) => piece.year === Number(day.slice(0, 4)));

/** Return a round distance between lines of a scale that goes up to `top`. */
function niceStep(top) {
  return [1, 2, 5, 10, 20, 50, 100, 200, 500].find((step) => top / step <= 3) ?? 1000;
}

/* Axis: the months of every year with something to show; runs of empty years are folded. */

const FOLD = 3.4; // months' widths that a run of empty years takes up
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

/** Return the axis for a width in pixels: where each piece begins, how wide a month is. */
function makeAxis(months, width) {
  const years = new Set(months.map((month) => Math.floor(month / 12)));
  const pieces = piecesOf(years);
  const units = pieces.reduce((sum, piece) => sum + (piece.year ? 12 : FOLD), 0);
  const room = width - GUTTER.left - GUTTER.right;
  const step = Math.max(room < 500 ? 6 : 9, Math.min(84, room / Math.max(1, units)));
  let x = GUTTER.left;
  for (const piece of pieces) {
    piece.x = x;
    piece.width = step * (piece.year ? 12 : FOLD);
    x += piece.width;
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

/** Return the month that lies at an x, null in a fold or outside. */
function monthAt(axis, x) {
  const piece = axis.pieces.find((one) => x >= one.x && x < one.x + one.width);
  return piece?.year ? piece.year * 12 + Math.floor((x - piece.x) / axis.step) : null;
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

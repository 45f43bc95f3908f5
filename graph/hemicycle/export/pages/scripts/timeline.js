/* Timeline: a histogram of edges per month under two handles, and presets for years. */

/** Return the months that the axis covers: whole years around every known date. */
function axisOf(edges) {
  const months = edges.flatMap((edge) => [edge.from, edge.to]).filter(Boolean).map(monthOf);
  if (!months.length) return { first: 0, last: 11, empty: true };
  const first = Math.floor(Math.min(...months) / 12) * 12;
  const last = Math.floor(Math.max(...months) / 12) * 12 + 11;
  return { first, last, empty: false };
}

/** Return the month under which the histogram counts an edge, or null when it has no date. */
function monthOfEdge(edge) {
  const day = edge.from ?? edge.to;
  return day ? monthOf(day) : null;
}

/** Tell whether an edge's valid time meets the months from `from` to `to`. */
function meets(edge, from, to) {
  const starts = edge.from ? monthOf(edge.from) : -Infinity;
  const ends = edge.to ? monthOf(edge.to) : Infinity;
  return starts <= to && ends >= from;
}

const isUndated = (edge) => edge.undated;

/** Draw one bar per month; bars outside the range are pale. */
function drawHistogram(holder, edges, axis, range) {
  const counts = new Map();
  for (const edge of edges) {
    const month = monthOfEdge(edge);
    if (month !== null) counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  const months = axis.last - axis.first + 1;
  const top = Math.max(1, ...counts.values());
  const picture = svg("svg", {
    viewBox: `0 0 ${months} 40`,
    preserveAspectRatio: "none",
    "aria-hidden": "true",
  });
  for (const [month, n] of [...counts].sort(([a], [b]) => a - b)) {
    const height = 4 + Math.sqrt(n / top) * 36;
    const within = month >= range.from && month <= range.to;
    picture.append(
      svg("rect", {
        x: month - axis.first + 0.06,
        y: 40 - height,
        width: 0.88,
        height,
        class: within ? "bar in" : "bar",
      }),
    );
  }
  holder.replaceChildren(picture);
}

/** Write the years under the histogram, as many as fit. */
function drawYears(holder, axis) {
  const years = (axis.last + 1 - axis.first) / 12;
  const step = Math.ceil(years / Math.max(3, Math.floor(holder.clientWidth / 56)));
  const first = axis.first / 12;
  holder.replaceChildren(
    ...Array.from({ length: years }, (_, i) =>
      el("span", { class: "year" }, i % step === 0 ? String(first + i) : ""),
    ),
  );
}

/** Say a range of months: a year by its number, else both its months. */
function sayRange(range, axis) {
  if (range.from <= axis.first && range.to >= axis.last) {
    const years = [axis.first / 12, (axis.last - 11) / 12];
    return years[0] === years[1] ? String(years[0]) : `${years[0]}–${years[1]}`;
  }
  if (range.from % 12 === 0 && range.to % 12 === 11) {
    const years = [range.from / 12, (range.to - 11) / 12];
    return years[0] === years[1] ? String(years[0]) : `${years[0]}–${years[1]}`;
  }
  if (range.from === range.to) return formatMonth(range.from);
  return `${formatMonth(range.from, "short")} – ${formatMonth(range.to, "short")}`;
}

/** List the years that at least one dated edge begins in. */
function yearsOf(edges) {
  const years = edges.map(monthOfEdge).filter((month) => month !== null);
  return [...new Set(years.map((month) => Math.floor(month / 12)))].sort((a, b) => a - b);
}

/** Tie the two handles to a range; `changed` hears every move. */
function bindHandles(low, high, axis, range, changed) {
  for (const handle of [low, high]) {
    handle.min = axis.first;
    handle.max = axis.last + 1; // a handle stands at the edge of a month, not in it
    handle.step = 1;
  }
  low.addEventListener("input", () => {
    range.from = Math.min(Number(low.value), range.to);
    changed();
  });
  high.addEventListener("input", () => {
    range.to = Math.max(Number(high.value) - 1, range.from);
    changed();
  });
}

/** Put the handles where the range is, and say it to screen readers. */
function placeHandles(low, high, range, axis) {
  low.value = range.from;
  high.value = range.to + 1;
  low.setAttribute("aria-valuetext", formatMonth(range.from));
  high.setAttribute("aria-valuetext", formatMonth(range.to));
  // at the far end both handles may lie on one spot: the lower one must stay reachable
  low.style.zIndex = range.from > (axis.first + axis.last) / 2 ? 3 : 2;
}

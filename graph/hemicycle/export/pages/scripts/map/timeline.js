/* Timeline: a histogram of edges per month under two handles, and presets for years and terms. */

const TAIL = 0.03; // of the edges at most may be older than the axis shows in months

/** Return the months that the axis covers, in whole years.
 *
 * A few edges from long before share one slot of a year at the start (`tail`), so that one date
 * of 1920 doesn't press the present into a corner. */
function axisOf(edges) {
  const starts = edges
    .map(monthOfEdge)
    .filter((month) => month !== null)
    .sort((a, b) => a - b);
  if (!starts.length) return { first: 0, last: 11, tail: false };
  const ends = edges.filter((edge) => edge.to).map((edge) => monthOf(edge.to));
  const last = Math.floor(Math.max(starts.at(-1), ...ends) / 12) * 12 + 11;
  const cut = Math.floor(starts[Math.floor(starts.length * TAIL)] / 12) * 12;
  const tail = starts[0] < cut;
  return { first: tail ? cut - 12 : cut, last, tail };
}

/** Return the month under which the histogram counts an edge, or null when it has no date. */
function monthOfEdge(edge) {
  const day = edge.from ?? edge.to;
  return day ? monthOf(day) : null;
}

/** Tell whether an edge's valid time meets the months from `from` to `to`; the axis's first month
 * stands for all time before it. */
function meets(edge, from, to, axis) {
  const starts = edge.from ? monthOf(edge.from) : -Infinity;
  const ends = edge.to ? monthOf(edge.to) : Infinity;
  return starts <= to && (ends >= from || from === axis.first);
}

/** Draw one bar per month; bars outside the range are pale. */
function drawHistogram(holder, edges, axis, range) {
  const counts = new Map();
  for (const edge of edges) {
    if (edge.undated) continue;
    const month = Math.max(axis.first, monthOfEdge(edge));
    counts.set(month, (counts.get(month) ?? 0) + 1);
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
      el("span", { class: "year" }, i % step === 0 ? nameYear(first + i, axis) : ""),
    ),
  );
}

/** Name a year of the axis; its first one may stand for all years before the next. */
function nameYear(year, axis) {
  return axis.tail && year * 12 === axis.first ? `< ${year + 1}` : String(year);
}

/** Say a range of months: whole years by their numbers, else both its months. */
function sayRange(range, axis) {
  const years = [Math.floor(range.from / 12), Math.floor(range.to / 12)];
  if (range.from % 12 === 0 && range.to % 12 === 11) {
    const names = years.map((year) => nameYear(year, axis));
    return years[0] === years[1] ? names[0] : names.join("–");
  }
  if (range.from === range.to) return formatMonth(range.from);
  return `${formatMonth(range.from, "short")} – ${formatMonth(range.to, "short")}`;
}

const SCALES = ["year", "presidential", "legislature"];

/** List the presets of a scale: years with an edge, or the terms that the axis meets. */
function presetsOf(scale, edges, axis) {
  if (scale === "year")
    return yearsOf(edges, axis).map((year) => ({
      key: String(year),
      text: nameYear(year, axis),
      from: year * 12,
      to: year * 12 + 11,
    }));
  return data.terms
    .filter(({ kind }) => kind === scale)
    .map((term) => ({
      key: term.from,
      text: term[view.lang],
      from: Math.max(axis.first, monthOf(term.from)),
      to: Math.min(axis.last, term.to ? monthOf(term.to) : axis.last),
    }))
    .filter(({ from, to }) => from <= to);
}

/** List the years of the axis that at least one dated edge begins in. */
function yearsOf(edges, axis) {
  const months = edges
    .filter((edge) => !edge.undated)
    .map((edge) => Math.max(axis.first, monthOfEdge(edge)));
  return [...new Set(months.map((month) => Math.floor(month / 12)))].sort((a, b) => a - b);
}

function showPresets() {
  const preset = ({ key, text, from, to }) => {
    const choose = () => {
      Object.assign(state, { from, to });
      redraw();
    };
    const made = filterButton(state.from === from && state.to === to, choose, text);
    made.dataset.key = made.dataset.preset = key;
    return made;
  };
  const all = { key: "all", text: t("preset.all"), from: axis.first, to: axis.last };
  const presets = [all, ...presetsOf(state.scale, data.edges, axis)];
  replaceKeepingFocus($("presets"), ...presets.map(preset));
}

/** Offer years, presidential terms and legislatures, as far as the axis meets any. */
function showScales() {
  const known = SCALES.filter((scale) => presetsOf(scale, data.edges, axis).length);
  const choice = (scale) => {
    const choose = () => {
      state.scale = scale;
      redraw();
    };
    const made = filterButton(state.scale === scale, choose, t(`scale.${scale}`));
    made.dataset.key = made.dataset.scale = scale;
    return made;
  };
  replaceKeepingFocus($("scales"), ...(known.length > 1 ? known.map(choice) : []));
}

function showTime(shown) {
  placeHandles($("low"), $("high"), state, axis);
  drawHistogram($("histogram"), passingBut("time", shown), axis, state);
  drawYears($("years"), axis);
  $("range").textContent = sayRange(state, axis);
  showScales();
  showPresets();
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

/** Say a month; the axis's first one may stand for all time before the next year. */
function sayMonth(month, axis) {
  if (!axis.tail || month !== axis.first) return formatMonth(month);
  return t("time.before", { year: axis.first / 12 + 1 });
}

/** Put the handles where the range is, and say it to screen readers. */
function placeHandles(low, high, range, axis) {
  low.value = range.from;
  high.value = range.to + 1;
  low.setAttribute("aria-valuetext", sayMonth(range.from, axis));
  high.setAttribute("aria-valuetext", sayMonth(range.to, axis));
  // at the far end both handles may lie on one spot: the lower one must stay reachable
  low.style.zIndex = range.from > (axis.first + axis.last) / 2 ? 3 : 2;
}

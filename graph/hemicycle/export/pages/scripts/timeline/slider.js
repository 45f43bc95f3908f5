/* Slider: one that moves over the months of the chart that have something, and says what. */

/** Say what a month holds: `décembre 2018 : reçus 3 + et 5 −, …`. */
function sayMonth(month) {
  const sides = chart.counts.get(month) ?? { received: {}, given: {} };
  const parts = SIDES.flatMap((side) =>
    EVENTS.filter((predicate) => sides[side][predicate]).map(
      (predicate) =>
        `${t(`timeline.side.${side}`)}, ${t(`predicate.${predicate}`)} : ${sides[side][predicate]}`,
    ),
  );
  return [formatMonth(month), ...(parts.length ? parts : [t("timeline.nothing")])];
}

/** Put the slider on a month, the last one with something where none is given. */
function moveCursor(month) {
  const known = chart.months;
  const at = known.includes(month) ? month : known.at(-1);
  const slider = $("chart");
  chart.cursor = at ?? null;
  slider.setAttribute("aria-valuemin", "0");
  slider.setAttribute("aria-valuemax", String(Math.max(0, known.length - 1)));
  slider.setAttribute("aria-valuenow", String(Math.max(0, known.indexOf(at))));
  slider.setAttribute(
    "aria-valuetext",
    at === undefined ? t("timeline.nothing") : sayMonth(at).join(" ; "),
  );
  lightMonth(state.month);
}

/** Say how many edges the chart can't place, on a button that lists them. */
function showUnplaced(edges) {
  const n = edges.filter((edge) => monthOfEdge(edge) === null).length;
  $("unplaced").hidden = n === 0;
  $("unplaced").textContent = count("timeline.unplaced", n);
}

/** Light one month's column, or none. */
function lightMonth(chosen) {
  const cursor = $("cursor");
  const month = chosen === NONE ? null : chosen;
  if (!cursor) return;
  cursor.setAttribute("x", month === null ? 0 : xOf(chart.axis, month));
  cursor.setAttribute("class", month === null ? "off" : month === state.month ? "chosen" : "");
}

function showTip(month) {
  const tip = $("tip");
  tip.hidden = month === null;
  lightMonth(month ?? state.month);
  if (month === null) return;
  const lines = sayMonth(month);
  tip.replaceChildren(
    el("strong", {}, lines[0]),
    ...lines.slice(1).map((line) => el("div", {}, line)),
    chart.counts.has(month) ? el("div", { class: "how" }, t("timeline.pick")) : "",
  );
  const box = $("chart").getBoundingClientRect();
  const around = tip.offsetParent.getBoundingClientRect();
  const x = box.left - around.left + xOf(chart.axis, month) + axisStep() + 6;
  const flip = x + tip.offsetWidth > around.width - 8;
  const left = flip ? x - tip.offsetWidth - axisStep() - 12 : x;
  tip.style.left = `${Math.max(4, Math.min(left, around.width - tip.offsetWidth - 4))}px`;
  tip.style.top = `${box.top - around.top + TOP}px`;
}

const axisStep = () => chart.axis.step;

function pickMonth(month) {
  if (!chart.counts.has(month)) return;
  choose({ month: state.month === month ? null : month, span: null });
}

/** Move by arrow keys between the months that have something; Enter chooses one. */
function stepMonth(event) {
  const known = chart.months;
  const at = known.indexOf(chart.cursor);
  const steps = { ArrowLeft: at - 1, ArrowDown: at - 1, ArrowRight: at + 1, ArrowUp: at + 1 };
  const all = { ...steps, Home: 0, End: known.length - 1, PageDown: at - 12, PageUp: at + 12 };
  if (event.key === "Enter" || event.key === " ") pickMonth(chart.cursor);
  else if (event.key === "Escape") showTip(null);
  else if (event.key in all && known.length) {
    moveCursor(known[Math.max(0, Math.min(known.length - 1, all[event.key]))]);
    showTip(chart.cursor);
  } else return;
  event.preventDefault();
}

/** Keep the titles of both sides in sight where the chart is scrolled. */
function holdTitles() {
  const place = `translate(${$("scroller").scrollLeft} 0)`;
  for (const title of document.querySelectorAll("#chart .side"))
    title.setAttribute("transform", place);
}

function bindChart() {
  const holder = $("chart");
  const month = (event) => monthAt(chart.axis, event.clientX - holder.getBoundingClientRect().left);
  holder.addEventListener("pointermove", (event) => showTip(month(event)));
  holder.addEventListener("pointerleave", () => showTip(null));
  holder.addEventListener("click", (event) => pickMonth(month(event)));
  holder.addEventListener("keydown", stepMonth);
  holder.addEventListener("focus", () => {
    if (holder.matches(":focus-visible") && chart.cursor !== null) showTip(chart.cursor);
  });
  holder.addEventListener("blur", () => showTip(null));
  $("scroller").addEventListener("scroll", holdTitles);
}

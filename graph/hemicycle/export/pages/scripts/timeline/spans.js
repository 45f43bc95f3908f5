/* Spans: what lasts, under the chart: offices that the tables know, alliances, memberships.
 *
 * A bar is full between the first and the last day on which a text reports it, and pale after. It
 * has an end only where a source tells one; else it fades, for nobody knows. */

const SPANS_AT_FIRST = 8;
const BAR = { top: 19, height: 7, row: 32 };
const LETTER = 6.5; // pixels, of 13 px type on the average
const FADE = { length: 66, steps: 6 };
const unfolded = new Set();

/** Gather the states of one line and role into stretches that don't touch. */
function stretchesOf(edges) {
  const stretches = [];
  for (const edge of edges.filter((one) => one.status === "asserted" && one.from)) {
    const last = stretches.at(-1);
    const rule = data.endings[edge.id]?.rule ?? null;
    if (last && (!last.to || edge.from <= last.to)) {
      last.reports.push(edge.from);
      if (last.to && (!edge.to || edge.to > last.to)) Object.assign(last, { to: edge.to, rule });
    } else stretches.push({ reports: [edge.from], to: edge.to, rule });
  }
  const past = edges.filter((one) => one.status === "former" && (one.to ?? one.from)).at(-1);
  if (past && !stretches.length)
    stretches.push({ reports: [], to: past.to ?? past.from, rule: "former" });
  return stretches;
}

/** Return the rows of a predicate's states, the most reported first. */
function spanRows(edges, predicate) {
  const groups = new Map();
  for (const edge of edges) {
    if (predicateOf(edge) !== predicate || !isReal(edge)) continue;
    groups.set(spanOf(edge), [...(groups.get(spanOf(edge)) ?? []), edge]);
  }
  return [...groups]
    .map(([key, found]) => ({ key, edges: found, stretches: stretchesOf(found) }))
    .filter((span) => span.stretches.length)
    .sort((a, b) => b.edges.length - a.edges.length || (a.key < b.key ? -1 : 1));
}

function nameSpan(edge) {
  const name = labelOf(otherOf(edge));
  return edge.role ? `${name} (${roleText(edge.role)})` : name;
}

/** Say a span in words: reported from when to when, and how it ended where that is known. */
function saySpan(span) {
  return span.stretches
    .map(({ reports, to, rule }) => {
      const days = [...new Set([reports[0], reports.at(-1)].filter(Boolean))];
      const names = days.map((day) => formatDate(day, "short")).join(" – ");
      const seen = days.length ? t("span.reported", { days: names }) : "";
      const end = to ? t("span.end", { day: formatDate(to, "short"), why: t(`ending.${rule}`) }) : "";
      return [seen, end || t("span.open")].filter(Boolean).join(" ; ");
    })
    .join(". ");
}

function barAt(from, to, name, opacity = 1) {
  const box = { x: from, y: BAR.top, width: Math.max(2, to - from), height: BAR.height };
  return svg("rect", { ...box, class: `span ${name}`, opacity });
}

/** Let a bar fade away from `x`, to the left where `way` is -1. */
function fadeAt(x, name, way = 1) {
  const width = FADE.length / FADE.steps;
  return Array.from({ length: FADE.steps }, (_, i) => {
    const from = way > 0 ? x + i * width : x - (i + 1) * width;
    return barAt(from, from + width, name, 0.55 * (1 - i / FADE.steps));
  });
}

function capAt(x, name) {
  return svg("rect", { x: x - 1, y: BAR.top - 4, width: 3, height: BAR.height + 8, class: name });
}

/** Draw one stretch: full while reported, pale until its end or fading where none is known. */
function drawStretch(axis, { reports, to, rule }, name) {
  const end = to ? xOfDay(axis, to) : null;
  if (!reports.length) return [...fadeAt(end, name, -1), capAt(end, `cap ${name}`)];
  const first = xOfDay(axis, reports[0]);
  const last = xOfDay(axis, reports.at(-1));
  const after = end === null ? fadeAt(last, name) : [barAt(last, Math.max(last, end), name, 0.35)];
  const dots = reports.map((day) =>
    svg("circle", {
      cx: xOfDay(axis, day),
      cy: BAR.top + BAR.height / 2,
      r: 5,
      class: `report ${name}`,
    }),
  );
  const ended = to && rule !== null && isWithin(axis, to);
  const cap = !ended ? [] : [capAt(Math.max(last, end), `cap ${name}`)];
  return [...after, barAt(first, last, name), ...dots, ...cap];
}

/** Draw a row: its name over its bars, both within the axis. */
function drawSpanRow(text, bars, x) {
  const { axis } = chart;
  const longest = Math.max(12, Math.floor((axis.right - axis.left) / LETTER));
  const name = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  const left = Math.max(axis.left, Math.min(x, axis.right - name.length * LETTER));
  const picture = svg(
    "svg",
    { width: axis.width, height: BAR.row, viewBox: `0 0 ${axis.width} ${BAR.row}` },
    textAt(left, 12, "name", name),
    ...bars,
  );
  picture.setAttribute("aria-hidden", "true");
  return picture;
}

function spanButton(span) {
  const [edge] = span.edges;
  const bars = span.stretches.flatMap((one) =>
    drawStretch(chart.axis, one, signOf(predicateOf(edge))),
  );
  const [first] = span.stretches;
  const x = xOfDay(chart.axis, first.reports[0] ?? first.to);
  const text = nameSpan(edge);
  const button = el(
    "button",
    {
      type: "button",
      class: "spanrow",
      "data-key": `span-${span.key}`,
      "aria-pressed": String(state.span === span.key),
      "aria-label": `${text} : ${saySpan(span)}`,
      title: saySpan(span),
      onclick: () => choose({ span: state.span === span.key ? null : span.key, month: null }),
    },
    drawSpanRow(text, bars, x),
  );
  return el("li", {}, button);
}

/** Show a group of rows: those with the most reports, the others on demand. */
function spanGroup(name, rows, order) {
  if (!rows.length) return "";
  const all = unfolded.has(name) || rows.length <= SPANS_AT_FIRST + 1;
  const shown = (all ? rows : rows.slice(0, SPANS_AT_FIRST)).sort(order);
  const more = el("button", { type: "button", class: "quiet", "data-key": `more-${name}` });
  more.textContent = t("timeline.more", { n: rows.length - shown.length });
  more.addEventListener("click", () => {
    unfolded.add(name);
    redraw();
  });
  return el(
    "section",
    { class: "spangroup" },
    el("h3", {}, t(`timeline.spans.${name}`)),
    el("ul", {}, ...shown.map((row) => row.node())),
    all ? "" : more,
  );
}

/** Return the rows of offices that the axis reaches, with the ends that the tables give. */
function officeRows() {
  const { axis } = chart;
  const years = axis.pieces.map((piece) => piece.year).filter(Boolean);
  const reached = ({ from, to }) =>
    Number((to ?? "9999").slice(0, 4)) >= years[0] &&
    Number((from ?? "0000").slice(0, 4)) <= years.at(-1);
  return data.ego.offices.filter(reached).map((office) => ({
    start: office.from ?? "",
    node: () => officeRow(office),
  }));
}

function officeRow(office) {
  const { axis } = chart;
  const role = roleText(office.role);
  const said = fold(office.label).startsWith(fold(role)) ? office.label : `${office.label} (${role})`;
  const from = office.from ? xOfDay(axis, office.from) : axis.left;
  const to = office.to ? xOfDay(axis, office.to) : axis.right - FADE.length;
  const ends = office.to ? [] : fadeAt(Math.max(from, to), "office");
  const bars = [barAt(from, Math.max(from, to), "office"), ...ends];
  const days = formatDate(`${office.from ?? ".."}/${office.to ?? ".."}`, "short");
  const row = drawSpanRow(said, bars, from);
  row.append(svg("title", {}, days));
  return el("li", {}, el("span", { class: "offscreen" }, `${said}, ${days}`), row);
}

function showSpans() {
  if (!chart.axis.pieces.length) return $("spans").replaceChildren();
  const edges = filterEdges("predicates");
  const rows = (predicate) =>
    spanRows(edges, predicate).map((span) => ({
      start: span.stretches[0].reports[0] ?? span.stretches[0].to,
      node: () => spanButton(span),
    }));
  const byStart = (a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0);
  replaceKeepingFocus(
    $("spans"),
    spanGroup("offices", officeRows(), byStart),
    spanGroup("alliances", rows("alliedWith"), byStart),
    spanGroup("memberships", rows("memberOf"), byStart),
  );
}

/* List: the links by month, each with its sentence; those of no certain month in a group apart. */

/** Group edges by month, in the order chosen; those of no certain month come last. */
function groupByMonth(edges) {
  const groups = new Map();
  for (const edge of edges) {
    const month = monthOfEdge(edge);
    groups.set(month, [...(groups.get(month) ?? []), edge]);
  }
  const way = state.oldest ? 1 : -1;
  const inTime = (a, b) => way * (dayOfEdge(a) < dayOfEdge(b) ? -1 : dayOfEdge(a) > dayOfEdge(b));
  return [...groups]
    .sort(([a], [b]) => (a === null) - (b === null) || way * (a - b))
    .map(([month, found]) => [month, found.sort(inTime)]);
}

function partyButton(id) {
  if (id === EGO) return el("strong", {}, labelOf(id));
  const pressed = state.other === id;
  return el(
    "button",
    {
      type: "button",
      class: "actor",
      title: t("timeline.only", { actor: labelOf(id) }),
      onclick: () => choose({ other: pressed ? null : id, month: null, span: null }),
    },
    labelOf(id),
  );
}

function whoDoesWhat(edge) {
  const { from, to, predicate } = lineOf(edge);
  const arrow = isSymmetric(edge) ? "↔" : "→";
  const relation = el(
    "span",
    { class: `verb ${signOf(predicate)}` },
    fillSample(predicate),
    `${verb(predicate)} ${arrow}`,
  );
  return el("p", { class: "relation" }, partyButton(from), " ", relation, " ", partyButton(to));
}

function datingOf(edge) {
  const bases = [...new Set(edge.statements.map((one) => t(`basis.${one.basis}`)))];
  return el("p", { class: "dating" }, formatDate(edge.date), el("small", {}, bases.join(", ")));
}

/** Show a statement: the sentence and its source at once, all else on demand. */
function briefStatement(edge, statement) {
  const shown = showStatement(edge, statement);
  const rest = shown.querySelectorAll(":scope > dl, :scope > .actions");
  shown.append(el("details", {}, el("summary", {}, t("timeline.details")), ...rest));
  return shown;
}

function showLink(edge) {
  const chips = [
    edge.role ? chip("role", roleText(edge.role)) : "",
    edge.status === "asserted" ? "" : chip(`status ${edge.status}`, t(`status.${edge.status}`)),
    sourcesChip(edge),
  ];
  return el(
    "li",
    { class: `link ${signOf(predicateOf(edge))}`, "data-edge": edge.id },
    el("div", { class: "told" }, whoDoesWhat(edge), datingOf(edge), el("p", {}, ...chips)),
    el("div", { class: "quotes" }, ...edge.statements.map((one) => briefStatement(edge, one))),
  );
}

function showMonthGroup(month, edges, all) {
  const name = nameMonth(month ?? NONE);
  return el(
    "section",
    { class: "month", "data-month": monthText(month ?? NONE) },
    el("h3", {}, name, " ", el("small", {}, count("edges", all))),
    month === null ? el("p", { class: "facts" }, t("timeline.undated.why")) : "",
    el("ul", {}, ...edges.map(showLink)),
  );
}

function showList(listed) {
  const sections = [];
  let left = state.rows;
  for (const [month, edges] of groupByMonth(listed)) {
    if (left <= 0) break;
    sections.push(showMonthGroup(month, edges.slice(0, left), edges.length));
    left -= edges.length;
  }
  $("list").replaceChildren(
    ...(sections.length ? sections : [el("p", { class: "facts" }, t("timeline.empty"))]),
  );
  const hidden = listed.length - state.rows;
  $("more").hidden = hidden <= 0;
  $("more").textContent = t("table.more", { n: hidden });
}

/** Give the chart's numbers as a table. */
function showTable() {
  const columns = SIDES.flatMap((side) =>
    ["cooperation", "conflict"].map((sign) => [side, sign]),
  );
  const head = ([side, sign]) =>
    el("th", { scope: "col" }, `${t(`timeline.side.${side}`)}, ${t(`sign.${sign}`).toLowerCase()}`);
  const row = ([month, sides]) =>
    el(
      "tr",
      {},
      el("th", { scope: "row" }, formatMonth(month)),
      ...columns.map(([side, sign]) =>
        el("td", { class: "number" }, String(total(sides[side], sign))),
      ),
    );
  $("heads").replaceChildren(
    el("tr", {}, el("th", { scope: "col" }, t("timeline.month")), ...columns.map(head)),
  );
  $("rows").replaceChildren(...[...chart.counts].map(row));
}

/* Table: the same changes as sortable rows. */

const ROWS_AT_FIRST = 100;
let rowsShown = ROWS_AT_FIRST;

const CELLS = {
  story: (change) => STORIES.indexOf(change.story),
  subject: (change) => labelOf(change.subject),
  relation: (change) => sayRelation(change),
  object: (change) => labelOf(change.object),
  before: (change) => dayOf(change, "before"),
  after: (change) => dayOf(change, "after"),
  outlets: (change) => change.outlets,
  first: (change) => firstEdge(change).from ?? "",
  quote: (change) => (hasSentence(change) ? firstStatement(change).statement.quote : ""),
};

const dayOf = (change, side) => freshEdges(change, side)[0]?.from ?? "";

function cellQuote(change) {
  if (!hasSentence(change)) return el("span", { class: "facts" }, t("ending.nosentence"));
  return el("q", { lang: "fr" }, excerpt(firstStatement(change).statement));
}

function changeRow(change) {
  const button = el(
    "button",
    {
      type: "button",
      class: `relation ${change.story}`,
      "data-change": change.id,
      "aria-pressed": String(change.id === state.selected),
      onclick: () => select(change.id),
    },
    kindBadge(change.story),
    t(`story.${change.story}.one`),
  );
  return el(
    "tr",
    { class: change.id === state.selected ? "selected" : null },
    el("td", {}, button),
    el("td", {}, actorButton(change.subject, openActor)),
    el("td", { class: `how ${change.story}` }, sayRelation(change)),
    el("td", {}, actorButton(change.object, openActor)),
    ...SIDES.map((side) => el("td", { "data-label": periodName(side) }, sideText(change, side))),
    el(
      "td",
      { class: "number", "data-label": t("column.outlets") },
      String(change.outlets),
      " ",
      singleChip(change),
    ),
    el("td", { "data-label": t("column.first") }, formatDate(firstEdge(change).date, "short")),
    el("td", {}, cellQuote(change)),
  );
}

/** List the changes that pass the filters in the order of the table. */
function sortedChanges() {
  const cell = CELLS[order.key];
  const rows = [...shownChanges()].sort((a, b) => compareCells(cell(a), cell(b)));
  return order.descending ? rows.reverse() : rows;
}

function showTable() {
  const rows = sortedChanges();
  $("rows").replaceChildren(...rows.slice(0, rowsShown).map(changeRow));
  $("more").hidden = rows.length <= rowsShown;
  $("more").textContent = t("table.more", { n: rows.length });
  for (const side of SIDES) $(`${side}-head`).textContent = periodName(side);
  showSorting($("table"), order);
}

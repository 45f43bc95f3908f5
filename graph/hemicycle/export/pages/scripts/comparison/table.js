/* Table: the same changes as sortable rows. */

const sourcesOf = (change) =>
  SIDES.flatMap((side) => edgesOf(change, side)).reduce((n, edge) => n + edge.statements.length, 0);
const CELLS = {
  kind: (change) => KINDS.indexOf(change.kind),
  subject: (change) => labelOf(change.subject),
  object: (change) => labelOf(change.object),
  before: (change) => sidePhrase(change, "before"),
  after: (change) => sidePhrase(change, "after"),
  sources: sourcesOf,
};

function changeRow(change) {
  const button = el(
    "button",
    { type: "button", class: `relation ${change.kind}`, "data-change": change.id },
    kindBadge(change.kind),
    t(`kind.${change.kind}`),
  );
  button.addEventListener("click", () => select(change.id));
  return el(
    "tr",
    { class: change.id === state.selected ? "selected" : null },
    el("td", {}, button),
    el("td", {}, labelOf(change.subject)),
    el("td", {}, labelOf(change.object)),
    el("td", {}, sidePhrase(change, "before") || "–"),
    el("td", {}, sidePhrase(change, "after") || "–"),
    el("td", { class: "number" }, String(sourcesOf(change))),
  );
}

function showTable() {
  const cell = CELLS[order.key];
  const rows = [...shownChanges()].sort((a, b) => compareCells(cell(a), cell(b)));
  if (order.descending) rows.reverse();
  $("rows").replaceChildren(...rows.map(changeRow));
  showSorting($("table"), order);
}

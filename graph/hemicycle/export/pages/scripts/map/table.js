/* Table: the shown edges as rows, for the keyboard, screen readers and phones. */

const CELLS = {
  date: (edge) => edge.from ?? edge.to ?? "9999",
  subject: (edge) => labelOf(edge.subject),
  relation: (edge) => PREDICATES.indexOf(edge.predicate),
  object: (edge) => labelOf(edge.object),
  status: (edge) => STATUSES.indexOf(edge.status),
  sources: (edge) => edge.sources,
};

function sortEdges(edges) {
  const cell = CELLS[order.key];
  const sorted = [...edges].sort((a, b) => compareCells(cell(a), cell(b)));
  return order.descending ? sorted.reverse() : sorted;
}

function statusText(edge) {
  return isCarried(edge)
    ? `${t(`status.${edge.status}`)}, ${t("carried")}`
    : t(`status.${edge.status}`);
}

function tableRow(edge) {
  const line = linesById.get(edge.line);
  const sign = signOf(line.predicate);
  const button = el(
    "button",
    { type: "button", class: `relation ${sign}`, "data-key": edge.id },
    swatch(line.predicate),
    verb(line.predicate),
    edge.role ? el("small", {}, `(${roleText(edge.role)})`) : "",
  );
  button.setAttribute(
    "aria-label",
    `${sayLine(line)}, ${formatDate(edge.date)}. ${t("evidence.show")}`,
  );
  button.addEventListener("click", () => select(line.id, edge.id));
  const name = (column) => t(`column.${column}`);
  const tr = el(
    "tr",
    { "data-edge": edge.id, class: edge.id === state.edge ? "selected" : null },
    el("td", { "data-column": name("date") }, formatDate(edge.date, "short")),
    el("td", { "data-column": name("subject") }, actorButton(line.from, select)),
    el("td", { "data-column": name("relation") }, button),
    el("td", { "data-column": name("object") }, actorButton(line.to, select)),
    el("td", { "data-column": name("status") }, statusText(edge)),
    el("td", { "data-column": name("sources"), class: "number" }, String(edge.sources)),
  );
  return tr;
}

function showTable(edges) {
  const rows = sortEdges(edges);
  replaceKeepingFocus($("rows"), ...rows.slice(0, state.rows).map(tableRow));
  showSorting($("table"), order);
  $("more").hidden = rows.length <= state.rows;
  $("more").textContent = t("table.more", { n: rows.length - state.rows });
}

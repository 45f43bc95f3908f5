/* CSV: what is shown as a table for spreadsheets, with the columns of the exports' edges.csv. */

const FORMULA_STARTS = /^[=+\-@＝＋－＠]/;
const BYTE_ORDER_MARK = "\ufeff"; // without it Excel reads UTF-8 as an older encoding

/** Bring a text onto one line, and keep a spreadsheet from running it as a formula. */
function safeCell(value) {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  const line = value.split(/\s+/).filter(Boolean).join(" ");
  return FORMULA_STARTS.test(line) ? `'${line}` : line;
}

function quoteCell(text) {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Write rows, the first one the names of the columns, as RFC 4180 has it. */
function formatCsv(rows) {
  const lines = rows.map((row) => row.map((cell) => quoteCell(safeCell(cell))).join(","));
  return `${BYTE_ORDER_MARK}${lines.join("\r\n")}\r\n`;
}

const joinCells = (values) => values.filter(Boolean).join(" | ");
const joinOnce = (values) => joinCells([...new Set(values)].sort());

/* What edges.csv has too bears its names; then what only the page knows. */
const EDGE_COLUMNS = {
  id: (edge) => edge.id,
  subject_id: (edge) => linesById.get(edge.line).from,
  subject: (edge) => labelOf(linesById.get(edge.line).from),
  predicate: (edge) => linesById.get(edge.line).predicate,
  object_id: (edge) => linesById.get(edge.line).to,
  object: (edge) => labelOf(linesById.get(edge.line).to),
  sign: (edge) => data.predicates[linesById.get(edge.line).predicate].sign,
  role: (edge) => edge.role,
  status: (edge) => edge.status,
  date: (edge) => edge.date,
  holds_from: (edge) => edge.from,
  holds_to: (edge) => edge.to,
  date_basis: (edge) => joinOnce(edge.statements.map((one) => one.basis)),
  published: (edge) => joinOnce(edge.statements.map((one) => one.published)),
  outlets: (edge) => edge.sources,
  outlet_names: (edge) => joinOnce(articlesOf(edge).map((article) => article.outlet)),
  articles: (edge) => joinOnce(articlesOf(edge).map((article) => article.id)),
  titles: (edge) => joinOnce(articlesOf(edge).map((article) => article.title)),
  urls: (edge) => joinOnce(articlesOf(edge).map((article) => article.url)),
  confidence: (edge) => Math.round(bestConfidence(edge) * 1000) / 1000,
  quotes: (edge) => joinCells(edge.statements.map((one) => one.quote)),
  statements: (edge) => joinCells(edge.statements.map((one) => one.id)),
};

const articlesOf = (edge) => edge.statements.map((one) => data.articles[one.article]);
const bestConfidence = (edge) => Math.max(...edge.statements.map((one) => one.confidence));

/** Return the rows of edges, in their order. */
function edgeRows(edges) {
  const cells = Object.values(EDGE_COLUMNS);
  return [Object.keys(EDGE_COLUMNS), ...edges.map((edge) => cells.map((cell) => cell(edge)))];
}

/* What a side of a change tells: relations, dates and evidence, the edges in one order. */
const SIDE_COLUMNS = {
  predicates: (edges) => joinOnce(edges.map((edge) => linesById.get(edge.line).predicate)),
  dates: (edges) => joinCells(edges.map((edge) => edge.date)),
  statuses: (edges) => joinCells(edges.map((edge) => edge.status)),
  outlet_names: (edges) => joinOnce(edges.flatMap(articlesOf).map((article) => article.outlet)),
  urls: (edges) => joinOnce(edges.flatMap(articlesOf).map((article) => article.url)),
  quotes: (edges) => joinCells(edges.flatMap((edge) => edge.statements).map((one) => one.quote)),
  edges: (edges) => joinCells(edges.map((edge) => edge.id)),
};

/** Return the rows of changes: what changed between whom, both sides, what tells an end. */
function changeRows(changes) {
  const ends = ["change", "subject_id", "subject", "predicate", "object_id", "object"];
  const periods = ["before", "after"];
  const sides = [...periods, "end"];
  const named = sides.flatMap((side) => Object.keys(SIDE_COLUMNS).map((key) => `${side}_${key}`));
  const row = (change) => {
    const { kind, subject, predicate, object } = change;
    const told = { ...change, end: change.ending ? [change.ending] : [] };
    const edges = (side) => told[side].map((id) => edgesById.get(id));
    return [
      ...[kind, subject, labelOf(subject), predicate, object, labelOf(object)],
      ...periods.map((side) => data.periods[side].name),
      ...sides.flatMap((side) => Object.values(SIDE_COLUMNS).map((cell) => cell(edges(side)))),
      change.reason,
    ];
  };
  return [[...ends, "before", "after", ...named, "reason"], ...changes.map(row)];
}

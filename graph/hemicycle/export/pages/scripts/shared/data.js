/* Data: the file's tables, kept in columns to be short, as records. */

/** Return the records of a table; see columns.py for how it is written. */
function unpack({ size, fields }) {
  const columns = Object.entries(fields).map(([name, values]) => [name, spellOut(values)]);
  return Array.from({ length: size }, (_, place) => {
    const record = {};
    for (const [name, values] of columns) record[name] = values[place];
    return record;
  });
}

const spellOut = (values) =>
  Array.isArray(values) ? values : values.at.map((place) => values.words[place]);

/** Return records by id, in an object without any property of its own making. */
function byId(records) {
  const found = Object.create(null);
  for (const record of records) found[record.id] = record;
  return found;
}

const KINDS_OF_MARK = ["quote", "subject", "object", "trigger"];

/** Let a statement name its quote and marks in words again, when first asked. */
function spellStatement(statement) {
  const characters = [...statement.sentence];
  const { quote, marks } = statement;
  if (Array.isArray(quote)) statement.quote = characters.slice(...quote).join("");
  statement.marks = marks.map(([start, end, bits]) => [
    start,
    end,
    KINDS_OF_MARK.filter((_, bit) => bits & (1 << bit)).join(" "),
  ]);
  return statement;
}

/** Give each edge its line's id, ends and relation and, when asked for, its statements. */
function joinEdges(edges, lines, statements, articles) {
  let next = 0;
  for (const edge of edges) {
    const own = statements.slice(next, (next += edge.statements));
    const line = lines[edge.line];
    Object.assign(edge, { line: line.id, predicate: line.predicate });
    Object.assign(edge, { subject: line.from, object: line.to });
    edge.outlets = new Set(own.map((one) => articles[one.article].outlet));
    edge.published = own.map((one) => one.published).filter(Boolean);
    edge.confidence = Math.max(...own.map((one) => one.confidence));
    let spelt = null;
    Object.defineProperty(edge, "statements", { get: () => (spelt ??= own.map(spellStatement)) });
  }
  return edges;
}

/** Give each actor its parties, each with the day from which it is known. */
function joinParties(actors, parties) {
  for (const actor of actors)
    actor.parties = actor.parties.map(([day, place]) => ({ ...parties[place], day }));
  return actors;
}

/** Read the file's data: `nodes` and `lines` of the network, `actors`, `edges`, `articles`. */
function readData() {
  const read = JSON.parse(document.getElementById("data").textContent);
  const nodes = unpack(read.nodes);
  const articles = unpack(read.articles);
  const lines = unpack(read.lines).map(({ from, to, predicate, bend }) => ({
    id: `${nodes[from].id}~${predicate}~${nodes[to].id}`,
    from: nodes[from].id,
    to: nodes[to].id,
    predicate,
    bend,
  }));
  return {
    ...read,
    nodes,
    lines,
    actors: byId(joinParties(unpack(read.actors), unpack(read.parties))),
    edges: joinEdges(unpack(read.edges), lines, unpack(read.statements), articles),
    articles,
  };
}

const data = readData();

/* Evidence: what the panel shows for a line (every quote behind it) and for an actor. */

const linesById = new Map(data.lines.map((line) => [line.id, line]));
const edgesById = new Map(data.edges.map((edge) => [edge.id, edge]));
/** Name an actor in full, an organisation as it was called on the day that the page shows. */
function labelOf(id) {
  const actor = data.actors[id];
  const own = partyAt(actor, view.day);
  return own?.id === id ? own.label : actor.label;
}
const shortOf = (id) => data.actors[id].short;
const verb = (predicate) => t(`verb.${predicate}`);

/** Name a relation in one line of plain text: `X – critique → Y`. */
function sayLine(line) {
  const arrow = data.predicates[line.predicate].symmetric ? "↔" : "→";
  return `${labelOf(line.from)} – ${verb(line.predicate)} ${arrow} ${labelOf(line.to)}`;
}

/** Lay out a sentence with its marks: names of both actors, quote, trigger. */
function markSentence(statement) {
  const quote = el("blockquote", { lang: "fr" });
  let place = 0;
  const characters = [...statement.sentence];
  const piece = (start, end) => characters.slice(start, end).join("");
  for (const [start, end, kinds] of statement.marks) {
    quote.append(piece(place, start));
    quote.append(el("mark", { class: kinds }, piece(start, end)));
    place = end;
  }
  quote.append(piece(place));
  return quote;
}

function actorButton(id, open) {
  const button = el("button", { type: "button", class: "actor" }, labelOf(id));
  button.addEventListener("click", () => open(id));
  return button;
}

function chip(kind, text) {
  return el("span", { class: `chip ${kind}` }, text);
}

function row(name, value) {
  return value ? [el("dt", {}, name), el("dd", {}, value)] : [];
}

function outletOf(article) {
  return article.outlet ?? t("outlet.unknown");
}

/** Link to an address only when it is plain http or https; anything else stays text. */
function addressLink(url, text) {
  if (!/^https?:\/\//i.test(url ?? "")) return null;
  return el("a", { href: url, rel: "noopener noreferrer nofollow", target: "_blank" }, text);
}

/** Say which relation a quote stands for, and when it holds. */
function sayClaim(edge) {
  const status = edge.status === "asserted" ? "" : t(`status.${edge.status}`);
  return [sayLine(linesById.get(edge.line)), status, formatDate(edge.date)]
    .filter(Boolean)
    .join(", ");
}

/** Quote a statement with its source, as one line to paste. */
function citation(edge, statement) {
  const article = data.articles[statement.article];
  const speaker = statement.speaker ? `, ${t("citation.by", { name: statement.speaker })}` : "";
  const source = [
    outletOf(article),
    article.title ? `« ${article.title} »` : article.id,
    statement.published ? formatDate(statement.published) : t("citation.undated"),
    article.url,
  ];
  const claim = `[${sayClaim(edge)} – hemicycle ${statement.id}]`;
  return `« ${statement.quote} »${speaker}, ${source.filter(Boolean).join(", ")} ${claim}`;
}

function copyButton(edge, statement) {
  const button = el("button", { type: "button", class: "quiet" }, t("citation.copy"));
  button.addEventListener("click", async () => {
    await copyText(citation(edge, statement));
    button.textContent = t("citation.copied");
    setTimeout(() => (button.textContent = t("citation.copy")), 2000);
  });
  return button;
}

/** Say a date, on what it rests, and the words or facts that it was read from. */
function showDating(edge, statement) {
  const basis = t(`basis.${statement.basis}`);
  const clues = [...new Set(statement.words.split("; ").filter(Boolean))];
  const said = `${formatDate(edge.date)} — ${basis}`;
  if (clues.length < 2) return clues.length ? `${said} (${clues[0]})` : said;
  const list = el("ul", {}, ...clues.map((clue) => el("li", {}, clue)));
  return el(
    "span",
    {},
    said,
    el("details", { class: "clues" }, el("summary", {}, count("clues", clues.length)), list),
  );
}

function speakerText(statement) {
  return statement.speaker ?? t("speaker.article");
}

/* What a reader may do with a statement; a script that adds to it comes after this one. */
const STATEMENT_BUTTONS = [copyButton];

/** Show one statement: the sentence with its marks, then where, when, who says so and how found. */
function showStatement(edge, statement) {
  const article = data.articles[statement.article];
  return el(
    "article",
    { class: "statement", "data-statement": statement.id },
    markSentence(statement),
    el(
      "p",
      { class: "source" },
      el("strong", {}, outletOf(article)),
      " · ",
      addressLink(article.url, article.title ?? article.id) ??
        article.title ??
        article.id,
    ),
    el(
      "dl",
      {},
      ...row(t("field.date"), showDating(edge, statement)),
      ...row(
        t("field.published"),
        statement.published ? formatDate(statement.published) : t("date.unknown"),
      ),
      ...row(t("field.speaker"), speakerText(statement)),
      ...row(t("field.confidence"), `${Math.round(statement.confidence * 100)} %`),
      ...row(t("field.rule"), statement.rule),
      ...row(t("field.recorded"), formatDate(statement.recorded)),
    ),
    el("p", { class: "actions" }, ...STATEMENT_BUTTONS.map((make) => make(edge, statement))),
  );
}

function sourcesChip(edge) {
  if (edge.sources === 1) return chip("single", t("sources.single"));
  return chip("sources", count("sources", edge.sources));
}

function roleText(role) {
  return data.labels[view.lang][`role.${role}`] ?? role;
}

/** Show one dated edge with all its statements. */
function showEdge(edge) {
  const heading = el(
    "h3",
    {},
    formatDate(edge.date),
    " ",
    edge.role ? chip("role", roleText(edge.role)) : null,
    chip(`status ${edge.status}`, t(`status.${edge.status}`)),
    sourcesChip(edge),
  );
  return el(
    "section",
    { class: "edge", "data-edge": edge.id },
    heading,
    ...edge.statements.map((statement) => showStatement(edge, statement)),
  );
}

/** Fill the panel with every edge of a line, those in range first said to be so. */
function showLine(panel, lineId, edges, others, openActor) {
  const line = linesById.get(lineId);
  const arrow = data.predicates[line.predicate].symmetric ? "↔" : "→";
  panel.replaceChildren(
    el(
      "h2",
      { class: "relation", tabindex: "-1" },
      actorButton(line.from, openActor),
      el(
        "span",
        { class: `verb ${signOf(line.predicate)}` },
        swatch(line.predicate),
        `${verb(line.predicate)} ${arrow}`,
      ),
      actorButton(line.to, openActor),
    ),
    ...edges.map(showEdge),
    others.length ? showOthers(others) : "",
  );
}

function showOthers(others) {
  return el(
    "details",
    { class: "others" },
    el("summary", {}, count("evidence.others", others.length)),
    ...others.map(showEdge),
  );
}

/** Group an actor's lines by predicate and direction, in the order of the predicates. */
function groupLines(actorId, edges) {
  const groups = new Map();
  for (const edge of edges) {
    const line = linesById.get(edge.line);
    if (line.from !== actorId && line.to !== actorId) continue;
    const outward = line.from === actorId || data.predicates[line.predicate].symmetric;
    const key = `${line.predicate}.${outward ? "out" : "in"}`;
    if (!groups.has(key)) groups.set(key, new Map());
    const lines = groups.get(key);
    lines.set(line.id, [...(lines.get(line.id) ?? []), edge]);
  }
  const order = Object.keys(data.predicates);
  const rank = (key) => order.indexOf(key.split(".")[0]) * 2 + (key.endsWith("in") ? 1 : 0);
  return [...groups].sort(([a], [b]) => rank(a) - rank(b));
}

function lineItem(actorId, lineId, edges, openLine) {
  const line = linesById.get(lineId);
  const other = line.from === actorId ? line.to : line.from;
  const dates = edges.map((edge) => formatDate(edge.date, "short")).join(", ");
  const button = el(
    "button",
    { type: "button", class: "line" },
    labelOf(other),
    el("small", {}, dates),
  );
  button.addEventListener("click", () => openLine(lineId));
  return el("li", {}, button);
}

/** Fill the panel with what is shown of an actor: who it is, then its lines, grouped. */
function showActor(panel, actorId, edges, day, openLine) {
  const actor = data.actors[actorId];
  const party = partyAt(actor, day);
  const known = party && party.id !== actorId ? `${party.label}` : "";
  const groups = groupLines(actorId, edges);
  panel.replaceChildren(
    el("h2", { tabindex: "-1" }, dot(colourAt(actor, day)), labelOf(actorId)),
    el("p", { class: "facts" }, [t(`type.${actor.type}`), known].filter(Boolean).join(" · ")),
    actor.aliases.length
      ? el("p", { class: "facts" }, t("actor.aliases", { names: actor.aliases.join(", ") }))
      : "",
    addressLink(
      actor.wikidata ? `https://www.wikidata.org/wiki/${actor.wikidata}` : "",
      "Wikidata",
    ) ?? "",
    ...(groups.length ? [] : [el("p", { class: "facts" }, t("actor.none"))]),
    ...groups.map(([key, lines]) => showGroup(actorId, key, lines, openLine)),
  );
}

function showGroup(actorId, key, lines, openLine) {
  const predicate = key.split(".")[0];
  return el(
    "section",
    { class: "group" },
    el(
      "h3",
      { class: signOf(predicate) },
      swatch(predicate),
      `${t(`group.${key}`)} (${lines.size})`,
    ),
    el("ul", {}, ...[...lines].map(([id, edges]) => lineItem(actorId, id, edges, openLine))),
  );
}

/** Make a dot of a party's colour. */
function dot(colour) {
  const mark = svg("circle", { cx: 7, cy: 7, r: 6, fill: colour, class: "outlined" });
  return svg("svg", { class: "dot", width: 14, height: 14, "aria-hidden": "true" }, mark);
}

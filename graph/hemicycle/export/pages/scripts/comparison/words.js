/* Words: a change, its periods and its end, as a reader says them. */

const periodName = (side) => formatDate(data.periods[side].name);

/** Fill the labels' places with the periods in the reader's language. */
function namePeriods() {
  for (const side of SIDES) data.values[side] = periodName(side);
}

const verbsOf = (change, side) => [
  ...new Set(edgesOf(change, side).map((edge) => verb(linesById.get(edge.line).predicate))),
];

/** Count what is shown: changes, or relations where some of them have not changed. */
function sayNumber(n) {
  const changed = [...chosenStories()].every((story) => CHANGED.has(story));
  return count(changed ? "changes" : "relations", n);
}

/** Say what became of a relation: `soutient puis critique`, `n’est plus allié à`. */
function sayRelation(change) {
  if (change.kind === "flipped")
    return SIDES.map((side) => verbsOf(change, side).join(", ")).join(` ${t("then")} `);
  if (change.story === "broke" && change.kind === "ended") return t(`past.${change.predicate}`);
  return verb(change.predicate);
}

function sayChange(change) {
  const [subject, object] = [labelOf(change.subject), labelOf(change.object)];
  return { subject, words: sayRelation(change), object };
}

const TABLED = new Set(["membership", "candidacy"]);

/** Say what ended a relation: the rule that saw it and the day. */
function sayEnding(change) {
  const [rule, day] = change.reason.split(", ");
  const known = data.labels[view.lang][`ending.${rule}`] ?? rule;
  const date = day && TABLED.has(rule) ? widenDay(day) : day;
  return t("ending", { reason: known, date: date ? formatDate(date) : t("date.unknown") });
}

/** Return the year or month of which a day is the last: the tables often know no more. */
function widenDay(day) {
  if (day.endsWith("-12-31")) return day.slice(0, 4);
  const [year, month, last] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month, 0)).getUTCDate() === last ? day.slice(0, 7) : day;
}

/** Choose the sentence that shows a change best: the end itself, else the later period's. */
function firstStatement(change) {
  const ending = edgesById.get(change.ending);
  const side = change.after.length && change.kind !== "not_observed" ? "after" : "before";
  const edge = ending ?? edgesOf(change, side)[0];
  return { edge, statement: edge.statements[0] };
}

/** Return the earliest edge that a change rests on. */
function firstEdge(change) {
  return evidenceOf(change).reduce((a, b) => ((a.from ?? "9") <= (b.from ?? "9") ? a : b));
}

const rolesOf = (change) =>
  [...new Set(evidenceOf(change).map((edge) => edge.role))]
    .filter((role) => role && role !== "member")
    .map(roleText);

/** Say where a change is from in a line: date, outlet, and whether one source alone says it. */
function saySource(change) {
  const { edge, statement } = firstStatement(change);
  const outlets =
    change.outlets > 1
      ? `${outletOf(data.articles[statement.article])} + ${change.outlets - 1}`
      : outletOf(data.articles[statement.article]);
  return [formatDate(edge.date, "short"), outlets].join(" · ");
}

function singleChip(change) {
  return change.outlets === 1 ? chip("single", t("sources.single")) : null;
}

function kindBadge(story) {
  return el("span", { class: `badge ${story}`, "aria-hidden": "true" }, el("b", {}, ICONS[story]));
}

const AROUND = 80; // characters of the sentence kept on each side of a short quote
const SHORT = 70; // a quote below this says little without its sentence

/** Return the quote with as much of its sentence around it as a list has room for. */
function excerpt(statement) {
  const { quote, sentence } = statement;
  const place = sentence.indexOf(quote);
  if (quote.length >= SHORT || place < 0) return quote;
  const start = place > AROUND ? sentence.indexOf(" ", place - AROUND) + 1 : 0;
  const stop = sentence.lastIndexOf(" ", place + quote.length + AROUND);
  const end = sentence.length > place + quote.length + AROUND ? stop : sentence.length;
  if (start > place || end < place + quote.length) return quote;
  const text = sentence.slice(start, end).trim();
  return `${start > 0 ? "… " : ""}${text}${end < sentence.length ? " …" : ""}`;
}

/** Show what a change rests on in short: its quote and source, or the tables where none says it. */
function briefEvidence(change) {
  const { statement } = firstStatement(change);
  if (!hasSentence(change))
    return [el("small", {}, `${sayEnding(change)} ${t("ending.nosentence")}`)];
  return [
    el("q", { lang: "fr" }, excerpt(statement)),
    el("small", {}, saySource(change), " ", singleChip(change)),
  ];
}

/** Say a change with its evidence, for the digest and the lists. */
function tellChange(change) {
  const { subject, words, object } = sayChange(change);
  const roles = rolesOf(change).join(", ");
  return el(
    "span",
    { class: "told" },
    el("strong", {}, subject),
    el("span", { class: `how ${change.story}` }, ` ${words} `),
    el("strong", {}, object),
    roles ? el("span", { class: "role" }, ` (${roles})`) : null,
    ...briefEvidence(change),
  );
}

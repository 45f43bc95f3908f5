/* Head: who the actor is, what the page holds in one sentence, and who comes first. */

const RANKS = 5;

/** Say the days between which something held: `2016 – 2017`, `depuis 2016`, nothing if unknown. */
function sayYears({ from, to }) {
  const [first, last] = [from, to].map((day) => day?.slice(0, 4));
  if (first && first === last) return first;
  if (!first && !last) return "";
  return formatDate(`${first ?? ".."}/${last ?? ".."}`);
}

function showFacts() {
  const actor = data.actors[EGO];
  const own = partyAt(actor, "9999");
  const known = data.ego.parties.length
    ? data.ego.parties
    : own && own.id !== EGO
      ? [{ ...own, from: null, to: null }]
      : [];
  const party = (one) => {
    const years = sayYears(one);
    return el("li", {}, dot(partyColour(one)), one.label, years ? el("small", {}, years) : "");
  };
  const site = data.ego.wikidata ? `https://www.wikidata.org/wiki/${data.ego.wikidata}` : "";
  const mark = known.length ? null : dot(colourAt(actor, "9999"));
  const kind = el("p", { class: "facts" }, mark, t(`type.${actor.type}`));
  const link = addressLink(site, "Wikidata");
  if (link) kind.append(" · ", link);
  const bare = (name) => fold(name).replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  const others = new Map(data.ego.names.map((name) => [bare(name), name]));
  others.delete(bare(actor.label));
  const names = [...others.values()];
  $("facts").replaceChildren(
    kind,
    known.length ? el("ul", { class: "homes" }, ...known.map(party)) : "",
    names.length ? el("p", { class: "facts" }, t("actor.aliases", { names: names.join(", ") })) : "",
  );
}

/** Count edges and the actors at their other ends. */
function tally(edges) {
  return { n: edges.length, actors: new Set(edges.map(otherOf)).size };
}

/** Return the real edges of one sign that came in, or went out. */
function sideEdges(side, sign, edges = data.edges.filter(isReal)) {
  const test = side === "received" ? isReceived : isGiven;
  return edges.filter((edge) => signOf(predicateOf(edge)) === sign && test(edge));
}

function showDigest() {
  const part = (side, sign) => {
    const { n, actors } = tally(sideEdges(side, sign));
    return n
      ? t(`digest.${side}.${sign}`, { edges: countWord(sign, n), actors: count("actors", actors) })
      : t(`digest.${side}.${sign}.none`);
  };
  const parts = ["received", "given"].map((side) =>
    [part(side, "conflict"), part(side, "cooperation")].join(", "),
  );
  const wide = data.possible ? ` ${count("timeline.possible", data.possible)}` : "";
  const within = data.period ? ` ${t("timeline.period", { period: formatDate(data.period) })}` : "";
  $("digest").textContent = t("digest", {
    received: parts[0],
    given: parts[1],
    articles: count("articles", data.counts.articles),
    outlets: sayOutlets({ outlets: data.counts.outlets }),
  });
  $("digest").append(within, wide);
}

const countWord = (sign, n) => count(`timeline.${sign}`, n);

/** Return the actors at the other ends of edges, those with the most edges first. */
function rankOthers(edges) {
  const counts = new Map();
  for (const edge of edges) counts.set(otherOf(edge), (counts.get(otherOf(edge)) ?? 0) + 1);
  return [...counts].sort(([a, na], [b, nb]) => nb - na || (a < b ? -1 : 1));
}

function rankRow(side, sign, [id, n], most) {
  const pressed = state.other === id && state.direction === side;
  const predicates = PREDICATES.filter((predicate) => signOf(predicate) === sign);
  const button = el(
    "button",
    {
      type: "button",
      class: "actor",
      "data-key": `rank-${side}-${sign}-${id}`,
      "aria-pressed": String(pressed && predicates.every((one) => state.predicates.has(one))),
      onclick: () =>
        choose(
          pressed
            ? { other: null, direction: "all", predicates: new Set(SHOWN_AT_FIRST) }
            : { other: id, direction: side, predicates: new Set(predicates), month: null, span: null },
        ),
    },
    dot(colourAt(data.actors[id], "9999")),
    el("span", { class: "name" }, labelOf(id)),
  );
  const width = Math.round((n / most) * 60);
  const bar = svg("rect", { width, height: 8, class: `pile solid ${sign}` });
  const picture = svg("svg", { class: "share", width: 60, height: 8, "aria-hidden": "true" }, bar);
  return el(
    "tr",
    {},
    el("th", { scope: "row" }, button),
    el("td", { class: "number" }, picture, String(n)),
  );
}

function rankTable(side, sign) {
  const ranked = rankOthers(sideEdges(side, sign));
  const most = ranked[0]?.[1] ?? 1;
  const caption = el(
    "caption",
    {},
    t(`rank.${side}.${sign}`),
    " ",
    el("small", {}, count("actors", ranked.length)),
  );
  const rows = ranked.slice(0, RANKS).map((one) => rankRow(side, sign, one, most));
  const none = el("tr", {}, el("td", { class: "facts" }, t("timeline.nobody")));
  return el("table", {}, caption, el("tbody", {}, ...(rows.length ? rows : [none])));
}

function showRanking() {
  const tables = SIDES.flatMap((side) =>
    ["conflict", "cooperation"].map((sign) => rankTable(side, sign)),
  );
  replaceKeepingFocus($("ranking"), ...tables);
}

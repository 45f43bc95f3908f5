/* Digest: what changed in a few figures, each with one example and its sentence. */

const storyCounts = () => {
  const counts = new Map(STORIES.map((story) => [story, []]));
  for (const change of data.changes)
    if (passes(change, "stories")) counts.get(change.story).push(change);
  return counts;
};

/** Tell what a story's changes are: `4 alliances, 22 appartenances`. */
function tallyOf(change) {
  if (change.story === "turned") {
    const sign = signOf(linesById.get(edgesOf(change, "after")[0].line).predicate);
    return `tally.turned.${sign}`;
  }
  if (change.kind !== "ended") return `tally.${change.predicate}`;
  return hasSentence(change) ? "tally.over" : "tally.left";
}

function sayTally(changes) {
  const tallies = new Map();
  for (const change of changes) {
    const key = tallyOf(change);
    tallies.set(key, (tallies.get(key) ?? 0) + 1);
  }
  return [...tallies].map(([key, n]) => count(key, n)).join(", ");
}

function chooseStory(story) {
  return (event) => {
    chooseIn(state.stories, story, event);
    redraw();
    fitMaps();
  };
}

/** Make the button that shows one story alone. */
function storyButton(story, changes, classes, ...content) {
  return el(
    "button",
    {
      type: "button",
      class: `${classes} ${story}`,
      "data-story": story,
      "aria-pressed": String(state.stories.has(story)),
      disabled: !changes.length && !state.stories.has(story),
      onclick: chooseStory(story),
    },
    ...content,
  );
}

/** Choose the change that stands for its story: the one whose sentence most outlets and links back. */
function exampleOf(changes) {
  return changes.find(hasSentence) ?? changes[0];
}

function storyCard(story, changes) {
  const tile = storyButton(
    story,
    changes,
    "tile",
    el("span", { class: "figure" }, kindBadge(story), changes.length.toLocaleString(view.lang)),
    el("span", { class: "name" }, t(`story.${story}`)),
    el("small", {}, changes.length ? sayTally(changes) : t(`story.${story}.none`)),
  );
  return el(
    "article",
    { class: `card ${story}${changes.length ? "" : " none"}` },
    tile,
    changes.length ? changeButton(exampleOf(changes), "example") : null,
  );
}

function restButton(story, changes) {
  return storyButton(
    story,
    changes,
    "chip-filter",
    kindBadge(story),
    `${t(`story.${story}`)} `,
    el("b", {}, changes.length.toLocaleString(view.lang)),
  );
}

function allButton(n) {
  const attributes = {
    type: "button",
    class: "chip-filter all",
    "data-story": "all",
    "aria-pressed": String(!state.stories.size),
    onclick: () => {
      state.stories.clear();
      redraw();
      fitMaps();
    },
  };
  return el("button", attributes, `${t("story.all")} `, el("b", {}, n.toLocaleString(view.lang)));
}

/** Say on how much each period rests, so that a gap in reading is no gap in events. */
function sayBasis() {
  const sides = SIDES.map((side) => {
    const edges = data.changes.flatMap((change) => freshEdges(change, side));
    const articles = new Set(edges.flatMap((edge) => edge.statements.map((one) => one.article)));
    return t("basis.side", {
      period: periodName(side),
      articles: count("articles", articles.size),
      outlets: count("outlets", knownOutlets(articles)),
    });
  });
  return sides.join(" · ");
}

function knownOutlets(articles) {
  const outlets = [...articles].map((id) => data.articles[id].outlet);
  return new Set(outlets.filter((outlet) => outlet !== null)).size;
}

function showDigest() {
  const counts = storyCounts();
  const total = [...counts.values()].reduce((n, changes) => n + changes.length, 0);
  $("cards").replaceChildren(...HEADLINES.map((story) => storyCard(story, counts.get(story))));
  $("rest").replaceChildren(
    allButton(total),
    ...STORIES.slice(HEADLINES.length).map((story) => restButton(story, counts.get(story))),
    el("p", { class: "basis" }, sayBasis()),
  );
}

/** Tell the state in a line, which screen readers hear when it changes. */
function showSummary() {
  const counts = storyCounts();
  const chosen = STORIES.filter((story) => !state.stories.size || state.stories.has(story));
  const said = chosen
    .filter((story) => counts.get(story).length)
    .map((story) => `${counts.get(story).length} ${t(`story.${story}`).toLowerCase()}`);
  const sides = SIDES.map(periodName).join(" → ");
  const text = `${sides} : ${said.join(", ") || t("changes.none")}`;
  if ($("summary").textContent !== text) $("summary").textContent = text;
}

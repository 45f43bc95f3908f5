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

const isSingled = (story) =>
  state.stories.has(story) && !isChoice(ESSENTIALS) && !isChoice(EVERYTHING);

/** Make the button that shows one story alone. */
function storyButton(story, changes, classes, ...content) {
  return el(
    "button",
    {
      type: "button",
      class: `${classes} ${story}`,
      "data-story": story,
      "aria-pressed": String(isSingled(story)),
      disabled: !changes.length && !isSingled(story),
      onclick: chooseStory(story),
    },
    ...content,
  );
}

/** Choose the change that stands for its story: the weightiest that has a sentence. */
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
    el("span", {}, t(`story.${story}`)),
    el("b", {}, changes.length.toLocaleString(view.lang)),
  );
}

/** Make a button that shows several stories: the essentials, or all of them. */
function wholeButton(key, stories, counts) {
  const sum = [...stories].reduce((n, story) => n + counts.get(story).length, 0);
  const attributes = {
    type: "button",
    class: "chip-filter whole-choice",
    "data-story": key,
    "aria-pressed": String(isChoice(stories)),
    onclick: () => {
      state.stories = new Set(stories);
      redraw();
      fitMaps();
    },
  };
  const n = sum.toLocaleString(view.lang);
  return el("button", attributes, el("span", {}, t(`story.${key}`)), el("b", {}, n));
}

/** Say on how much a period rests, so that a gap in reading is not taken for one in events. */
function sayBasis(side) {
  const { articles, outlets } = data.periods[side];
  return t("basis.side", {
    period: periodName(side),
    articles: count("articles", articles),
    outlets: sayOutlets({ outlets }),
  });
}

function showDigest() {
  const counts = storyCounts();
  $("cards").replaceChildren(...HEADLINES.map((story) => storyCard(story, counts.get(story))));
  $("rest").replaceChildren(
    wholeButton("essentials", ESSENTIALS, counts),
    ...STORIES.slice(HEADLINES.length).map((story) => restButton(story, counts.get(story))),
    wholeButton("all", EVERYTHING, counts),
  );
}

/** Tell the state in a line, which screen readers hear when it changes. */
function showSummary() {
  const text = t("summary", {
    before: sayBasis("before"),
    after: sayBasis("after"),
    changes: sayNumber(shownChanges().length),
  });
  if ($("summary").textContent === text) return;
  const [before, after] = text.split(/(?<=→) /); // where the line may break
  $("summary").replaceChildren(el("span", {}, before), " ", el("span", {}, after));
}

/* Changes: the list, by story, with a sentence for each change. */

const LONGEST = 40; // changes listed at once; the rest comes on demand
const FEW = 6; // memberships that need no fold
const narrow = matchMedia("(max-width: 760px)"); // there the list begins folded, the map in reach
const folds = new Map(); // fold -> whether the reader left it open
const longer = new Set(); // lists that the reader asked to see whole

function changeButton(change, classes) {
  return el(
    "button",
    {
      type: "button",
      class: classes,
      "data-change": change.id,
      "aria-pressed": String(change.id === state.selected),
      onclick: () => select(change.id),
    },
    tellChange(change),
  );
}

/** List changes, the first of many at once. */
function changeList(changes, key) {
  const shown = longer.has(key) ? changes : changes.slice(0, LONGEST);
  const items = shown.map((change) => el("li", {}, changeButton(change, "change")));
  if (shown.length < changes.length) items.push(el("li", {}, moreButton(key, changes.length)));
  return el("ul", {}, ...items);
}

function moreButton(key, n) {
  const all = () => {
    longer.add(key);
    redraw();
  };
  return el("button", { type: "button", class: "quiet", onclick: all }, t("table.more", { n }));
}

/** Make a list that folds; whether it is open outlives the redraw. */
function foldable(key, classes, open, summary, ...content) {
  const attributes = { class: classes, open: folds.get(key) ?? open };
  const head = el("summary", { "data-fold": key }, ...summary);
  head.addEventListener("click", () => folds.set(key, !head.parentElement.open));
  return el("details", attributes, head, ...content);
}

/** Tell which changes fold away in their story: memberships, and what the tables alone say. */
const isMinor = (change) => change.predicate === "memberOf" || !hasSentence(change);
const minorKey = (change) => (hasSentence(change) ? "memberships" : "tabled");

function foldMinor(story, changes) {
  const groups = new Map();
  for (const change of changes) {
    const key = minorKey(change);
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups].map(([key, found]) =>
    foldable(
      `${story}.${key}`,
      "minor",
      found.length <= FEW,
      [t(key, { n: found.length })],
      changeList(found, `${story}.${key}`),
    ),
  );
}

function storyGroup(story, changes) {
  const major = changes.filter((change) => !isMinor(change));
  const minor = changes.filter(isMinor);
  const alone = state.stories.size > 0 && state.stories.size < STORIES.length;
  const open = alone ? state.stories.has(story) : HEADLINES.includes(story) && !narrow.matches;
  const parts = major.length
    ? [changeList(major, story), ...foldMinor(story, minor)]
    : [changeList(minor, story)];
  return foldable(
    story,
    `story ${story}`,
    open,
    [kindBadge(story), `${t(`story.${story}`)} (${changes.length})`],
    el("p", { class: "means" }, t(`story.${story}.means`, data.values)),
    ...parts,
  );
}

/** Show the list of what passes the filters. */
function showChanges() {
  const shown = shownChanges();
  const groups = STORIES.map((story) => [
    story,
    shown.filter((change) => change.story === story),
  ]).filter(([, changes]) => changes.length);
  const none = () => el("p", { class: "facts" }, t("changes.none"));
  $("hint").textContent = t("hint.changes");
  $("changes").replaceChildren(
    ...(groups.length ? groups.map(([story, changes]) => storyGroup(story, changes)) : [none()]),
  );
}

/** Open the folds in which a change lies. */
function unfold(change) {
  folds.set(change.story, true);
  if (isMinor(change)) folds.set(`${change.story}.${minorKey(change)}`, true);
}

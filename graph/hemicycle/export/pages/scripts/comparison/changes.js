/* Changes: the counts of each kind, and the list with a sentence for each change. */

function countKind(kind) {
  return data.changes.filter((change) => change.kind === kind).length;
}

function kindBadge(kind) {
  return el("span", { class: `badge ${kind}`, "aria-hidden": "true" }, el("b", {}, ICONS[kind]));
}

function showTiles() {
  const tile = (kind) => {
    const n = countKind(kind);
    const button = el(
      "button",
      {
        type: "button",
        class: `tile ${kind}`,
        "data-kind": kind,
        "aria-pressed": String(state.kinds.has(kind)),
      },
      el("span", { class: "figure" }, kindBadge(kind), String(n)),
      el("span", { class: "name" }, t(n === 1 ? `kind.${kind}` : `kinds.${kind}`)),
      el("small", {}, t(`kind.${kind}.means`, data.values)),
    );
    button.addEventListener("click", () => {
      if (!state.kinds.delete(kind)) state.kinds.add(kind);
      redraw();
      $("tiles").querySelector(`[data-kind="${kind}"]`).focus();
    });
    return button;
  };
  $("tiles").replaceChildren(...KINDS.map(tile));
}

function sidePhrase(change, side) {
  const words = predicatesOf(change, side).map(verb);
  return words.join(", ");
}

/** Say a change in one line: `X – soutien → Y`, or for a turn `X – soutien puis critique → Y`. */
function sayChange(change) {
  const sides = change.kind === "flipped" ? SIDES : [change.after.length ? "after" : "before"];
  const words = sides.map((side) => sidePhrase(change, side)).join(` ${t("then")} `);
  return { subject: labelOf(change.subject), words, object: labelOf(change.object) };
}

/** Choose the sentence that shows a change best: the end itself, else the later period's. */
function firstStatement(change) {
  const ending = edgesById.get(change.ending);
  const edges = ending ? [ending] : edgesOf(change, change.after.length ? "after" : "before");
  return { edge: edges[0], statement: edges[0].statements[0] };
}

function changeItem(change) {
  const { subject, words, object } = sayChange(change);
  const { edge, statement } = firstStatement(change);
  const button = el(
    "button",
    {
      type: "button",
      class: "change",
      "data-change": change.id,
      "aria-pressed": String(change.id === state.selected),
    },
    kindBadge(change.kind),
    el(
      "span",
      { class: "said" },
      el("strong", {}, subject),
      el("span", { class: `how ${change.kind}` }, ` ${words} `),
      el("strong", {}, object),
      el("q", {}, statement.quote),
      el(
        "small",
        {},
        `${formatDate(edge.date, "short")} · ${outletOf(data.articles[statement.article])}`,
      ),
    ),
  );
  button.addEventListener("click", () => select(change.id));
  return el("li", {}, button);
}

/** Make a list that folds; whether it is open outlives the redraw. */
function foldable(key, classes, summary, ...content) {
  const details = el(
    "details",
    { class: classes, open: state.opened.has(key) },
    el("summary", {}, ...summary),
    ...content,
  );
  details.addEventListener("toggle", () => {
    if (details.open) state.opened.add(key);
    else state.opened.delete(key);
  });
  return details;
}

const isMembership = (change) => change.predicate === "memberOf";
const foldOf = (change) => (isMembership(change) ? `${change.kind}.memberOf` : change.kind);

/** List the changes of a kind: stands first; memberships, often many, fold away below them. */
function changeGroup(kind) {
  const changes = data.changes.filter((change) => change.kind === kind);
  const members = changes.filter(isMembership);
  const stands = changes.filter((change) => !isMembership(change));
  const folded = members.length
    ? [
        foldable(
          `${kind}.memberOf`,
          "members",
          [t("memberships", { n: members.length })],
          el("ul", {}, ...members.map(changeItem)),
        ),
      ]
    : [];
  const summary = [kindBadge(kind), `${t(`kinds.${kind}`)} (${changes.length})`];
  return foldable(
    kind,
    `kind ${kind}`,
    summary,
    el("ul", {}, ...stands.map(changeItem)),
    ...folded,
  );
}

function showChanges() {
  const focused = $("changes").contains(document.activeElement)
    ? document.activeElement.dataset.change
    : null;
  const kinds = KINDS.filter((kind) => state.kinds.has(kind) && countKind(kind));
  $("changes").replaceChildren(
    ...(kinds.length ? kinds.map(changeGroup) : [el("p", { class: "facts" }, t("changes.none"))]),
  );
  if (focused)
    $("changes")
      .querySelector(`[data-change="${CSS.escape(focused)}"]`)
      ?.focus({ preventScroll: true });
}

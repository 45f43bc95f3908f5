/* Keys: stepping through the changes, closing, searching; and the focus that outlives a redraw. */

/** List the changes in the order in which the reader sees them. */
function steppable() {
  return state.mode === "table" ? sortedChanges() : shownChanges();
}

/** Select the next or previous change of the list; the focus stays in the list. */
function stepChange(step) {
  const listed = steppable();
  if (!listed.length) return;
  const place = listed.findIndex((change) => change.id === state.selected);
  const next = place < 0 ? (step > 0 ? 0 : listed.length - 1) : place + step;
  select(listed[Math.max(0, Math.min(listed.length - 1, next))].id, { stay: true });
}

/** Move the focus to the next or previous change that is unfolded, without selecting it. */
function moveInList(button, step) {
  const all = [...button.closest("#changes, #rows, #panel").querySelectorAll("[data-change]")];
  const seen = all.filter((one) => one.checkVisibility());
  seen[seen.indexOf(button) + step]?.focus();
}

const isTyping = (event) => /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);

function bindKeys() {
  addEventListener("keydown", (event) => {
    if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const button = event.target.closest?.("#changes [data-change], #rows [data-change]");
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (button && step) moveInList(button, step);
    else if (event.key === "j") stepChange(1);
    else if (event.key === "k") stepChange(-1);
    else if (event.key === "/") $("search").focus();
    else if (event.key === "Escape" && state.selected !== null) select(null);
    else return;
    event.preventDefault();
  });
}

const KEPT = ["change", "story", "predicate", "fold", "step"];

/** Redraw, and give the focus back to the control that stood in its place. */
function keepFocus(act) {
  const active = document.activeElement;
  const name = KEPT.find((one) => active?.dataset?.[one] !== undefined);
  const home = active?.closest?.("[id]")?.id;
  act();
  if (!name || !home || document.contains(active)) return;
  const again = `#${home} [data-${name}="${CSS.escape(active.dataset[name])}"]`;
  document.querySelector(again)?.focus({ preventScroll: true });
}

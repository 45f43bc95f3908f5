/* Limits: how well reported, how sure and how linked what is shown must be. */

const CONFIDENCES = [0, 0.5, 0.7, 0.8, 0.9];
const MOST_OUTLETS = Math.max(1, ...data.edges.map((edge) => edge.sources));

let saidLimits = null; // the language in which the choices stand

/** Write the choices in the reader's language. */
function sayLimits() {
  if (saidLimits === view.lang) return;
  saidLimits = view.lang;
  const wanted = Array.from({ length: Math.min(9, MOST_OUTLETS) }, (_, i) => i + 1);
  const outlets = [...OUTLETS].sort(([a, n], [b, m]) => m - n || a.localeCompare(b, "fr"));
  const sure = (least) =>
    least ? t("confidence.least", { n: Math.round(least * 100) }) : t("confidence.any");
  $("outlets").replaceChildren(
    ...wanted.map((n) => el("option", { value: n }, count("outlets.least", n))),
  );
  $("outlet").replaceChildren(
    el("option", { value: "" }, t("outlet.all")),
    ...outlets.map(([name, n]) => el("option", { value: name }, `${name} (${n})`)),
  );
  $("confidence").replaceChildren(
    ...CONFIDENCES.map((least) => el("option", { value: least }, sure(least))),
  );
}

/** Show what the limits are set to. */
function showLimits() {
  sayLimits();
  for (const id of ["outlets", "confidence", "links"]) $(id).value = String(state[id]);
  $("outlet").value = state.outlet ?? "";
  $("largest").checked = state.largest;
  const set = countFilters();
  $("reset").hidden = set === 0;
  $("reset").textContent = count("filters.reset", set);
}

/** Tie a control to the state: `read` turns its value into the state's. */
function bindLimit(id, event, read) {
  $(id).addEventListener(event, () => {
    state[id] = read($(id));
    redraw();
  });
}

function bindLimits() {
  bindLimit("outlets", "change", ({ value }) => Number(value));
  bindLimit("outlet", "change", ({ value }) => value || null);
  bindLimit("confidence", "change", ({ value }) => Number(value));
  bindLimit("links", "input", ({ value }) => Math.round(numberFrom(value || "1", 1, 99)));
  bindLimit("largest", "change", ({ checked }) => checked);
  $("reset").addEventListener("click", () => {
    Object.assign(state, freshFilters());
    redraw();
    $("filters").focus();
  });
}

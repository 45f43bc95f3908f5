/* Frame: what both pages share around the graph: language, theme, address, search, tables. */

/** Read the address's hash as parameters. */
function readAddress() {
  return new URLSearchParams(location.hash.slice(1));
}

/** Write parameters into the address's hash, leaving no entry in the history.
 *
 * A page inside a notebook's frame (about:srcdoc) has no address to write to. */
function writeAddress(parameters) {
  if (location.protocol === "about:") return;
  const kept = Object.entries(parameters).filter(([, value]) => value !== null && value !== "");
  const text = new URLSearchParams(kept).toString();
  if (location.hash.slice(1) !== text) history.replaceState(null, "", text ? `#${text}` : "#");
}

const prefersDark = matchMedia("(prefers-color-scheme: dark)");
const isDark = () => (view.theme ? view.theme === "dark" : prefersDark.matches);

function applyTheme() {
  document.documentElement.dataset.theme = isDark() ? "dark" : "light";
}

/** Show the page in the reader's theme, palette and language. */
function applyView() {
  applyTheme();
  translatePage();
  showSwitches();
}

/** Return what the address keeps of language, theme and palette. */
function addressOfView() {
  return {
    lang: view.lang === usualLanguage() ? null : view.lang,
    theme: view.theme,
    palette: view.palette === data.palette ? null : view.palette,
    embed: view.embed ? "1" : null,
  };
}

/** Return the language of the file, else the first of the browser's that the page speaks. */
function usualLanguage() {
  if (LANGUAGES.includes(data.lang)) return data.lang;
  const asked = (navigator.languages ?? []).map((name) => name.slice(0, 2));
  return asked.find((name) => LANGUAGES.includes(name)) ?? LANGUAGES[0];
}

const PALETTES = ["press", "safe"];

/** Set language, theme and palette from the address, else from the file and the system. */
function readView(address) {
  const asked = address.get("lang");
  view.lang = LANGUAGES.includes(asked) ? asked : usualLanguage();
  const theme = address.get("theme");
  view.theme = theme === "dark" || theme === "light" ? theme : null;
  const palette = address.get("palette");
  view.palette = PALETTES.includes(palette) ? palette : data.palette;
  view.embed = data.embed || address.get("embed") === "1";
  document.body.classList.toggle("embed", view.embed);
}

/** Let the link of an embedded page open the same view whole. */
function linkWhole() {
  const whole = new URLSearchParams(location.hash.slice(1));
  whole.delete("embed");
  const link = document.getElementById("whole");
  link.hidden = location.protocol === "about:"; // a notebook's frame is all that there is
  link.href = `${location.href.split("#")[0]}#${whole}`;
}

/** Tie the language and theme switches; `changed` redraws the page. */
function bindSwitches(changed) {
  for (const button of document.querySelectorAll("[data-lang]")) {
    button.addEventListener("click", () => {
      view.lang = button.dataset.lang;
      changed();
    });
  }
  document.getElementById("theme").addEventListener("click", () => {
    view.theme = isDark() ? "light" : "dark";
    changed();
  });
  document.getElementById("palette").addEventListener("click", () => {
    view.palette = view.palette === "safe" ? "press" : "safe";
    changed();
  });
  prefersDark.addEventListener("change", changed);
  document.querySelector(".skip").addEventListener("click", (event) => {
    event.preventDefault(); // the address's hash holds the view, not a place in the page
    (document.querySelector("#changes button") ?? document.getElementById("panel")).focus();
  });
}

function showSwitches() {
  for (const button of document.querySelectorAll("[data-lang]")) {
    button.setAttribute("aria-pressed", String(button.dataset.lang === view.lang));
  }
  const theme = document.getElementById("theme");
  theme.textContent = t(isDark() ? "theme.light" : "theme.dark");
  theme.dataset.short = isDark() ? "☀" : "☾"; // what a phone has room for
  const palette = document.getElementById("palette");
  palette.setAttribute("aria-pressed", String(view.palette === "safe"));
  palette.dataset.short = t("palette.short");
  linkWhole();
}

/** Find actors by any of their names, those beginning with the words first. */
function findActors(words) {
  const wanted = fold(words);
  if (!wanted) return [];
  const ranked = Object.entries(data.actors)
    .map(([id, actor]) => [id, rankNames(actor, wanted)])
    .filter(([, rank]) => rank < 3)
    .sort(([a, ra], [b, rb]) => ra - rb || labelOf(a).localeCompare(labelOf(b), "fr"));
  return ranked.slice(0, 8).map(([id]) => id);
}

function rankNames(actor, wanted) {
  const names = [actor.label, actor.short, ...actor.aliases, ...actor.names].map(fold);
  if (names.includes(wanted)) return 0;
  const starts = (name) => name.split(/[\s'-]+/).some((word) => word.startsWith(wanted));
  if (names.some((name) => name.startsWith(wanted) || starts(name))) return 1;
  return names.some((name) => name.includes(wanted)) ? 2 : 3;
}

/** Make the search field a combobox: type, arrow keys, Enter. */
function bindSearch(input, list, open) {
  let active = -1;
  const options = () => [...list.children];
  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const choose = (id) => {
    input.value = "";
    close();
    open(id);
  };
  const light = (index) => {
    active = index;
    options().forEach((option, i) => option.setAttribute("aria-selected", String(i === index)));
    if (options()[index]) input.setAttribute("aria-activedescendant", options()[index].id);
  };
  input.addEventListener("input", () => {
    fillOptions(list, findActors(input.value), input.value, choose);
    list.hidden = !input.value.trim();
    input.setAttribute("aria-expanded", String(!list.hidden));
    light(options().some((option) => option.dataset.actor) ? 0 : -1);
  });
  input.addEventListener("keydown", (event) => {
    const n = options().length;
    if (event.key === "Escape") close();
    else if (event.key === "ArrowDown" && n) light((active + 1) % n);
    else if (event.key === "ArrowUp" && n) light((active - 1 + n) % n);
    else if (event.key === "Enter" && options()[active]?.dataset.actor)
      choose(options()[active].dataset.actor);
    else return;
    event.preventDefault();
  });
  input.addEventListener("blur", () => setTimeout(close, 150));
}

function fillOptions(list, ids, words, choose) {
  const option = (id, index) => {
    const item = el("li", { role: "option", id: `option-${index}`, "data-actor": id }, labelOf(id));
    const short = shortOf(id);
    if (short !== labelOf(id)) item.append(el("small", {}, short));
    item.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      choose(id);
    });
    return item;
  };
  const none = () =>
    el("li", { class: "none", role: "option", "aria-disabled": "true" }, t("search.none"));
  list.replaceChildren(...(ids.length ? ids.map(option) : words.trim() ? [none()] : []));
}

/** Make a table's head sortable; `changed` hears the new order. */
function bindSorting(table, order, changed) {
  for (const button of table.querySelectorAll("th button")) {
    button.addEventListener("click", () => {
      const key = button.dataset.key;
      order.descending = order.key === key ? !order.descending : false;
      order.key = key;
      changed();
    });
  }
}

function showSorting(table, order) {
  for (const button of table.querySelectorAll("th button")) {
    const sorted = button.dataset.key === order.key;
    const direction = order.descending ? "descending" : "ascending";
    button.parentElement.setAttribute("aria-sort", sorted ? direction : "none");
  }
}

/** Compare two table cells: text as the reader's language sorts it, numbers by size. */
function compareCells(a, b) {
  if (typeof a === "number") return a - b;
  return a.localeCompare(b, view.lang);
}

/** Say how many outlets the page rests on, and how many articles are of none that is known. */
function sayOutlets({ outlets, unknown }) {
  if (!outlets) return t("outlets.none");
  return [count("outlets", outlets), unknown ? count("unknown", unknown) : ""]
    .filter(Boolean)
    .join(", ");
}

/** Say what the page rests on. */
function showFooting() {
  document.getElementById("footing").textContent = t("footing", {
    articles: count("articles", data.counts.articles),
    outlets: sayOutlets(data.counts),
  });
}

/* Saving: the menu with which a reader takes away what is shown. */

/** Hand a file over to the reader's browser. */
function downloadFile(name, content, type) {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = el("a", { href: url, download: name, class: "offscreen" });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60000);
  sayDone(t("saving.done", { name }));
}

function sayDone(text) {
  const done = document.getElementById("saved");
  done.textContent = text;
  setTimeout(() => (done.textContent = done.textContent === text ? "" : done.textContent), 4000);
}

/** Make a name for files from words, with nothing in it that a file system minds. */
function fileName(...words) {
  const plain = words.map((word) => fold(word).replace(/[^a-z0-9]+/g, "-"));
  return ["hemicycle", ...plain].join("-").replace(/-+/g, "-").replace(/-$/, "");
}

const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** Read the panes; where the table is on, the map is drawn for a moment first. */
async function readPanes(page) {
  if (page.mode() !== "table") return page.panes();
  page.setMode(page.drawn);
  await wait(300); // until the labels have settled
  const panes = page.panes();
  page.setMode("table");
  return panes;
}

/** Read the page's own words around the drawing. */
function readWords() {
  const text = (node) => node.textContent.trim();
  return {
    title: text(document.querySelector("h1")),
    summary: text(document.getElementById("summary")),
    footing: [...document.querySelectorAll("footer p")].map(text),
  };
}

async function readPicture(page, palette) {
  const panes = await readPanes(page);
  return drawPicture({ panes, words: readWords(), keys: page.keys() }, palette);
}

async function savePng(page) {
  const image = await paintPng(await readPicture(page, readWholePalette()));
  downloadFile(`${page.name()}.png`, image, "image/png");
}

async function saveSvg(page) {
  const text = writeSvg(await readPicture(page, readLightPalette()));
  downloadFile(`${page.name()}.svg`, text, "image/svg+xml");
}

function saveCsv(page) {
  downloadFile(`${page.name()}.csv`, formatCsv(page.rows()), "text/csv;charset=utf-8");
}

async function copyLink() {
  await copyText(location.href);
  sayDone(t("saving.copied"));
}

function saveCorrections() {
  if (!reports.list.length) return;
  downloadFile("corrections.jsonl", formatCorrections(), "application/jsonl;charset=utf-8");
  markSaved();
}

const SAVING = { png: savePng, svg: saveSvg, csv: saveCsv, link: copyLink };

function menuItem(key, act) {
  const item = el("button", { type: "button", role: "menuitem", tabindex: "-1" });
  item.dataset.t = `saving.${key}`;
  item.dataset.save = key;
  item.addEventListener("click", act);
  return item;
}

/** Let a button open a menu: arrow keys, Home and End move, Escape and Tab close. */
function bindMenu(button, menu) {
  const items = () => [...menu.children].filter((item) => !item.disabled);
  const show = (open) => {
    menu.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
    if (open) sayDone(""); // what was said last lies where the menu's first entry is
  };
  const enter = (index) => {
    show(true);
    items()
      .at(index % items().length)
      .focus();
  };
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  const move = (event) => {
    const here = items().indexOf(document.activeElement);
    if (event.key === "Escape" || event.key === "Tab") show(false);
    if (event.key === "Tab") return;
    event.stopPropagation(); // the page's own keys mean other things
    if (event.key in steps) enter(here + steps[event.key]);
    else if (event.key === "Home") enter(0);
    else if (event.key === "End") enter(-1);
    else if (event.key === "Escape") button.focus();
    else return;
    event.preventDefault();
  };
  button.addEventListener("click", () => (menu.hidden ? enter(0) : show(false)));
  button.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    enter(event.key === "ArrowUp" ? -1 : 0);
  });
  menu.addEventListener("keydown", move);
  menu.addEventListener("click", () => {
    show(false);
    button.focus();
  });
  document.addEventListener("pointerdown", ({ target }) => {
    if (!button.parentElement.contains(target)) show(false);
  });
}

function menuButton() {
  return el("button", {
    type: "button",
    id: "save",
    class: "quiet",
    "aria-haspopup": "menu",
    "aria-expanded": "false",
    "aria-controls": "save-menu",
    "data-t": "saving.menu",
  });
}

function reportsButton() {
  const words = el("span", { "data-t": "report.list" });
  const attributes = { type: "button", id: "reports", class: "quiet", hidden: true };
  const button = el("button", attributes, words, " ", el("b", {}));
  button.addEventListener("click", () => listReports(saveCorrections));
  return button;
}

/** Put the menu into the page.
 *
 * `page` gives what is shown: `name()` for files, `rows()` for the table, `panes()` and `keys()`
 * for the picture, `mode()` and `setMode(mode)` to bring the map up, whose mode is `drawn`. */
function bindSaving(page) {
  const run = async (save) => {
    try {
      await save(page);
    } catch (error) {
      sayDone(t("saving.failed"));
      throw error;
    }
  };
  const items = Object.entries(SAVING).map(([key, save]) => menuItem(key, () => run(save)));
  const button = menuButton();
  const menu = el(
    "div",
    { id: "save-menu", role: "menu", "data-t-label": "saving.menu", hidden: true },
    ...items,
    menuItem("corrections", saveCorrections),
  );
  const saved = el("span", { id: "saved", role: "status" });
  document.getElementById("saving").replaceChildren(button, menu, reportsButton(), saved);
  bindMenu(button, menu);
  showReports();
  guardReports();
}

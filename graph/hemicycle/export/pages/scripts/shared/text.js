/* Words: labels in two languages, dates in EDTF as a reader says them, plain DOM nodes. */

const LANGUAGES = Object.keys(data.labels);
const view = { lang: LANGUAGES[0], theme: null, palette: data.palette, embed: false, day: "9999", said: null };

/** Return a label in the reader's language, with {name} places filled in. */
function t(key, values = {}) {
  const text = data.labels[view.lang][key] ?? key;
  return text.replace(/\{(\w+)\}/g, (place, name) =>
    name in values ? String(values[name]) : place,
  );
}

/** Return a label in singular or plural: `key.one` or `key.other`. */
function count(key, n) {
  const one = view.lang === "fr" ? n < 2 : n === 1;
  return t(`${key}.${one ? "one" : "other"}`, { n: n.toLocaleString(view.lang) });
}

/** Build an element; strings become text nodes, never markup. */
function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "class") node.className = value;
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}

/** Build an SVG element. */
function svg(tag, attributes = {}, ...children) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

/** Fold case and accents, so that `melenchon` finds Mélenchon. */
function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[’']/g, "'").trim();
}

const DAY = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?[~?%]?$/;

function formatPart(part, style) {
  const found = DAY.exec(part);
  if (!found) return part;
  const [, year, month, day] = found;
  if (!month) return year;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  const text = formatter(style, Boolean(day)).format(date);
  return /[~?%]$/.test(part) ? t("date.about", { date: text }) : text;
}

const isOpen = (part) => part === ".." || part === "";
const precise = (key, part) => (DAY.exec(part)?.[3] ? `${key}.day` : key);

/** Say an EDTF date as a reader would: `29 janvier 2017 – 23 avril 2017`; `style` as for Intl. */
function formatDate(edtf, style = "long") {
  if (!edtf) return t("date.unknown");
  const [start, end] = edtf.split("/");
  if (end === undefined) return formatPart(start, style);
  if (isOpen(start) && isOpen(end)) return t("date.unknown");
  if (isOpen(end)) return t(precise("date.since", start), { date: formatPart(start, style) });
  if (isOpen(start)) return t(precise("date.until", end), { date: formatPart(end, style) });
  return t("date.between", { start: formatPart(start, style), end: formatPart(end, style) });
}

/** Name a month, from its number counted from year 0. */
function formatMonth(index, style = "long") {
  return formatter(style, false).format(new Date(Date.UTC(Math.floor(index / 12), index % 12, 1)));
}

const LOCALES = { fr: "fr-FR", en: "en-GB" };
const formatters = new Map(); // each takes a browser about a millisecond to make

function formatter(month, withDay) {
  const key = `${view.lang} ${month} ${withDay}`;
  const options = { year: "numeric", month, timeZone: "UTC", ...(withDay && { day: "numeric" }) };
  if (!formatters.has(key))
    formatters.set(key, new Intl.DateTimeFormat(LOCALES[view.lang], options));
  return formatters.get(key);
}

const monthOf = (day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** Copy text; the older way serves where a file: page has no clipboard. */
async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = el("textarea", { class: "offscreen", "aria-hidden": "true" });
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
}

/** Let every element marked with data-t, data-t-label or data-t-placeholder speak the language. */
function translatePage() {
  if (view.said === view.lang) return;
  view.said = view.lang;
  document.documentElement.lang = view.lang;
  for (const node of document.querySelectorAll("[data-t]"))
    node.textContent = t(node.dataset.t, data.values);
  for (const node of document.querySelectorAll("[data-t-label]")) {
    node.setAttribute("aria-label", t(node.dataset.tLabel));
  }
  for (const node of document.querySelectorAll("[data-t-placeholder]")) {
    node.setAttribute("placeholder", t(node.dataset.tPlaceholder));
  }
}

/** Count items by what a key makes of each. */
function countBy(items, key) {
  const counts = new Map();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

/** Keep the keyboard where it was when a list of buttons is built anew. */
function replaceKeepingFocus(holder, ...children) {
  const key = holder.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  holder.replaceChildren(...children);
  if (key) holder.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus();
}

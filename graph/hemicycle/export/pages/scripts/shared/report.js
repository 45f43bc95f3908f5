/* Report: what a reader finds wrong, kept in this page's memory until saved as corrections.
 *
 * The lines of the file are described in graph/docs/corrections.md. */

/* Each fault with what it makes of the statement: nothing left of it, or one field to mend. */
const FAULTS = {
  relation: "rejected",
  quote: "rejected",
  actor: "corrected",
  date: "corrected",
  predicate: "corrected",
  other: "corrected",
};
const reports = { list: [], by: "" };

const unsavedReports = () => reports.list.filter((report) => !report.saved);
const pendingReport = (statementId) =>
  unsavedReports().find((report) => report.line.statement === statementId);

/** Return a correction as one line of the file will say it. */
function correctionOf(edge, statement, { field, note, by }) {
  return {
    statement: statement.id,
    edge: edge.id,
    article: data.articles[statement.article].id,
    quote: statement.quote,
    verdict: FAULTS[field],
    field,
    note,
    by,
    time: new Date().toISOString(),
  };
}

/** Return all corrections of this visit as JSON lines. */
function formatCorrections() {
  return reports.list.map(({ line }) => `${JSON.stringify(line)}\n`).join("");
}

function markSaved() {
  for (const report of reports.list) report.saved = true;
  showReports();
}

function undoReport(report) {
  reports.list = reports.list.filter((other) => other !== report);
  showReports();
}

/** Bring count and buttons up to date with the list. */
function showReports() {
  const open = document.getElementById("reports");
  open.hidden = reports.list.length === 0;
  open.querySelector("b").textContent = String(reports.list.length);
  document.querySelector("[data-save=corrections]").disabled = reports.list.length === 0;
  for (const button of document.querySelectorAll("[data-report]")) nameReportButton(button);
}

function nameReportButton(button) {
  button.textContent = t(pendingReport(button.dataset.report) ? "report.undo" : "report.open");
}

/** Make the button under a statement that reports it, or takes an unsaved report back. */
function reportButton(edge, statement) {
  const button = el("button", { type: "button", class: "quiet", "data-report": statement.id });
  nameReportButton(button);
  button.addEventListener("click", () => {
    const report = pendingReport(statement.id);
    if (report) undoReport(report);
    else askReport(edge, statement);
  });
  return button;
}

/** Open a dialog; the page's own keys don't hear what is typed in it. */
function openDialog(heading, ...content) {
  const title = el("h2", { id: "dialog-title" }, heading);
  const dialog = el("dialog", { "aria-labelledby": title.id }, title, ...content);
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

function faultChoice(field) {
  const radio = el("input", { type: "radio", name: "field", value: field, required: true });
  return el("label", { class: "choice" }, radio, t(`report.${field}`));
}

function closeButton(text) {
  const close = (event) => event.target.closest("dialog").close();
  return el("button", { type: "button", class: "quiet", onclick: close }, text);
}

/** Ask what is wrong with a statement, in a dialog. */
function askReport(edge, statement) {
  const note = el("textarea", { name: "note", rows: 3 });
  const by = el("input", { name: "by", autocomplete: "name", required: true, value: reports.by });
  const add = el("button", { type: "submit", class: "quiet strong" }, t("report.add"));
  const form = el(
    "form",
    {},
    el("p", { class: "quoted" }, `« ${statement.quote} »`),
    el("fieldset", {}, el("legend", {}, t("report.what")), ...Object.keys(FAULTS).map(faultChoice)),
    el("label", { class: "typed" }, t("report.note"), note),
    el("label", { class: "typed" }, t("report.by"), by),
    el("p", { class: "facts" }, t("report.kept")),
    el("p", { class: "actions" }, add, closeButton(t("report.cancel"))),
  );
  const dialog = openDialog(t("report.open"), form);
  form.addEventListener("submit", (event) => {
    event.preventDefault(); // nothing is sent anywhere
    addReport(edge, statement, Object.fromEntries(new FormData(form)));
    dialog.close();
  });
}

function addReport(edge, statement, { field, note, by }) {
  reports.by = by.trim();
  const line = correctionOf(edge, statement, { field, note: note.trim(), by: by.trim() });
  reports.list.push({ line, said: sayLine(linesById.get(edge.line)), saved: false });
  showReports();
}

function reportItem(report) {
  const { line, said, saved } = report;
  const about = `${t(`report.${line.field}`)}${line.note ? ` : ${line.note}` : ""}`;
  const undo = (event) => {
    undoReport(report);
    if (reports.list.length) event.target.closest("li").remove();
    else event.target.closest("dialog").close();
  };
  return el(
    "li",
    {},
    el("strong", {}, said),
    el("p", {}, about),
    saved
      ? el("p", { class: "facts" }, t("report.saved"))
      : el("button", { type: "button", class: "quiet", onclick: undo }, t("report.undo")),
  );
}

/** List the reports of this visit, each unsaved one with a button that takes it back. */
function listReports(save) {
  const keep = el("button", { type: "button", class: "quiet strong" }, t("saving.corrections"));
  const dialog = openDialog(
    t("report.list"),
    el("ul", { class: "reported" }, ...reports.list.map(reportItem)),
    el("p", { class: "actions" }, keep, closeButton(t("panel.close"))),
  );
  keep.addEventListener("click", () => {
    dialog.close();
    save();
  });
}

/** Ask before the page is left with corrections that were not saved. */
function guardReports() {
  addEventListener("beforeunload", (event) => {
    if (unsavedReports().length) event.preventDefault();
  });
}

STATEMENT_BUTTONS.push(reportButton);

// What the core makes of the examples, by everything that it offers. Run in Node and in a browser, and compared there.
const asOf = "2026-05-15";
const VIEWS = ["summary", "progress", "grid", "due", "gaps", "voices", "involvement", "evidence"];

export function results(core, plans) {
  const first = plans.slice(0, 1);
  const all = [];
  const keep = (what, text) => all.push([what, text]);
  const checked = core.checkTexts(plans, { asOf });
  for (const format of ["pretty", "compact", "json", "sarif", "github", "gitlab", "junit", "markdown"])
    keep(`check ${format}`, core.renderFindings(checked, { format }));
  for (const view of VIEWS)
    for (const format of ["markdown", "html", "json", "csv"])
      keep(`report ${view} ${format}`, core.reportTexts(first, { asOf, view, format, since: "last-review" }));
  keep("report, several", core.reportTexts(plans.slice(0, 3), { asOf, format: "html" }));
  keep("report, public", core.reportTexts(first, { asOf, format: "html", public: {} }));
  for (const format of ["text", "mermaid", "dot", "svg", "html", "csv", "json"])
    keep(`map ${format}`, core.mapTexts(first, { asOf, format }));
  for (const { name, text } of plans) keep(`fix ${name}`, core.fixText(text, { name, asOf }).text);
  const edit = (makeEdit) => core.editText(plans[0].text, makeEdit, { day: "2026-05-16" });
  const edits = {
    reading: (plan) =>
      core.recordReading(plan, { measure: "induction", indicator: "confident", value: "18 of 24" }),
    voice: (plan) =>
      core.addVoice(plan, { measure: "induction", from: "staff", said: 'Diolch: it "works" #1' }),
    field: (plan) => core.setField(plan, { measure: "induction", key: "lead", value: "Headteacher" }),
  };
  for (const [name, makeEdit] of Object.entries(edits))
    keep(
      `edit ${name}`,
      said(() => edit(makeEdit).text),
    );
  keep(
    "a day that is none",
    said(() => core.reportTexts(first, { asOf: "2026-02-30" })),
  );
  return all;
}

function said(call) {
  try {
    return call();
  } catch (error) {
    return `${error.name}: ${error.message}`;
  }
}

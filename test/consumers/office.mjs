// LibreOffice opens every Word file and workbook that we write: the sheets of paper hold what they must, with the grid's heads on each;
// the workbook's sheets say what our own tables say; what is saved or changed there comes back as just what was changed; and grids that it
// saves from its own tables read as they must.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { libreOffice, pdfPages } from "./office/libreoffice.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const AS_OF = ["--as-of", "2026-05-15"];
const folder = mkdtempSync(join(tmpdir(), "cornerstones-office-"));
const { convert, edit } = libreOffice(folder);
try {
  for (const name of ["oakfield", "exemplar"])
    copyFileSync(join(ROOT, `examples/${name}.cornerstones.yaml`), join(folder, `${name}.cornerstones.yaml`));
  await onPaper();
  await asTables();
  await savedAgain();
  await edited();
  await byWayOfAnother();
  await ofItsOwn();
} finally {
  rmSync(folder, { recursive: true });
}

async function attempt(name, check) {
  try {
    await check();
    console.log(`ok office: ${name}`);
  } catch (error) {
    console.error(`NOT ok office: ${name}: ${error.message}`);
    process.exitCode = 1;
  }
}

function cornerstones(...args) {
  return execFileSync(process.execPath, [join(ROOT, "bin/cornerstones.js"), ...args], {
    cwd: folder,
    maxBuffer: 2 ** 26,
    stdio: ["ignore", "pipe", "pipe"],
  });
}

function report(plan, view, file, ...more) {
  const format = file.replace(/.*\./, "");
  const args = [`${plan}.cornerstones.yaml`, ...AS_OF, "--view", view, "--format", format];
  cornerstones("report", ...args, "--output", file, ...more);
  return join(folder, file);
}

/** How many sheets of paper each comes to, and words that stand on them. */
function papers() {
  const grid = ["Success Measures Monitoring Grid", "Links to", "Stage:"];
  const voices = ["You said, we did", "By the time anybody rang back I was too cross to talk"];
  const summary = ["Oakfield Primary School", "In equal measure", "How the measures link", "Its petals"];
  return {
    "oakfield-grid": [5, [...grid, "In progress, green", "page 5 of 5"]],
    "oakfield-summary": [2, [...summary, "Needs you"]],
    "oakfield-voices": [3, [...voices, "The lunch queue is so long that we miss our play"]],
    "oakfield-evidence": [4, ["Welcome and Care", "Induction survey results", "Complaints log"]],
    "exemplar-grid": [1, [...grid, "Training to support staff"]],
    "exemplar-summary": [2, ["How the measures link"]],
    "exemplar-voices": [1, ["Nothing"]],
    "exemplar-evidence": [1, ["Nothing"]],
    "oakfield-grid-public": [5, grid],
    "oakfield-summary-public": [2, summary],
    "oakfield-voices-public": [3, voices],
    "oakfield-evidence-public": [3, ["Welcome and Care"]],
  };
}

async function onPaper() {
  const wanted = papers();
  const files = Object.keys(wanted).map((name) => {
    const [plan, view, audience] = name.split("-");
    return report(plan, view, `${name}.docx`, ...(audience ? ["--public"] : []));
  });
  const pdfs = await convert(files, "pdf", "pdf");
  for (const [at, [name, [sheets, words]]] of Object.entries(wanted).entries())
    await attempt(`${name}.docx on paper`, async () => {
      const pages = await pdfPages(pdfs[at]);
      if (pages.length !== sheets) throw new Error(`${pages.length} sheets, not ${sheets}`);
      const text = flat(pages.join(" "));
      for (const each of words) if (!text.includes(each)) throw new Error(`"${each}" stands on no sheet`);
      if (/SENCo's cupboard/.test(text) && name.endsWith("public"))
        throw new Error("the public sees what is not for it");
      if (name.includes("grid")) headsOnEach(pages);
    });
}

/** The table's heads are repeated on each sheet that it runs over. */
function headsOnEach(pages) {
  for (const [at, page] of pages.entries())
    if (!/Cornerstone +Success Measure/.test(page)) throw new Error(`sheet ${at + 1} has no heads`);
}

function flat(text) {
  return text.replace(/\s+/g, " ");
}

/** Each sheet of the workbook against our own table of it, cell by cell. */
async function asTables() {
  const views = { Grid: "grid", Figures: "summary", Voices: "voices", People: "involvement" };
  for (const plan of ["oakfield", "exemplar"]) {
    const book = report(plan, "grid", `${plan}.xlsx`);
    // Comma, quotes, UTF-8, days as people in Britain write them, every sheet.
    await convert(
      [book],
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,2057,false,false,false,false,false,-1",
      "csv",
    );
    for (const [sheet, view] of Object.entries(views))
      await attempt(`${sheet} of ${plan}.xlsx as a table`, () => {
        const found = parse(readFileSync(join(folder, `csv/${plan}-${sheet}.csv`))).map((row) =>
          row.map(asOurs),
        );
        const ours = withoutPlan(
          parse(
            cornerstones("report", `${plan}.cornerstones.yaml`, ...AS_OF, "--view", view, "--format", "csv"),
          ),
        );
        expectRows(
          found.slice(1),
          ours.slice(1).map((row) => row.map((cell) => cell.replace(/^'(?=[=+@-])/, ""))),
        );
      });
  }
}

/** In a workbook the plan stands on a sheet of its own, in a table in a column. */
function withoutPlan(rows) {
  const at = rows[0].indexOf("plan_text");
  return at < 0 ? rows : rows.map((row) => row.toSpliced(at, 1));
}

function expectRows(found, ours) {
  if (found.length !== ours.length) throw new Error(`${found.length} rows, not ${ours.length}`);
  for (const [row, cells] of ours.entries())
    for (const [column, cell] of cells.entries())
      if (!isSame(found[row][column], cell))
        throw new Error(`row ${row + 2}, column ${column + 1}: "${found[row][column]}", not "${cell}"`);
}

/** It keeps 15 digits of a number. */
function isSame(found, ours) {
  const isNumber = found !== "" && Number.isFinite(Number(found)) && Number.isFinite(Number(ours));
  return found === ours || (isNumber && Math.abs(Number(found) - Number(ours)) < 1e-12);
}

/** Days and truth values as our own tables have them. */
function asOurs(cell) {
  const [, month, day, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(cell) ?? [];
  if (year !== undefined) return `${year}-${month}-${day}`;
  return /^(?:TRUE|FALSE)$/.test(cell) ? cell.toLowerCase() : cell;
}

/** Opened and saved there, by way of its own format too, nothing has changed. */
async function savedAgain() {
  const [word] = await convert([join(folder, "oakfield-grid.docx")], "docx", "saved");
  const [book] = await convert(
    await convert([join(folder, "oakfield.xlsx")], "ods", "saved"),
    "xlsx",
    "saved",
  );
  const plan = readFileSync(join(folder, "oakfield.cornerstones.yaml"), "utf8");
  for (const file of [word, book])
    await attempt(`${file.replace(/.*\./, "")} saved there comes back byte for byte`, () => {
      if (cornerstones("import", file).toString() !== plan) throw new Error("something has changed");
    });
}

/** What a person changes in Word or Excel is what changes in the plan. */
async function edited() {
  const jobs = [
    {
      file: join(folder, "oakfield-grid.docx"),
      save: join(folder, "edited.docx"),
      words: [
        ["Training to support staff in", "Much training to support staff in"],
        ["Two Forum members help to run the session", "Three Forum members run it"],
      ],
    },
    {
      file: join(folder, "oakfield.xlsx"),
      save: join(folder, "edited.xlsx"),
      cells: [
        ["Grid", "What exactly needs to be improved?", 1, "Families are answered within a day"],
        ["Figures", "Value", 2, 93],
        ...newRow("Figures", 63, {
          Short: "Staff induction",
          What: "New staff who say they feel confident about communicating with all parent carers",
          Date: "2026-05-12",
          Value: 94,
          Of: 16,
        }),
        ["Actions", "By", 0, "2025-11-07"],
        ...newRow("Links", 29, { Short: "Staff induction", To: "cm-website", Because: "It says who is who" }),
        ["Reviews", "Text", 2, "5 Forum members"],
        ["People", "How", 1, "Three Forum members run it"],
      ],
    },
  ];
  const wanted = {
    "edited.docx": [
      "- Training to support staff in developing the skills to communicate confidently with all",
      "- parent-carers: { level: participating, how: Two Forum members help to run the session }",
      "+ Much training to support staff in developing the skills to communicate confidently with all",
      "+ parent-carers: { level: participating, how: Three Forum members run it }",
    ],
    "edited.xlsx": [
      "- parent-carers: 4 Forum members",
      "- parent-carers: { level: participating, how: Two Forum members help to run the session }",
      "- - { date: 2026-03-26, value: 91, of: 11, source: Induction survey }",
      "- by: 2025-10-31",
      "- improve: Staff are approachable and respond to issues readily and quickly",
      "+ parent-carers: 5 Forum members",
      "+ parent-carers: { level: participating, how: Three Forum members run it }",
      "+ - { date: 2026-03-26, value: 93, of: 11, source: Induction survey }",
      "+ - { date: 2026-05-12, value: 94, of: 16 }",
      "+ by: 2025-11-07",
      "+ - from: 2025-10-31",
      `+ date: ${new Date().toISOString().slice(0, 10)}`,
      "+ - to: cm-website",
      "+ because: It says who is who",
      "+ improve: Families are answered within a day",
    ],
  };
  await edit(jobs);
  for (const [file, lines] of Object.entries(wanted))
    await attempt(`${file} comes back with just what was changed`, () => {
      const found = differences(
        readFileSync(join(folder, "oakfield.cornerstones.yaml"), "utf8"),
        cornerstones("import", file).toString(),
      );
      if (found.join("\n") !== lines.join("\n")) throw new Error(found.join("\n"));
    });
}

/** Cells of a row that is not there yet. */
function newRow(sheet, row, cells) {
  return Object.entries(cells).map(([head, value]) => [sheet, head, row, value]);
}

/** Through a format that keeps only what it knows, the plan in the file is lost: the plan of --into is what it is compared with. */
async function byWayOfAnother() {
  const [word] = await convert(await convert([join(folder, "edited.docx")], "odt", "other"), "docx", "other");
  await attempt(
    "a Word file that lost its plan in OpenDocument comes back with just what was changed",
    () => {
      const plan = join(folder, "back.cornerstones.yaml");
      copyFileSync(join(folder, "oakfield.cornerstones.yaml"), plan);
      cornerstones("import", word, "--into", plan, "--on-conflict", "update");
      const changed = differences(
        readFileSync(join(folder, "oakfield.cornerstones.yaml"), "utf8"),
        readFileSync(plan, "utf8"),
      );
      if (changed.length !== 4) throw new Error(changed.join("\n"));
    },
  );
}

function differences(before, after) {
  const [old, now] = [before.split("\n"), after.split("\n")];
  const only = (lines, others, sign) =>
    lines.filter((line) => !others.includes(line)).map((line) => `${sign} ${line.trim()}`);
  return [...only(old, now, "-"), ...only(now, old, "+")];
}

/** The tables that stand beside the made-up grids, saved by the LibreOffice that is here, read as those that are kept. */
async function ofItsOwn() {
  const source = join(ROOT, "test/office/grids/saved");
  const files = (ending) =>
    readdirSync(source)
      .filter((name) => name.endsWith(ending))
      .map((name) => join(source, name));
  const fresh = [
    ...(await convert(files(".html"), "docx", "own", "--infilter=HTML (StarWriter)")),
    ...(await convert(files(".fods"), "xlsx", "own")),
  ];
  for (const file of fresh) {
    const name = file.replace(/.*\//, "");
    await attempt(`${name}, a grid of its own, reads as it must`, () => {
      const flags = ["--setting", "Oakfield", "--from", "2026-09-01", "--to", "2027-08-31"];
      const [found, kept] = [file, join(source, name)].map((each) =>
        cornerstones("import", each, ...flags).toString(),
      );
      if (found !== kept) throw new Error("it reads as another plan than the file that is kept");
    });
  }
}

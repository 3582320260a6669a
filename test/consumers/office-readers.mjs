// What two other readers make of every Word file and workbook that we write, and whether Microsoft's own Open XML SDK, compiled for
// JavaScript, finds anything in them against the schemas of ISO/IEC 29500 and of Office: as near to Word and Excel as we come here.
import { execFileSync } from "node:child_process";
import { copyFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import validate from "@ooxml-tools/validate";
import { parse } from "csv-parse/sync";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import mammoth from "mammoth";
import readExcel from "read-excel-file/node";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const VIEWS = ["grid", "summary", "voices", "evidence"];
const PLANS = ["oakfield", "exemplar", "oak-lane", "area/ysgol-llyn-arian"];
const folder = mkdtempSync(join(tmpdir(), "cornerstones-readers-"));
try {
  cpSync(join(ROOT, "examples/overlay"), join(folder, "overlay"), { recursive: true });
  await canFindErrors();
  for (const plan of [...PLANS, oddPlan()]) await allOf(plan);
} finally {
  rmSync(folder, { recursive: true });
}

async function attempt(name, check) {
  try {
    await check();
    console.log(`ok office-readers: ${name}`);
  } catch (error) {
    console.error(`NOT ok office-readers: ${name}: ${error.message}`);
    process.exitCode = 1;
  }
}

async function allOf(plan) {
  const name = plan.replace(/.*\//, "");
  if (plan !== "odd")
    copyFileSync(join(ROOT, `examples/${plan}.cornerstones.yaml`), join(folder, `${name}.cornerstones.yaml`));
  for (const view of VIEWS) {
    const bytes = report(name, view, "docx");
    await attempt(`${name}, ${view}, is a sound Word file`, () => expectSound(bytes, "docx"));
    await attempt(`${name}, ${view}, is read by mammoth`, () => expectWords(bytes, name, view));
  }
  const book = report(name, "grid", "xlsx");
  await attempt(`${name} is a sound workbook`, () => expectSound(book, "xlsx"));
  await attempt(`${name}, its sheets, are read by read-excel-file`, () => expectSheets(book, name));
}

function cornerstones(...args) {
  const day = ["--as-of", "2026-05-15"];
  return execFileSync(process.execPath, [join(ROOT, "bin/cornerstones.js"), "report", ...args, ...day], {
    cwd: folder,
    maxBuffer: 2 ** 26,
    stdio: ["ignore", "pipe", "pipe"],
  });
}

function report(name, view, format) {
  return cornerstones(`${name}.cornerstones.yaml`, "--view", view, "--format", format);
}

async function expectSound(bytes, format) {
  const errors = await validate(new Uint8Array(bytes), format, "Office2019");
  if (errors.length > 0)
    throw new Error(errors.map(({ path, description }) => `${path.partUri}: ${description}`).join("\n"));
}

/** A file with its parts in the wrong order, to see that what finds nothing looks. */
async function canFindErrors() {
  copyFileSync(join(ROOT, "examples/exemplar.cornerstones.yaml"), join(folder, "exemplar.cornerstones.yaml"));
  const parts = unzipSync(report("exemplar", "grid", "docx"));
  const text = strFromU8(parts["word/document.xml"]).replace(
    /(<w:tblPr>.*?<\/w:tblPr>)(<w:tblGrid>.*?<\/w:tblGrid>)/s,
    "$2$1",
  );
  const broken = zipSync({ ...parts, "word/document.xml": strToU8(text) });
  await attempt("a table whose properties come after its columns is found", async () => {
    if ((await validate(broken, "docx", "Office2019")).length === 0) throw new Error("nothing was found");
  });
}

/** Every text of the plan's grid stands in what is read, and nothing was dropped as unknown. */
async function expectWords(bytes, name, view) {
  const { value } = await mammoth.extractRawText({ buffer: bytes });
  const { messages } = await mammoth.convertToHtml({ buffer: bytes });
  const odd = messages.filter(
    ({ message }) =>
      !/^Unrecognised paragraph style|^An unrecognised element was ignored: (?:w:tblHeader|mc:|wp14:|a14:)/.test(
        message,
      ),
  );
  if (odd.length > 0) throw new Error(odd.map(({ message }) => message).join("; "));
  const said = flat(value);
  if (view !== "grid") return;
  const [heads, ...rows] = parse(
    cornerstones(`${name}.cornerstones.yaml`, "--view", "grid", "--format", "csv"),
  );
  for (const row of rows)
    for (const column of ["success_measure", "improve"])
      if (!said.includes(flat(row[heads.indexOf(column)]).replace(/^'(?=[=+@-])/, "")))
        throw new Error(`"${row[heads.indexOf(column)]}" is not read`);
}

/** The sheets as our own tables, with days as days and numbers as numbers. */
async function expectSheets(bytes, name) {
  const sheets = await readExcel(bytes);
  for (const [sheet, view] of Object.entries({ Figures: "summary", Voices: "voices" })) {
    const found = sheets.find((each) => each.sheet === sheet)?.data ?? [];
    const ours = parse(cornerstones(`${name}.cornerstones.yaml`, "--view", view, "--format", "csv"));
    if (found.length !== ours.length) throw new Error(`${sheet}: ${found.length} rows, not ${ours.length}`);
    const at = ours[0].indexOf("date");
    for (const [row, cells] of ours.entries()) {
      if (row === 0 || cells[at] === "") continue;
      const day = found[row][at];
      if (!(day instanceof Date) || day.toISOString().slice(0, 10) !== cells[at])
        throw new Error(`${sheet}, row ${row + 1}: ${day} is not the day ${cells[at]}`);
    }
  }
}

function flat(text) {
  return text.replace(/\s+/g, " ").trim();
}

/** One measure, a Welsh name, a sentence of 2,000 characters, and words that run from right to left. */
function oddPlan() {
  const long = "Every family says what a good welcome is, and we write it down. ".repeat(31).trim();
  writeFileSync(
    join(folder, "odd.cornerstones.yaml"),
    `cornerstones: 1
setting: Ysgol Gymraeg Dyffryn Ŵnion
period: { from: 2025-09-01, to: 2026-07-21 }
measures:
  - measure: wc-staff-induction
    improve: ${long}
    success: "الآباء يشعرون بالترحيب"
    voices:
      - date: 2025-11-02
        from: parent-carers
        said: "לא ידענו למי לפנות <&> ]]>"
`,
  );
  return "odd";
}

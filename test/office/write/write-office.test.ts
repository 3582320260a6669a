import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { DOCX_VIEWS, writeReportDocx } from "../../../src/office/write/write-docx.ts";
import { writeReportXlsx } from "../../../src/office/write/write-xlsx.ts";
import { buildReport } from "../../../src/report/build-report.ts";
import { REPORT_VIEWS, type ReportView } from "../../../src/report/formats.ts";
import { evidence, plan, row, voice } from "../../progress/build.ts";
import { DAY, HOSTILE, inputOf, LIVELY, reportOf, TOOL } from "../../report/sample.ts";

const VIEWS = Object.keys(DOCX_VIEWS).filter((view): view is ReportView => view in REPORT_VIEWS);
const parts = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
const body = (view: ReportView, of = LIVELY): string =>
  parts(writeReportDocx(reportOf(of), view))["word/document.xml"] ?? "";

describe("a Word file", () => {
  test.each(VIEWS)(
    "%s is well-formed in every part, hostile texts or not, and the same bytes each time",
    (view) => {
      for (const of of [LIVELY, HOSTILE, plan({})]) {
        const bytes = writeReportDocx(reportOf(of), view);
        expect(Buffer.compare(bytes, writeReportDocx(reportOf(of), view))).toBe(0);
        for (const [name, xml] of Object.entries(parts(bytes))) {
          const parser = new SaxesParser({ xmlns: true });
          parser.on("error", (error) => {
            throw new Error(`${name}: ${error.message}`);
          });
          parser.write(xml).close();
        }
      }
    },
  );

  test("has a title, its language, real headings, and no row broken over sheets", () => {
    const { "docProps/core.xml": core = "", "word/styles.xml": styles = "" } = parts(
      writeReportDocx(reportOf(LIVELY), "grid"),
    );
    expect(core).toContain("<dc:title>Ysgol Gynradd Llanfairpwllgwyngyll 🐉: the monitoring grid</dc:title>");
    expect(core).toContain("<dc:language>en-GB</dc:language>");
    expect(styles).toContain('<w:outlineLvl w:val="0"/>');
    const grid = body("grid");
    expect(grid).toContain("<w:tblHeader/>");
    expect(grid.match(/<w:tr>/g)?.length).toBe(grid.match(/<w:cantSplit\/>/g)?.length);
    expect(grid).toContain('w:orient="landscape"');
  });

  test("a row that is taller than a sheet may break, and begins where it stands", () => {
    const tall = body("grid", plan({ rows: [row({ improve: "We listen to every family. ".repeat(74) })] }));
    expect(tall.match(/<w:tr>/g)).toHaveLength(3);
    expect(tall.match(/<w:cantSplit\/>/g)).toHaveLength(2);
    expect(tall).not.toContain('w:val="GridText"');
    const usual = body("grid", plan({ rows: [row({ improve: "We listen to every family. ".repeat(20) })] }));
    expect(usual.match(/<w:cantSplit\/>/g)).toHaveLength(3);
  });

  test("the grid has the booklet's columns, and drop-downs that know what was chosen", () => {
    const grid = body("grid");
    expect(grid).toContain("How will staff, parent carers and children/young people be involved?");
    expect(grid).toContain('<w:tag w:val="measure:wc-staff-induction"/>');
    expect(grid).toContain('<w:listItem w:displayText="in progress" w:value="in-progress"/>');
  });

  test("words that are read from right to left stand to the right, each in a run of its own", () => {
    const { "word/document.xml": xml = "", "word/footer1.xml": foot = "" } = parts(
      writeReportDocx(
        reportOf(
          plan({
            setting: "מעיין",
            rows: [row({ improve: "نأتي كل يوم (Year 4)", success: ["We ring the family of علي soon"] })],
          }),
        ),
        "grid",
      ),
    );
    const paragraphs = xml.match(/<w:p>.*?<\/w:p>/g) ?? [];
    const of = (words: string): string => paragraphs.find((each) => each.includes(words)) ?? "";
    const run = (words: string): string => `<w:rtl/></w:rPr><w:t xml:space="preserve">${words}</w:t>`;
    expect(of("מעיין")).toContain("<w:bidi/>");
    expect(of("نأتي")).toContain("<w:bidi/>");
    expect(of("نأتي")).toContain(run("نأتي كل يوم"));
    expect(of("Year 4")).toContain('<w:t xml:space="preserve"> (Year 4)</w:t>');
    expect(of("We ring")).not.toContain("<w:bidi/>");
    expect(of("We ring")).toContain(run("علي"));
    expect(foot, "the day stays whole beside the name").toMatch(/\u2068\d+ \w+ \d{4}\u2069/);
    expect(body("grid", plan({ rows: [row({ improve: "We ring" })] }))).not.toContain("<w:bidi/>");
  });

  test("what waits for words is an empty cell", () => {
    const grid = body("grid", plan({ rows: [row({ improve: "TODO" })] }));
    expect(grid).not.toContain("TODO");
    expect(grid.match(/<w:tr>/g)).toHaveLength(3);
  });

  test("the public is not asked for a rating that it is not shown", () => {
    const rules = { smallNumber: 5, ratings: false, leads: false };
    const grid = (isPublic: boolean): string => {
      const report = buildReport([inputOf(LIVELY)], {
        asOf: DAY,
        tool: TOOL,
        ...(isPublic ? { public: rules } : {}),
      });
      return parts(writeReportDocx(report, "grid"))["word/document.xml"] ?? "";
    };
    expect(grid(false)).toContain("Rating: ");
    expect(grid(true)).toContain("Stage: ");
    expect(grid(true)).not.toContain("Rating: ");
    expect(grid(true)).not.toContain(">choose<");
  });

  test("a view that is not written for Word is refused, with those that are", () => {
    expect(() => writeReportDocx(reportOf(LIVELY), "due")).toThrow("choose summary, grid, voices, evidence");
  });
});

describe("an Excel file", () => {
  const sheets = async (of = LIVELY) => (await readXlsx(await writeReportXlsx(reportOf(of)))).sheets;

  test("is the same bytes each time", async () => {
    const [one, two] = [await writeReportXlsx(reportOf(HOSTILE)), await writeReportXlsx(reportOf(HOSTILE))];
    expect(Buffer.compare(one, two)).toBe(0);
  });

  test("has the grid first, then a sheet for each kind of thing, and the lists last, hidden", async () => {
    expect((await sheets()).map(({ name }) => name)).toEqual([
      ...[
        "Grid",
        "Figures",
        "Actions",
        "Voices",
        "Links",
        "Evidence",
        "Reviews",
        "People",
        "Plan",
        "About",
        "Lists",
      ],
    ]);
  });

  test("ids of measures stand in hidden columns, beside the short names that people read", async () => {
    const { sheets: all } = await readXlsx(await writeReportXlsx(reportOf(LIVELY)), { readStyles: true });
    for (const { name, rows, columns } of all.filter((sheet) => (sheet.rows[0] ?? []).includes("Measure"))) {
      expect([name, columns?.[(rows[0] ?? []).indexOf("Measure")]?.hidden]).toEqual([name, true]);
      if (name !== "Grid")
        expect([name, columns?.[(rows[0] ?? []).indexOf("Short")]?.hidden ?? false]).toEqual([name, false]);
    }
  });

  test("days are days and numbers are numbers", async () => {
    const figures = (await sheets()).find(({ name }) => name === "Figures");
    const [heads = [], ...rows] = figures?.rows ?? [];
    const at = (head: string): number => heads.indexOf(head);
    const reading = rows.find((cells) => cells[at("Role")] === "reading");
    expect(reading?.[at("Date")]).toBeInstanceOf(Date);
    expect(typeof reading?.[at("Value")]).toBe("number");
  });

  test("no text is a formula, and what Excel would read as a character stays a text", async () => {
    const words = "=1+1 _x000D_";
    const of = plan({ rows: [row({ improve: words })] });
    const sheet = parts(await writeReportXlsx(reportOf(of)))["xl/worksheets/sheet1.xml"] ?? "";
    expect(sheet).not.toContain("<f>");
    expect(JSON.stringify((await sheets(of))[0]?.rows)).toContain(words);
  });

  test.each([
    [32_767, false],
    [32_768, true],
  ])("a text of %i characters is cut: %s", async (length, isCut) => {
    const of = plan({ rows: [row({ improve: "a".repeat(length) })] });
    const cells = (await sheets(of))[0]?.rows.flat() ?? [];
    const long = cells.find((cell) => typeof cell === "string" && cell.length > 1000);
    expect(String(long).length).toBe(32_767);
    expect(String(long).includes("a cell holds no more")).toBe(isCut);
  });
});

test("what is not for the public is in neither", async () => {
  const of = plan({
    rows: [
      row({
        voices: [voice("2026-01-01", { said: "SECRET WORDS" })],
        evidence: [evidence("2026-01-02", { what: "SECRET NOTES", private: true })],
        lead: ["SECRET LEAD"],
      }),
    ],
  });
  const report = buildReport([inputOf(of)], {
    asOf: DAY,
    tool: TOOL,
    public: { smallNumber: 5, ratings: false, leads: false },
  });
  const files = [...VIEWS.map((view) => writeReportDocx(report, view)), await writeReportXlsx(report)];
  for (const file of files) expect(Object.values(parts(file)).join("")).not.toContain("SECRET");
});

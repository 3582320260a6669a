import { describe, expect, test } from "vitest";
import { makeStyle } from "../../src/markup/style.ts";
import { displayWidth } from "../../src/markup/width.ts";
import { buildReport } from "../../src/report/build-report.ts";
import { REPORT_VIEWS, type ReportTextFormat, type ReportView } from "../../src/report/formats.ts";
import { renderReport } from "../../src/report/render-report.ts";
import type { Report } from "../../src/report/report.ts";
import { plan } from "../progress/build.ts";
import { DAY, HOSTILE, HOSTILE_TEXT, inputOf, LIVELY, reportOf, TOOL } from "./sample.ts";

const VIEWS = Object.keys(REPORT_VIEWS).filter((view): view is ReportView => view in REPORT_VIEWS);
const style = makeStyle(false);
const render = (report: Report, view: ReportView, format: ReportTextFormat, width = 80) =>
  renderReport(report, { view, format, style, width });

describe("the pages of a lively year", () => {
  test.each(VIEWS.flatMap((view) => [40, 80, 200].map((width) => [view, width] as const)))(
    "%s at %i columns",
    async (view, width) => {
      const text = render(reportOf(LIVELY), view, "terminal", width);
      await expect(text).toMatchFileSnapshot(`snapshots/lively-${view}-${width}.txt`);
    },
  );

  test.each(VIEWS)("%s as Markdown", async (view) => {
    await expect(render(reportOf(LIVELY), view, "markdown")).toMatchFileSnapshot(
      `snapshots/lively-${view}.md`,
    );
  });

  test("as JSON", async () => {
    await expect(render(reportOf(LIVELY), "summary", "json")).toMatchFileSnapshot("snapshots/lively.json");
  });
});

describe("no line is wider than the terminal", () => {
  test.each(VIEWS.flatMap((view) => [20, 33, 59, 60, 79, 110, 200].map((width) => [view, width] as const)))(
    "%s at %i columns",
    (view, width) => {
      for (const plan of [LIVELY, HOSTILE]) {
        const lines = render(reportOf(plan), view, "terminal", width).split("\n");
        expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
      }
    },
  );
});

describe("text from outside stays text", () => {
  test.each(VIEWS)("%s in a terminal", (view) => {
    const text = render(reportOf(HOSTILE, DAY, HOSTILE_TEXT), view, "terminal", 200);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(text).toContain("<U+001B>");
  });

  test.each(VIEWS)("%s in Markdown", (view) => {
    const text = render(reportOf(HOSTILE, DAY, HOSTILE_TEXT), view, "markdown");
    expect(text).not.toMatch(/<script|(?<!\\)\[x(?<!\\)\]|(?<!\\)`|\u202e/);
    expect(text.split("\n").filter((line) => line.startsWith("b"))).toEqual([]);
  });

  test("in JSON, which reads back as it was", () => {
    const text = render(reportOf(HOSTILE, DAY, HOSTILE_TEXT), "summary", "json");
    expect(text).not.toContain("\u202e");
    expect(JSON.parse(text).plans[0]).toMatchObject({ setting: HOSTILE_TEXT, file: HOSTILE_TEXT });
  });
});

describe("where there is little to tell", () => {
  test("an empty plan", async () => {
    const bare = plan({ setting: null, period: { from: null, to: null } });
    await expect(render(reportOf(bare), "summary", "terminal")).toMatchFileSnapshot(
      "snapshots/empty-summary.txt",
    );
    await expect(render(reportOf(bare), "progress", "markdown")).toMatchFileSnapshot(
      "snapshots/empty-progress.md",
    );
  });

  test("a plan whose period has not begun", async () => {
    const text = render(reportOf(LIVELY, "2025-08-15"), "summary", "terminal");
    await expect(text).toMatchFileSnapshot("snapshots/before-summary.txt");
  });

  test("no plan at all", () => {
    expect(
      render(
        { version: 1, tool: TOOL, asOf: DAY, public: false, plans: [], rollUp: null },
        "summary",
        "terminal",
      ),
    ).toBe(
      "There is no plan to report on.\n\nSuccess measures: Genuine Partnerships and Contact, Four Cornerstones Approach\n",
    );
  });
});

test("in full, several plans stand one after the other, abbreviations and authors said once", () => {
  const inputs = [inputOf(LIVELY), inputOf(plan({ setting: "Oakfield" }))];
  const text = render(buildReport(inputs, { asOf: DAY, tool: TOOL }), "progress", "terminal");
  expect(text.indexOf("Llanfairpwllgwyngyll")).toBeLessThan(text.indexOf("Oakfield"));
  expect(text.match(/special educational needs/g)).toHaveLength(1);
  expect(text.match(/Genuine Partnerships/g)).toHaveLength(1);
});

test("a catalogue of one's own is named beside the booklet's authors", () => {
  const input = inputOf(plan());
  const catalogue = {
    ...input.catalogue,
    name: "Oak Trust measures",
    authors: ["Contact", "Oak Trust Parent Forum"],
  };
  const report = buildReport([{ ...input, catalogue }], { asOf: DAY, tool: TOOL });
  expect(render(report, "summary", "markdown")).toContain(
    "Four Cornerstones Approach · Oak Trust measures: Oak Trust Parent Forum",
  );
});

test("colour adds nothing that words do not say", () => {
  const coloured = renderReport(reportOf(LIVELY), {
    view: "summary",
    format: "terminal",
    style: makeStyle(true),
    width: 80,
  });
  expect(coloured).toContain("\u001b[");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: taking the colours away
  expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(render(reportOf(LIVELY), "summary", "terminal"));
});

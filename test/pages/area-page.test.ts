import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { builtInCatalogue } from "../../src/catalogue/built-in-catalogue.ts";
import { settingsList } from "../../src/pages/area/settings-list.ts";
import { reportPage } from "../../src/pages/report-page.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { buildReport } from "../../src/report/build-report.ts";
import { REPORT_VIEWS, type ReportView } from "../../src/report/formats.ts";
import type { Report } from "../../src/report/report.ts";
import { evaluation, plan, row } from "../progress/build.ts";
import { DAY, HOSTILE, inputOf, LIVELY, TOOL } from "../report/sample.ts";
import { attributes, faultsOf, storiesOf, withoutOwn } from "./looked-at.ts";

const VIEWS = Object.keys(REPORT_VIEWS).filter((name): name is ReportView => name in REPORT_VIEWS);

function areaOf(plans: readonly Plan[], view: ReportView = "summary"): string {
  const inputs = plans.map((on, index) => inputOf(on, `${index}.yaml`));
  return reportPage(buildReport(inputs, { asOf: DAY, tool: TOOL }), inputs, view);
}

describe("the page of several plans", () => {
  const text = areaOf([LIVELY, HOSTILE, plan({ setting: "Ash", rows: [row()] })]);

  test("has one heading of the first level, and each setting closed under its name, from A to Z", () => {
    expect(text.match(/<h1 /g)).toHaveLength(1);
    const names = [...text.matchAll(/<summary><h3[^>]*>([^<]*)/g)].map((match) => match[1]?.slice(0, 5));
    expect(names).toEqual(["a&lt;", "Ash:", "Ysgol"]);
    expect(text).not.toContain("<details open");
  });

  test("says that its counts do not compare settings", () => {
    expect(text).toContain("so these counts do not compare them.");
  });

  test("hostile text is only text, also where settings are found by it", () => {
    expect(withoutOwn(text)).not.toMatch(/<script|\u202e/);
    expect(attributes(text, "data-chosen").join(" ")).toMatch(/^[a-z0-9 -]+$/);
  });

  test("html-validate has nothing against it", async () => {
    expect(await faultsOf(text)).toEqual([]);
  });

  test("offers to find settings only where a script runs", () => {
    expect(text).toContain('aria-label="Find settings" data-script hidden>');
    expect(text.match(/ hidden>/g)).toHaveLength(1);
  });

  test("finds settings by the Cornerstones and measures that they work on", () => {
    const options = [...text.matchAll(/<(?:option value|optgroup label)="([^"]*)"[^>]*>([^<]*)/g)];
    const told = options.map(([, value = "", words = ""]) => `${value} ${words}`.trim());
    expect(told).toMatchInlineSnapshot(`
      [
        "Any measure",
        "Welcome and Care",
        "welcome-and-care Any of Welcome and Care",
        "2 Few complaints",
        "1 Staff induction",
        "Value and Include",
        "value-and-include Any of Value and Include",
        "3 Shared values",
        "Work in Partnership",
        "work-in-partnership Any of Work in Partnership",
        "5 Co-designed reviews",
        "4 School Council",
      ]
    `);
    expect(attributes(text, "data-chosen")).toMatchInlineSnapshot(`
      [
        "welcome-and-care 1",
        "welcome-and-care 1 2 value-and-include 3 work-in-partnership 4 5",
      ]
    `);
  });
});

describe("a thousand plans", () => {
  const ids = ["wc-staff-induction", "wc-few-complaints", "vi-shared-values", "wp-school-council"];
  const rows = ids.map((measure) =>
    row({ measure, evaluation: [evaluation("2026-03-01", { stage: "embedded" })] }),
  );
  const inputs = Array.from({ length: 1000 }, (_, index) =>
    inputOf(plan({ setting: `School ${index}`, rows }), `${index}.yaml`),
  );
  const report = buildReport(inputs, { asOf: DAY, tool: TOOL });

  test.each(VIEWS)("make one page of less than two megabytes that leaves nothing out: %s", (view) => {
    const text = reportPage(report, inputs, view);
    expect(text.match(/<details class="setting"/g)).toHaveLength(1000);
    // What is small stands in the page, unpacked.
    const packed = storiesOf(text).length;
    expect(packed === 0 ? text.match(/<\/p>\n<p class="quiet">/g) : { length: packed }).toHaveLength(1000);
    expect(Buffer.byteLength(text)).toBeLessThan(2_000_000);
  });

  test("say before they are opened how each stands, and how its story is opened", () => {
    const text = reportPage(report, inputs, "progress");
    const [first = ""] = /<details class="setting".*?<\/details>/s.exec(text) ?? [];
    expect(first.replace(/<[^>]*>/g, "")).toMatchInlineSnapshot(`
      "School 0:
      4 judged CPSNothing has been measured yet. Nothing says yet who chose these measures; all three have a part planned in 0 of 4 measures and were seen taking part in 0. No review has been held, and none is planned yet.
      "
    `);
    expect(text).toContain('<p class="quiet" data-unpacked>Each row opens to how the setting stands');
  });

  test("are counted with commas", () => {
    const text = reportPage(report, inputs, "summary");
    expect(text).toContain('<h1 dir="auto">1,000 settings together</h1>');
    expect(
      text
        .replace(/<(script|style)[\s\S]*?<\/\1>/g, "")
        .match(/>[^<]*\b[1-9]\d{3}\b[^<]*/g)
        ?.filter((words) => !/20\d\d/.test(words)) ?? [],
    ).toEqual([]);
  });
});

describe("packed stories", () => {
  const plans = [LIVELY, HOSTILE, LIVELY].map((each, index) =>
    plan({ ...each, setting: `${each.setting} ${index}` }),
  );
  const inputs = plans.map((on, index) => inputOf(on, `${index}.yaml`));
  const options = { asOf: DAY, tool: TOOL };
  /** So little room that what can be is packed. */
  const listOf = (view: ReportView, report: Report, room = 30_000) => {
    const listed = report.plans.map((each) => ({ name: each.setting ?? "", plan: each, chosen: "" }));
    const { rows, after } = settingsList(listed, { report, view, room });
    return [...rows, ...after].map(({ html }) => html).join("");
  };
  const report = buildReport(inputs, options);
  const packed = storiesOf(listOf("progress", report));

  test("are the same stories as those that stand in a page of few", () => {
    const rows = listOf("progress", report, 500_000).split('<details class="setting"').slice(1);
    expect(packed).toHaveLength(3);
    for (const [at, row] of rows.entries()) expect(row).toContain(packed[at]);
  });

  test("are the same bytes for the same plans", () => {
    expect(listOf("progress", buildReport(inputs, options))).toBe(listOf("progress", report));
  });

  test("have only elements and attributes that the page's script lets in", () => {
    const script = readFileSync("src/pages/browser/area-script.ts", "utf8");
    const [, elements = ""] = /ELEMENTS =\s*"([^"]*)"/.exec(script) ?? [];
    const [, attributes = ""] = /ATTRIBUTES =\s*\/(.*)\/;/.exec(script) ?? [];
    const known = new RegExp(`^(?:${elements.replaceAll(" ", "|")})$`, "i");
    for (const view of VIEWS) {
      const text = listOf(view, report);
      const stories = [...storiesOf(text), ...text.split("</summary>").slice(1)].join("");
      for (const [, name = "", inside = ""] of stories.matchAll(/<(\w+)([^>]*)>/g)) {
        if (name === "script") continue;
        expect(name).toMatch(known);
        for (const [, own = ""] of inside.matchAll(/ ([a-zA-Z-]+)="[^"]*"/g))
          if (!own.startsWith("data-")) expect(own).toMatch(new RegExp(attributes));
      }
    }
  });

  test("hold hostile text as text", () => {
    expect(packed.join("")).toContain("&lt;");
    expect(packed.join("")).not.toMatch(/<script|<img|\u202e/i);
  });

  test("tell the public what a page of few tells, and no more", () => {
    const masked = buildReport(inputs, { ...options, public: { ratings: false, smallNumber: 5 } });
    const stories = storiesOf(listOf("progress", masked, 20_000));
    const rows = listOf("progress", masked, 500_000).split('<details class="setting"').slice(1);
    expect(stories).toHaveLength(3);
    for (const [at, row] of rows.entries()) expect(row).toContain(stories[at]);
    expect(stories).not.toEqual(packed);
  });
});

describe("of many settings with many measures", () => {
  const ids = builtInCatalogue().measures.map(({ id }) => id);
  const school = (measures: number) => (index: number) =>
    plan({
      setting: `Ysgol Gynradd Gymunedol Llanfair ${index}`,
      rows: ids
        .slice(0, measures)
        .map((measure) => row({ measure, evaluation: [evaluation("2026-03-01", { stage: "in-progress" })] })),
    });

  test("all 53 measures of 340 of them fit on a page", () => {
    const text = areaOf(Array.from({ length: 340 }, (_, index) => school(53)(index)));
    expect(storiesOf(text)).toHaveLength(340);
    expect(Buffer.byteLength(text)).toBeLessThan(2_000_000);
  });
});

describe("where there is no room for all stories", () => {
  // Words that nobody said before take room, however well they are packed.
  const words = (seed: number) =>
    Array.from({ length: 150 }, (_, at) => ((seed * 7919 + at * 104_729) ** 2 % 1_000_003).toString(36)).join(
      " ",
    );
  const plans = Array.from({ length: 200 }, (_, index) =>
    plan({ setting: `School ${index}`, rows: [row({ improve: words(index) })] }),
  );
  const inputs = plans.map((on, index) => inputOf(on, `${index}.yaml`));
  const report = buildReport(inputs, { asOf: DAY, tool: TOOL });
  const listed = report.plans.map((each) => ({ name: each.setting ?? "", plan: each, chosen: "" }));
  const markupOf = (parts: readonly { readonly html: string }[]) => parts.map(({ html }) => html).join("");
  const notesOf = (room: number) =>
    markupOf(settingsList(listed, { report, view: "grid", room }).notes)
      .replace(/<[^>]*>/g, "")
      .trim()
      .split("\n")
      .at(-1);

  test("all keep their row, and the page says how many stories open", () => {
    const { rows } = settingsList(listed, { report, view: "grid", room: 200_000 });
    expect(rows).toHaveLength(200);
    const told = Number(/stories of (\d+)/.exec(notesOf(200_000) ?? "")?.[1]);
    expect(markupOf(rows).match(/This page has no room for more/g)).toHaveLength(200 - told);
    expect(notesOf(200_000)).toMatchInlineSnapshot(
      `"The stories of 100 of 200 plans open here, from the first on; each of the others has its row, and can have a page of its own."`,
    );
  });

  test("where there is not even room for all rows, the rest is named and counted", () => {
    const { notes, rows, after } = settingsList(listed, { report, view: "grid", room: 60_000 });
    const left = markupOf(after).match(/<li dir="auto">School \d+<\/li>/g) ?? [];
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.length + left.length).toBe(200);
    expect(notesOf(60_000)).toMatchInlineSnapshot(
      `"The stories of 25 of 200 plans open here, from the first on; 175 more plans have no room on this page and can have one of their own."`,
    );
    expect(Buffer.byteLength(markupOf([...notes, ...rows, ...after]))).toBeLessThan(61_000);
  });
});

test("no page of many settings names a flag or a file", () => {
  const many = Array.from({ length: 60 }, (_, index) => plan({ setting: `School ${index}`, rows: [row()] }));
  for (const view of VIEWS) {
    const said = withoutOwn(areaOf(many, view)).replace(/<[^>]*>/g, " ");
    expect(said.match(/\s--[a-z]+[^<]{0,40}|\S+\.ya?ml/g)).toBeNull();
  }
});

import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { reportPage } from "../../src/pages/report-page.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { buildReport } from "../../src/report/build-report.ts";
import { REPORT_VIEWS, type ReportView } from "../../src/report/formats.ts";
import * as make from "../progress/build.ts";
import { DAY, HOSTILE, inputOf, LIVELY, reportOf, TOOL } from "../report/sample.ts";
import { attributes, faultsOf, outlineOf, withoutOwn } from "./looked-at.ts";

const VIEWS = Object.keys(REPORT_VIEWS).filter((name): name is ReportView => name in REPORT_VIEWS);
const PLANS: Readonly<Record<string, Plan>> = { lively: LIVELY, hostile: HOSTILE, empty: make.plan({}) };
const CASES = VIEWS.flatMap((view) => Object.keys(PLANS).map((name) => [view, name] as const));

function page(view: ReportView = "summary", plan: Plan = LIVELY): string {
  return reportPage(reportOf(plan), [inputOf(plan)], view);
}

describe("every page", () => {
  test.each(CASES)("%s of a %s plan: html-validate has nothing against it", async (view, name) => {
    expect(await faultsOf(page(view, PLANS[name]))).toEqual([]);
  });

  test.each(CASES)("%s of a %s plan: begins with one h1 and skips no level", (view, name) => {
    const levels = outlineOf(page(view, PLANS[name])).map((line) => line.search(/\S|$/) / 2);
    expect(levels[0]).toBe(0);
    expect(levels.filter((level) => level === 0)).toHaveLength(1);
    expect(levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
  });

  test.each(CASES)(
    "%s of a %s plan: every id is there once, and every link on the page has its end",
    (view, name) => {
      const text = page(view, PLANS[name]);
      const ids = attributes(text, "id");
      expect(new Set(ids).size).toBe(ids.length);
      expect(attributes(text, "href").filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
    },
  );

  test.each(CASES)("%s of a %s plan: loads nothing and has no handler", (view, name) => {
    const text = withoutOwn(page(view, PLANS[name]));
    expect(text).not.toMatch(/<[^>]*\s(?:src|srcset|style|on\w+)=/);
    expect(text).not.toMatch(/<(?:link|iframe|object|embed|base|form)\b/);
  });

  test.each(CASES)("%s of a %s plan: is the same bytes twice and ends with one newline", (view, name) => {
    const text = page(view, PLANS[name]);
    expect(page(view, PLANS[name])).toBe(text);
    expect(text).toMatch(/[^\n]\n$/);
  });

  test.each(VIEWS)(
    "%s: the policy lets in nothing but the page's own script and style, by their digests",
    (view) => {
      const text = page(view);
      const policy = (text.match(/Content-Security-Policy" content="([^"]*)"/)?.[1] ?? "").replaceAll(
        "&#39;",
        "'",
      );
      expect(policy).toMatch(/^default-src 'none'; /);
      expect(policy).not.toContain("unsafe");
      for (const [, name, own = ""] of text.matchAll(/<(script|style)>([\s\S]*?)<\/\1>/g)) {
        const digest = createHash("sha256").update(own).digest("base64");
        expect(policy).toMatch(new RegExp(`${name}-src [^;]*'sha256-${digest.replaceAll(/[+/]/g, "\\$&")}'`));
      }
    },
  );
});

describe("hostile text", () => {
  test.each(VIEWS)("%s: stays text", (view) => {
    const text = withoutOwn(page(view, HOSTILE));
    expect(text).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(text).not.toContain("<script");
    expect(text).toContain("&lt;U+202E&gt;");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: looking for them is what this is for
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/);
  });
});

describe("the page of one plan", () => {
  test("tells all of a lively year", async () => {
    await expect(withoutOwn(page())).toMatchFileSnapshot("snapshots/lively.html");
  });

  test("has an outline that reads like a table of contents", () => {
    expect(outlineOf(page()).slice(0, 8)).toMatchInlineSnapshot(`
      [
        "Ysgol Gynradd Llanfairpwllgwyngyll 🐉",
        "  How they could help each other",
        "  Where each one is",
        "    Welcome and Care",
        "    Value and Include",
        "    Work in Partnership",
        "  Next",
        "  To celebrate since 11 December",
      ]
    `);
  });

  test("says for whom it is, first of all", () => {
    expect(page().indexOf("For the people in this plan")).toBeLessThan(page().indexOf("<h1"));
    const leftOut = {
      smallNumber: 5,
      voices: 1,
      celebrations: 0,
      figures: 0,
      evidence: 0,
      ratings: false,
      leads: false,
    };
    const report = reportOf(LIVELY);
    const shown = { ...report, public: true, plans: report.plans.map((plan) => ({ ...plan, leftOut })) };
    const open = reportPage(shown, [inputOf(LIVELY)], "summary");
    expect(open).toContain("<strong>This page is public. It leaves out ");
    expect(open).not.toContain("For the people in this plan");
  });

  test("tells each figure's readings as a picture, and beside it in words", () => {
    expect(page()).toContain(
      'aria-label="Readings over time: 4 of 10 on 15 Sep 2025, 6 of 11 on 1 Dec 2025, 10 of 11 on 26 Mar 2026; the aim is 90%."',
    );
    expect(page()).toContain("2 readings as a table");
  });

  test("without a script all of it can be read: only buttons, filters and what they say are hidden", () => {
    const hidden = [...page().matchAll(/<(\w+)([^>]*) hidden>/g)].map(
      ([, name, rest = ""]) => `${name}${rest.match(/ class="[^"]*"/)?.[0] ?? ""}`,
    );
    expect([...new Set(hidden)].sort()).toEqual(['div class="tools"', 'p class="told"', 'span class="said"']);
  });

  test("choosing a measure says what it could help, and through that", () => {
    expect(page()).toContain(
      '<span class="said" hidden>Staff induction could help 1 measure: Few complaints.</span>',
    );
  });

  test("names the authors at its end", () => {
    expect(page().slice(page().indexOf("<footer"))).toContain("Genuine Partnerships and Contact");
  });
});

test("several plans stand on one page under each other", async () => {
  const inputs = [inputOf(LIVELY), inputOf(HOSTILE, "b.yaml")];
  const text = reportPage(buildReport(inputs, { asOf: DAY, tool: TOOL }), inputs, "grid");
  expect(text.match(/<details class="setting"[^>]* open>/g)).toHaveLength(2);
  expect(outlineOf(text).filter((line) => line.startsWith("    ") && line.endsWith(":"))).toHaveLength(2);
  expect(await faultsOf(text)).toEqual([]);
});

test("a plan without measures shows what there is to choose from, and no key to what is not there", () => {
  const text = page("summary", PLANS.empty);
  expect(text).toContain("Choose them together: one or two under each Cornerstone are plenty.");
  expect(text.match(/<div class="group [a-z-]+"><h3/g)).toHaveLength(4);
  expect(text).not.toContain("Bar: the way from the start");
});

import { describe, expect, test } from "vitest";
import { answersOf, recordCell } from "../../src/document/page.ts";
import { html } from "../../src/markup/html.ts";
import { makeStyle } from "../../src/markup/style.ts";
import { renderReport } from "../../src/report/render-report.ts";
import * as make from "../progress/build.ts";
import { reportOf } from "./sample.ts";

const WORDS = "Mornings:\n- calm\n  - and glad\n\nAnd afternoons";

const PLAN = make.plan({
  chosenWith: make.involvement({ staff: make.part({ how: "Dots,\nthen talk" }) }),
  reviews: [make.review("2026-03-20", { label: "Spring\nreview", note: "One\nTwo" })],
  rows: [
    make.row({
      ourWords: "We want\nto be here",
      improve: WORDS,
      success: [WORDS, "Two"],
      actions: [make.action("Ask:\n- all", { by: "2026-06-01" })],
      voices: [make.voice("2026-03-01", { said: "Line one\nline two", did: "- a\n- b" })],
    }),
  ],
});

function shown(view: "progress" | "grid" | "summary" | "voices", format: "terminal" | "markdown"): string {
  return renderReport(reportOf(PLAN), { view, format, style: makeStyle(false), width: 80 });
}

describe("a text of several lines keeps them", () => {
  test("in a terminal, where they hang behind what they are of", () => {
    expect(shown("progress", "terminal")).toContain(`  To improve        Mornings:
                    - calm
                    - and glad
                    And afternoons
`);
    expect(shown("voices", "terminal")).toContain("“Line one\n  line two”");
  });

  test("in Markdown, where none of them begins a list, a heading or a command", () => {
    expect(shown("progress", "markdown")).toContain(
      "- **To improve:** Mornings:\\\n  \\- calm\\\n  \\- and glad\\\n  And afternoons\n",
    );
    expect(shown("progress", "markdown")).toContain("“We want\\\n  to be here” (in our words)");
  });

  test("in the grid, where a line of an answer is no answer of its own", () => {
    const terminal = shown("grid", "terminal");
    expect(terminal).toContain("  · Mornings:\n");
    expect(terminal).toMatch(/\n.{32}- calm\n {32}- and glad\n {32}And afternoons\n {30}· Two\n/);
    expect(shown("grid", "markdown")).toContain(
      "| Mornings:<br>\\- calm<br>\\- and glad<br>And afternoons<br>Two |",
    );
  });

  test("and no line of it commands a workflow in whose log it is printed", () => {
    const plan = make.plan({ rows: [make.row({ improve: "One\n::error::two\n- ::error::three" })] });
    for (const format of ["terminal", "markdown"] as const) {
      const text = renderReport(reportOf(plan), {
        view: "progress",
        format,
        style: makeStyle(false),
        width: 80,
      });
      expect(text).toContain("two");
      expect(text.split("\n").filter((line) => /^\s*(?:\\?[-+>])?\s*::\w/.test(line))).toEqual([]);
    }
  });

  test("on a page", () => {
    expect(html("p", {}, "One\n<two>").html).toBe("<p>One<br>&lt;two&gt;</p>\n");
    expect(html("p", { title: "One\nTwo" }, "x").html).toBe('<p title="One\nTwo">x</p>\n');
  });

  test("but for the page that has one line for each, and sentences that others are part of", () => {
    const summary = shown("summary", "terminal");
    expect(summary).toContain("“Line one line two”");
    for (const format of ["terminal", "markdown"] as const)
      expect(shown("progress", format).replace(/\s+/g, " ")).toContain("Last review 20 March");
  });
});

test("the answers of a cell come out of it as they went in, each line without the spaces round it", () => {
  expect(answersOf(recordCell([WORDS, "", "Two"]))).toEqual([
    "Mornings:\n- calm\n- and glad\nAnd afternoons",
    "Two",
  ]);
  expect(answersOf(recordCell([]))).toEqual([]);
});

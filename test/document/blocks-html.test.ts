import { describe, expect, test } from "vitest";
import { blocksHtml } from "../../src/document/html/blocks-html.ts";
import { type Block, item, list } from "../../src/document/page.ts";

const drawn = (...blocks: readonly Block[]) => blocksHtml(blocks).map(({ html }) => html);
const drawnItem = (over: Parameters<typeof item>[1]) => drawn(...list([item("4, then 6", over)])).join("");

describe("an item", () => {
  test("has its lines below it, as text", () => {
    expect(drawnItem({ lines: ["We did: <b>it</b>", "Told: in assembly"] })).toBe(
      '<ul class="plain"><li dir="auto" class="told-of">4, then 6<p class="quiet" dir="auto">We did: &lt;b&gt;it&lt;/b&gt;</p>\n<p class="quiet" dir="auto">Told: in assembly</p>\n</li>\n</ul>\n',
    );
  });

  test("has a drawing of its numbers, for the eye only, up to the aim", () => {
    const text = drawnItem({ label: "Readings", series: { values: [4, 6], start: 2, aim: 10 } });
    expect(text).toContain('<svg class="spark" viewBox="0 0 72 18" aria-hidden="true" focusable="false">');
    expect(text).toContain('<path class="way" d="M3 3H69"/><path class="line" d="M3 12L69 9"/>');
    expect(text).toContain("</svg>4, then 6");
  });

  test.each([
    ["one number", { values: [4], start: null, aim: 10 }],
    ["none", { values: [], start: null, aim: null }],
  ])("of %s has no drawing", (_, series) => {
    expect(drawnItem({ series })).not.toContain("<svg");
  });

  test.each([
    ["the same number twice", { values: [4, 4], start: null, aim: null }, "M3 9L69 9"],
    ["numbers without measure", { values: [-1e308, 1e308], start: null, aim: null }, "M3 15L69 3"],
  ])("of %s has a line", (_, series, line) => {
    expect(drawnItem({ series })).toContain(`d="${line}"`);
  });
});

describe("a table of records", () => {
  const below = { label: "Links to", text: "School Council\nFew complaints" };
  const cells = ["Welcome and Care", "Induction", "Staff: help\nPupils: ask"];
  const [text = ""] = drawn({
    kind: "table",
    table: {
      form: "records",
      heads: ["Cornerstone", "Measure", "Who?"],
      rows: [
        { kind: "cells", cells, standing: null, below },
        {
          kind: "cells",
          cells: ["Communicate", "Website", ""],
          standing: null,
          below: { ...below, text: "" },
        },
      ],
    },
  });

  test("has the lines of a cell as a list", () => {
    expect(text).toContain(
      '<ul class="lines"><li dir="auto">Staff: help</li>\n<li dir="auto">Pupils: ask</li>',
    );
    expect(text).toContain('<td><span class="head">Measure: </span>Induction</td>');
  });

  test("has below each row, through all columns, what belongs to it", () => {
    expect(text).toContain(
      '<tr class="below"><th scope="row">Links to</th><td colspan="2"><ul class="lines"><li dir="auto">School Council</li>',
    );
    expect(text).toContain('<th scope="row">Links to</th><td colspan="2"></td>');
    expect(text.match(/<tbody>/g)).toHaveLength(2);
  });
});

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findingsOf, planOf, planWith } from "./sample.ts";

const PAGE = readFileSync("docs/plan.md", "utf8");
const HEAD = /^(?:roles|terms|embedded):/;

/** The examples that are part of a plan, in the row or the head of which they stand. */
const examples = [...PAGE.matchAll(/```yaml\n([\s\S]*?)```/g)]
  .map(([, text = ""]) => text)
  .filter((text) => !text.startsWith("catalogue:"))
  .map((text) => [text.split(":")[0], planWith(HEAD.test(text) ? { head: text } : { row: text })] as const);

describe("docs/plan.md shows", () => {
  test.each(examples)("`%s` as it can be written", (_key, text) => {
    expect(findingsOf(text)).toEqual([]);
  });

  test("each of the keys that a table alone does not explain", () => {
    const shown = examples.map(([, text]) => text).join("\n");
    for (const key of "roles terms embedded with start ongoing cost steps of-what ended did doing by happened helped".split(
      " ",
    ))
      expect([key, new RegExp(`\\b${key}:`).test(shown)]).toEqual([key, true]);
  });
});

test("the example of a link says who saw what, and where they differ", () => {
  const [happened = ""] = examples.map(([, text]) => text).filter((text) => text.includes("happened:"));
  expect(planOf(happened).rows[0]?.links[0]?.happened.map(({ from, helped }) => [from, helped])).toEqual([
    ["parent-carers", true],
    ["staff", false],
  ]);
});

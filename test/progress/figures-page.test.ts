import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { NO_PART, NO_PART_BEGINNINGS, TO_COME_BEGINNINGS } from "../../src/progress/part-words.ts";
import { ROLES } from "../../src/progress/role-table.ts";
import { INDICATOR_STATUSES } from "../../src/progress/row-status.ts";
import { STATUS_WORDS } from "../../src/report/words/figure-words.ts";
import { GROUP_IDS, GROUPS } from "../../src/vocabulary.ts";
import { findingsOf, indicatorWith, planWith } from "../plan/sample.ts";

const PAGE = readFileSync("docs/figures.md", "utf8");
const paragraphs = PAGE.split(/\n{2,}/).map((text) => text.replace(/\s+/g, " ").trim());

describe("docs/figures.md prints", () => {
  const quoted = (words: readonly string[]) => words.map((each) => `\`${each.trim()}\``).join(", ");

  test("the texts that say no, and no others", () => {
    expect(paragraphs).toContain(`${quoted(NO_PART)}, question marks and dashes alone`);
    expect(paragraphs).toContain(quoted(NO_PART_BEGINNINGS));
  });

  test("how texts begin that are still to come", () => {
    expect(paragraphs).toContain(quoted(TO_COME_BEGINNINGS));
  });

  test.each(GROUP_IDS)("the roles of %s", (group) => {
    expect(paragraphs).toContain(`**${GROUPS[group]}**: ${ROLES[group].join(", ")}.`);
  });

  test("the order of statuses, the most pressing first", () => {
    expect(PAGE.replace(/\s+/g, " ")).toContain(quoted(INDICATOR_STATUSES));
  });

  test("every status of a figure as it is shown", () => {
    const rows = [...PAGE.matchAll(/^\| `([a-z-]+)` \| ([^|]+) \|/gm)].map(([, status, words]) => [
      status,
      words,
    ]);
    const shown = INDICATOR_STATUSES.filter((status) => status !== "not-shown").map((status) => [
      status,
      STATUS_WORDS[status].words,
    ]);
    for (const each of shown) expect(rows).toContainEqual(each);
    expect(
      rows.filter((row) => !shown.some(([status, words]) => status === row[0] && words === row[1])),
    ).toEqual([["worse", "over its limit"]]);
  });
});

test.each([...PAGE.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = ""]) => [text]))(
  "its example can be written so: %s",
  (text) => {
    expect(findingsOf(text.startsWith("target:") ? indicatorWith(text) : planWith({ head: text }))).toEqual(
      [],
    );
  },
);

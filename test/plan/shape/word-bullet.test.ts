import { describe, expect, test } from "vitest";
import { findingsOf, mended, planWith, sentencesOf } from "../sample.ts";
import { type Case, tell } from "./tell.ts";

const ROW = "Staff induction";
const KNOW = `${ROW} > How will we know?`;
const one = (place: string, bullet = " `•`"): string =>
  `word-bullet | ${place} | this begins with Word's bullet${bullet}, which makes no list: begin it with \`- \` on a line of its own`;
const several = (place: string, bullet = "•"): string =>
  `word-bullet | ${place} | lines begin with Word's bullet \`${bullet}\`, so that all of them are one text: begin each with \`- \``;
const row = (lines: string): string => planWith({ row: lines });

describe("lines that begin with Word's bullets where a list may stand become a list", () => {
  const cases: readonly Case[] = [
    [
      row("success:\n  • Families set the agenda\n  • Minutes say more"),
      several(KNOW),
      "success:\n      - Families set the agenda\n      - Minutes say more\n",
    ],
    [row("success: |\n  ▪ One\n  ▪ Two"), several(KNOW, "▪"), "success:\n      - One\n      - Two\n"],
    [row("success: >-\n  – One\n    and more\n  – Two"), several(KNOW, "–"), "- One and more\n      - Two\n"],
    [row("success: § One\n  § Two"), several(KNOW, "§"), "success:\n      - One\n      - Two\n"],
    [row("success: '· One\n\n  · Two'"), several(KNOW, "·"), "success:\n      - One\n      - Two\n"],
    [
      row("success: |\n  • Why: because\n  • 12 of us #4"),
      several(KNOW),
      '- "Why: because"\n      - "12 of us #4"\n',
    ],
    [row("success: •Families"), one(KNOW), "success:\n      - Families\n"],
    [row("success: \uf0b7\tFamilies"), one(KNOW, ""), "success:\n      - Families\n"],
    [row("success: o\tFamilies"), one(KNOW, " `o`"), "success:\n      - Families\n"],
    [row("lead: • Head"), one(`${ROW} > Who leads`), "lead:\n      - Head\n"],
    [
      row(
        "voices:\n  - { date: 2025-10-01, from: staff, said: x }\n  - date: 2025-10-02\n    from: staff\n    said: y\n    did: |\n      • One\n      • Two",
      ),
      several(`${ROW} > What people said`),
      "did:\n          - One\n          - Two\n",
    ],
  ];
  tell(cases);

  test("with the line ends of the file", () => {
    const text = row("success:\n  • One\n  • Two").replaceAll("\n", "\r\n");
    expect(mended(text)).toContain("success:\r\n      - One\r\n      - Two\r\n");
  });
});

describe("there is no fix", () => {
  test.each([
    ["where a line stands before the first bullet", "success: |\n  Three things:\n  • One\n  • Two"],
    ["between braces", "actions:\n  - { do: x, lead: • Head }"],
    ["where quotes hold more than words", 'success: "• One\\n• Two"'],
  ])("%s", (_, lines) => {
    const [finding] = findingsOf(row(lines));
    expect(finding?.rule).toBe("word-bullet");
    expect(finding?.fix).toBeUndefined();
  });
});

describe("nothing is said", () => {
  test.each([
    "our-words: |\n  • One\n  • Two",
    "success: One – and two",
    "success: –5 degrees",
    "success: o what a day",
    "success:\n  - – one",
    "x-note: • One",
  ])("of %j", (lines) => {
    expect(sentencesOf(row(lines))).toEqual([]);
  });
});

describe("under the key of a list it is the cause that is named", () => {
  tell([
    [
      row("links:\n  • wc-few-complaints\n  • wc-punctuality"),
      `wrong-type | ${ROW} > Links to | a list of measures is needed, and lines begin with Word's bullet \`•\`, so that all of them are one text: begin each with \`- \``,
      "links:\n      - wc-few-complaints\n      - wc-punctuality\n",
    ],
    [
      row("actions:\n  • Ring home\n  • Write soon"),
      `wrong-type | ${ROW} > Actions | a list of actions is needed, and lines begin with Word's bullet \`•\`, so that all of them are one text: begin each with \`- \``,
      "actions:\n      - do: Ring home\n      - do: Write soon\n",
    ],
  ]);
});

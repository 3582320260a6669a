import { describe, expect, test } from "vitest";
import { reportMarkdown as reportMarkdownPieces } from "../../../src/check/reporters/markdown/report-markdown.ts";
import { countWord } from "../../../src/document/words.ts";
import { HOSTILE, manyFindings, NOTHING_FOUND, SAMPLE, wholeText } from "./sample.ts";

const reportMarkdown = wholeText(reportMarkdownPieces);

test("findings as a page", async () => {
  await expect(reportMarkdown(SAMPLE)).toMatchFileSnapshot("snapshots/sample.md");
});

test("a run without findings is two lines", () => {
  expect(reportMarkdown(NOTHING_FOUND)).toBe(
    "## Plans checked: nothing to fix\n\n1 plan checked as of 15 May 2026.\n",
  );
});

describe("a comment on GitHub holds 65,536 characters", () => {
  test("what does not fit is left out, and the page says so", () => {
    const page = reportMarkdown(manyFindings(2000));
    expect(page.length).toBeGreaterThan(50_000);
    expect(page.length).toBeLessThan(61_000);
    const shown = page.split("- **Error:**").length - 1;
    expect(page.trimEnd().split("\n").at(-1)).toBe(
      `Left out, since a comment holds no more: ${countWord(2000 - shown)} errors. The check itself lists them.`,
    );
  });

  test("so are those that no format lists", () => {
    expect(reportMarkdown(manyFindings(10_002))).toContain(
      "and 2 findings past the ten-thousandth of a file.",
    );
  });

  test("errors come before what weighs less, whatever file they stand in", () => {
    const { files } = manyFindings(1000);
    const warnings = files.map((file) => ({
      ...file,
      diagnostics: file.diagnostics.map((each) => ({ ...each, severity: "warning" as const })),
    }));
    const page = reportMarkdown({ ...SAMPLE, files: [...warnings, ...SAMPLE.files] });
    expect(page.split("- **Error:**").length - 1).toBe(2);
    expect(page).toMatch(/Left out, since a comment holds no more: \d+ warnings and 1 info\./);
  });
});

describe("text from outside stays text", () => {
  const page = reportMarkdown(HOSTILE);
  const outsideCode = page.replace(/`[^`\n]*`/g, "");

  test("no tags", () => {
    expect(outsideCode).not.toMatch(/<[a-z/!]/i);
  });

  test("no links, pictures, mentions or issue numbers", () => {
    expect(outsideCode).not.toMatch(/(?<!\\)\]\(|@head|#4|https:\/\//);
  });

  test("no character that moves, hides or reorders", () => {
    expect(page).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
  });

  test("no line but ours begins one", () => {
    const lines = page.split("\n").filter((line) => line !== "");
    expect(lines.filter((line) => !/^(?:#{2,3} |- |\d+ plans checked|`cornerstones)/.test(line))).toEqual([]);
  });
});

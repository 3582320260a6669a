import { expect, test } from "vitest";
import { markdownSentence } from "../../src/markup/markdown.ts";

test.each([
  ["code keeps its spaces", "Write `by:` anew, or `done`.", "Write `by:` anew, or `done`."],
  ["words round it are escaped", "*a* `b` <c>", "\\*a\\* `b` &lt;c&gt;"],
  ["a mark without a partner is none", "a ` b", "a \\` b"],
  ["code holds no markup", "`<b>`", "`<b>`"],
  ["nothing stays nothing", "", ""],
])("%s", (_, text, markdown) => {
  expect(markdownSentence(text)).toBe(markdown);
});

test("ten thousand spaces take no time to speak of", () => {
  expect(markdownSentence(`a${" ".repeat(10_000)}b \`c\``)).toContain("`c`");
});

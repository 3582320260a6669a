import { describe, expect, test } from "vitest";
import { escapeMarkdown, markdownCode } from "../../src/markup/markdown.ts";

describe("a text stays text in Markdown", () => {
  test.each([
    [
      "ordinary words",
      "10% off £5, e.g. today. It's (really) fine!",
      "10% off £5, e.g. today. It's (really) fine!",
    ],
    ["a heading", "# Heading", "\\# Heading"],
    ["a list", "- item", "\\- item"],
    ["another list", "+ item", "\\+ item"],
    ["a third list", "* item", "\\* item"],
    ["a numbered list", "1. item", "1\\. item"],
    ["a year first in a sentence", "1986. A year", "1986\\. A year"],
    ["a numbered list with a bracket", "12) item", "12\\) item"],
    ["a list behind spaces", "    - item", "\\- item"],
    ["a quotation", "> quote", "&gt; quote"],
    ["a rule", "---", "\\---"],
    ["an underlined heading", "===", "\\==="],
    ["a fence", "```js", "\\`\\`\\`js"],
    ["emphasis", "**bold** _em_ ~~gone~~", "\\*\\*bold\\*\\* \\_em\\_ \\~\\~gone\\~\\~"],
    ["a formula", "$x$", "\\$x\\$"],
    ["a tag", "<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;"],
    ["a comment", "<!-- x -->", "&lt;!-- x --&gt;"],
    ["an entity", "&lt;b&gt; &#60; Q&A", "&amp;lt;b&amp;gt; &amp;#&#8288;60; Q&A"],
    ["a link", "[x](javascript:alert(1))", "\\[x\\](javascript:alert(1))"],
    ["a picture", "![x](y)", "!\\[x\\](y)"],
    ["a definition", "[x]: y", "\\[x\\]: y"],
    ["a footnote", "[^1]", "\\[^1\\]"],
    ["an address", "https://evil.example/x", "https:&#8288;//evil\\.example/x"],
    ["an address without its scheme", "www.evil.example", "www\\.evil\\.example"],
    ["a short address without its scheme", "WWW.a.b", "WWW\\.a.b"],
    ["an e-mail address", "a@b.co", "a@&#8288;b\\.co"],
    ["a mention", "ask @head", "ask @&#8288;head"],
    ["an issue number", "see #4", "see #&#8288;4"],
    ["an emoji name", "well :tada: done", "well :&#8288;tada: done"],
    ["a template", "{{ x }} {% y %}", "&#123;&#123; x }} &#123;% y %}"],
    ["a cell's end", "a | b \\| c", "a \\| b \\\\\\| c"],
    ["a backslash at the end", "a\\", "a\\\\"],
    ["several lines", "a\n\n# b\r\nc", "a  # b  c"],
    ["controls and hidden characters", "a\u001b[31m\u202e", "a&lt;U+001B&gt;\\[31m&lt;U+202E&gt;"],
    ["nothing", " ", ""],
  ])("%s", (_, text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown);
  });

  test("and 100 kB of any of the marks take no longer than they must", () => {
    for (const mark of [":a", "@", "&", "&#a", "www.", "1", "#", ".a", "\\", "_"]) {
      expect(escapeMarkdown(mark.repeat(100_000 / mark.length)).length).toBeGreaterThan(90_000);
    }
  });
});

describe("code in Markdown", () => {
  test.each([
    ["an id", "wc-staff-induction", "`wc-staff-induction`"],
    ["what looks like markup", "*a* <b>", "`*a* <b>`"],
    ["what would end the code", "a ` b", "a \\` b"],
    ["what would end the cell", "a | b", "a \\| b"],
    ["a line break", "a\nb", "`a b`"],
    ["nothing", "", ""],
  ])("%s", (_, text, markdown) => {
    expect(markdownCode(text)).toBe(markdown);
  });
});

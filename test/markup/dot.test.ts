import { expect, test } from "vitest";
import { escapeDot } from "../../src/markup/dot.ts";

test.each([
  ['"]; evil -> x', '\\"]; evil -> x'],
  ["ends in a backslash \\", "ends in a backslash \\\\"],
  ['\\" both', '\\\\\\" both'],
  ["\\N \\G \\l", "\\\\N \\\\G \\\\l"],
  ["You said,\nwe did", "You said, we did"],
  ["&lt;b&gt; & <b>", "&amp;lt;b&amp;gt; &amp; <b>"],
  ["\u202eabc\u0000", "<U+202E>abc<U+0000>"],
  ["##[group]", "&#35;#[group]"],
  ["// no comment /* here */ # nor here", "// no comment /* here */ # nor here"],
])("%j is safe in a DOT string", (text, escaped) => {
  expect(escapeDot(text)).toBe(escaped);
});

import { expect, test } from "vitest";
import { cssString } from "../../src/markup/css.ts";

test.each([
  ["Oakfield Primary School, 15 May 2026", '"Oakfield Primary School\\2c  15 May 2026"'],
  ['"}</style><script>', '"\\22 \\7d \\3c \\2f style\\3e \\3c script\\3e "'],
  ["a\nb", '"a b"'],
  ["Siân\\", '"Si\\e2 n\\5c "'],
])("%j stays one string", (text, written) => {
  expect(cssString(text)).toBe(written);
});

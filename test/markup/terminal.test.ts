import { expect, test } from "vitest";
import { escapeTerminal } from "../../src/markup/terminal.ts";

test("what could move the cursor, hide or reorder is shown as its code point", () => {
  expect(escapeTerminal("a\u001b[31mb\u202ec\u2066d\u0007e\u009bf\ufeffg")).toBe(
    "a<U+001B>[31mb<U+202E>c<U+2066>d<U+0007>e<U+009B>f<U+FEFF>g",
  );
  expect(escapeTerminal("a\u206ab\ufff9c\ufffbd")).toBe("a<U+206A>b<U+FFF9>c<U+FFFB>d");
  expect(escapeTerminal("half \ud83d of a pair")).toBe("half <U+D83D> of a pair");
  expect(escapeTerminal("hidden \u{e0041}\u{e0042}")).toBe("hidden <U+E0041><U+E0042>");
});

test("line breaks and tabs become spaces", () => {
  expect(escapeTerminal("a\nb\tc\r\nd")).toBe("a b c  d");
});

test("words, emoji, joined letters and the flags of Wales, Scotland and England stay", () => {
  for (const text of [
    "Ysgol Gynradd Llyn Arian",
    "\u{1f469}\u200d\u{1f467}",
    "\u200fשלום\u200e \u061c",
    "\u0645\u06cc\u200c\u0631\u0648\u0645",
    "\u{1f3f4}\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}",
  ]) {
    expect(escapeTerminal(text)).toBe(text);
  }
});

import { expect, test } from "vitest";
import { escapeSarif } from "../../src/markup/sarif.ts";

test.each([
  ["ordinary words", "50% of 12: it's (really) fine [sic]", "50% of 12: it's (really) fine [sic]"],
  ["a link", "[click](https://evil.example)", "[click] (https://evil.example)"],
  ["a place for an argument", "{0} {{1}}", "{{0}} {{{{1}}}}"],
  ["line breaks", "one\ntwo", "one two"],
  ["what hides or moves", "\u202egnp \u001b[2J", "<U+202E>gnp <U+001B>[2J"],
])("%s", (_, text, escaped) => {
  expect(escapeSarif(text)).toBe(escaped);
});

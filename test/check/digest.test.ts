import { expect, test } from "vitest";
import { digest } from "../../src/source/digest.ts";

test.each([
  ["", "0bdcb81aee8d83"],
  ["a", "1c2ba782c97901"],
  ["We never know whom to ring.", "05b0398789ad04"],
  ["Llŷn 🌈", "193c4b45661711"],
])("the digest of %j never changes, since baselines hold it", (text, expected) => {
  expect(digest(text)).toBe(expected);
});

test("texts that differ in one letter have digests that differ", () => {
  const texts = Array.from({ length: 50_000 }, (_, index) => `voice ${index}`);
  expect(new Set(texts.map(digest)).size).toBe(texts.length);
});

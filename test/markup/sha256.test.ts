import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { sha256 } from "../../src/markup/sha256.ts";

test.each([
  "",
  "abc",
  "ä".repeat(27),
  "a".repeat(55),
  "a".repeat(56),
  "a".repeat(63),
  "a".repeat(64),
  "x".repeat(1000),
  "日本🐉",
])("the digest of %j is that of Node", (text) => {
  expect(sha256(text)).toBe(createHash("sha256").update(text).digest("base64"));
});

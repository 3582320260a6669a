import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { MUTATIONS } from "../scripts/mutations/list.mjs";
import { mutated, roomOf, tableOf } from "../scripts/mutations/mutate.mjs";

const ROOT = resolve(".");

describe("each deliberate mistake can be made: its text stands once, and makes another", () => {
  test.each(MUTATIONS.map((mutation) => [mutation.what, mutation] as const))("%s", (_, mutation) => {
    const { before, after } = mutated(ROOT, mutation);
    expect(after).not.toBe(before);
    expect(mutation.tests.filter((file) => !existsSync(file))).toEqual([]);
  });
});

test("a text that nothing holds any more is told in words, and so is one that stands twice", () => {
  const mutation = { what: "all goes wrong", file: "src/civil-date.ts", to: "" };
  expect(() => mutated(ROOT, { ...mutation, from: "no code has this" })).toThrow(
    /^"all goes wrong": no file in src holds this text any more/,
  );
  expect(() => mutated(ROOT, { ...mutation, from: "return" })).toThrow(/this text stands \d+ times/);
});

test("a file that was renamed is found by the text", () => {
  const [mutation] = MUTATIONS;
  expect(mutation).toBeDefined();
  if (!mutation) return;
  expect(mutated(ROOT, { ...mutation, file: "src/old-name.ts" }).file).toBe(mutation.file);
});

test("there are mistakes in every room, each told once", () => {
  const rooms = readdirSync("src", { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const held = new Set(MUTATIONS.map(roomOf));
  expect(rooms.map(({ name }) => name).filter((room) => !held.has(room))).toEqual([]);
  expect(new Set(MUTATIONS.map(({ what }) => what)).size).toBe(MUTATIONS.length);
  expect(MUTATIONS.length).toBeGreaterThanOrEqual(60);
});

test("CONTRIBUTING.md holds the same list: `node scripts/mutations.mjs --table` prints it", () => {
  expect(readFileSync("CONTRIBUTING.md", "utf8")).toContain(`\n\n${tableOf(MUTATIONS)}\n`);
});

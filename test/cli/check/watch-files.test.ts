import { mkdtempSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openWatcher, type Watcher } from "../../../src/cli/check/watching/watch-files.ts";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "cornerstones-watcher-")));
const elsewhere = realpathSync(mkdtempSync(join(tmpdir(), "cornerstones-watcher-")));
let watcher: Watcher;

beforeAll(async () => {
  watcher = await openWatcher({ folders: [folder], files: [join(elsewhere, "oak.txt")] });
});
afterAll(() => watcher.close());

test.each([
  ["a plan in the folder", [folder, "a.yaml"], true],
  ["one far below it", [folder, "x/y/a.YML"], true],
  ["a file that can be no plan", [folder, "notes.txt"], false],
  ["what stands in a hidden folder", [folder, ".git/a.yaml"], false],
  ["what stands in node_modules", [folder, "x/node_modules/a.yaml"], false],
  ["a file that is named, whatever it is called", [elsewhere, "oak.txt"], true],
  ["another one beside it", [elsewhere, "a.yaml"], false],
  ["what stands in a folder of a longer name", [`${folder}-2`, "a.yaml"], false],
])("%s", (_, steps, matters) => {
  expect(watcher.covers({ folders: [], files: [join(...steps)] })).toBe(matters);
});

test("another folder is not covered, not even one below", () => {
  expect(watcher.covers({ folders: [folder], files: [] })).toBe(true);
  expect(watcher.covers({ folders: [elsewhere], files: [] })).toBe(false);
});

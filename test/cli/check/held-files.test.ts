import { expect, test } from "vitest";
import { heldFiles } from "../../../src/cli/check/held-files.ts";
import { manyFindings, SAMPLE } from "../../check/reporters/sample.ts";

test("what was found in many plans is packed, and is the same whenever it is gone through", async () => {
  const files = [...SAMPLE.files, ...manyFindings(40).files, ...SAMPLE.files];
  const held = heldFiles(1_000);
  for (const file of files) await held.add(file);
  expect([...held.files]).toEqual(files);
  expect([...held.files]).toEqual(files);
});

test("a few plans are held as they are", async () => {
  const held = heldFiles();
  for (const file of SAMPLE.files) await held.add(file);
  expect([...held.files][0]?.diagnostics).toBe(SAMPLE.files[0]?.diagnostics);
});

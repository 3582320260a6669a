import { expect, test } from "vitest";
import { run } from "../transcript.ts";
import { faultsOf, outlineOf } from "./looked-at.ts";

async function sheet(...args: string[]): Promise<string> {
  return (await run(["catalogue", ...args, "--format", "html"])).stdout;
}

test("html-validate has nothing against the sheet", async () => {
  expect(await faultsOf(await sheet())).toEqual([]);
  expect(await faultsOf(await sheet("no such measure"))).toEqual([]);
});

test("has the four Cornerstones, a row a measure, and three lines each for our own", async () => {
  const text = await sheet();
  expect(outlineOf(text)).toEqual([
    "Choosing what matters most, together",
    "  Welcome and Care",
    "  Value and Include",
    "  Communicate",
    "  Work in Partnership",
  ]);
  expect(text.match(/<th scope="row"/g)).toHaveLength(53 + 4 * 3);
  expect(text.match(/<td>/g)).toHaveLength((53 + 4 * 3) * 3);
  expect(text).toContain("Genuine Partnerships and Contact");
});

test("of a search it has what was found, of `show` the one measure", async () => {
  expect((await sheet("induction")).match(/<th scope="row"/g)?.length).toBeGreaterThan(1);
  expect((await sheet("show", "wc-staff-induction")).match(/<th scope="row"/g)).toHaveLength(1);
});

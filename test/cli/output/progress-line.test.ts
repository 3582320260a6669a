import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { SOUND_PLAN } from "../../../src/check/reference/sound-plan.ts";
import { nodeIo } from "../../../src/cli/io.ts";
import { progressLine } from "../../../src/cli/output/progress-line.ts";
import { run } from "../../transcript.ts";

interface Showing {
  readonly isTerminal?: boolean;
  readonly progress?: boolean;
}

/** What is shown when steps are told at these moments, in milliseconds, and the end at last. */
async function shown(
  moments: readonly number[],
  { isTerminal = true, progress = true }: Showing = {},
): Promise<string[]> {
  const written: string[] = [];
  let now = 1000;
  const real = nodeIo();
  const stderr = {
    ...real.stderr,
    isTerminal,
    write: async (text: string | Uint8Array) => void written.push(String(text)),
  };
  const line = progressLine({ ...real, stderr, clock: () => now }, { progress });
  for (const [index, moment] of moments.entries()) {
    now = 1000 + moment;
    await line.step(index, moments.length);
  }
  await line.end();
  return written;
}

const CLEARED = "\r\u001b[K";

describe("the line that says how far a run has come", () => {
  test("shows from half a second on, and is taken away at the end", async () => {
    expect(await shown([0, 499])).toEqual([]);
    expect(await shown([0, 500])).toEqual(["\r1 of 2 plans\u001b[K", CLEARED]);
    expect(await shown([0, 501])).toEqual(["\r1 of 2 plans\u001b[K", CLEARED]);
  });

  test("moves ten times a second at most", async () => {
    expect(await shown([600, 699, 700, 750, 900])).toEqual([
      "\r0 of 5 plans\u001b[K",
      "\r2 of 5 plans\u001b[K",
      "\r4 of 5 plans\u001b[K",
      CLEARED,
    ]);
  });

  test("shows on a terminal alone, and not where --no-progress says so", async () => {
    expect(await shown([0, 60_000], { isTerminal: false })).toEqual([]);
    expect(await shown([0, 60_000], { progress: false })).toEqual([]);
  });
});

test("a long run of a command shows it, on standard error", async () => {
  const cwd = mkdtempSync(join(tmpdir(), "cornerstones-progress-"));
  for (const name of ["a", "b", "c"]) writeFileSync(join(cwd, `${name}.cornerstones.yaml`), SOUND_PLAN);
  const slowly = (): (() => number) => {
    let now = 0;
    return () => {
      now += 400;
      return now;
    };
  };
  const told = async (...args: string[]): Promise<string> =>
    (await run(["check", ...args], { cwd, clock: slowly(), isTerminal: true, today: "2026-01-20" })).stderr;
  expect(await told()).toBe("\r1 of 3 plans\u001b[K\r2 of 3 plans\u001b[K\r\u001b[K");
  expect(await told("--no-progress")).toBe("");
});

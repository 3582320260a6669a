import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { stateFolder } from "../../../src/cli/edit/last-change.ts";
import { workplace } from "./workplace.ts";

const TEXT = `cornerstones: 1
setting: Oakfield
period: { from: 2025-09-01, to: 2026-07-21 }
measures:
  - { measure: cm-website, improve: x } # ours
`;

const oak = (text = TEXT) => {
  const state = mkdtempSync(join(tmpdir(), "cornerstones-state-"));
  return { state, ...workplace({ text }, { env: { XDG_STATE_HOME: state } }) };
};

describe("undo", () => {
  test("takes back the last change to the byte, says which it was, and does so once", async () => {
    const text = TEXT.replaceAll("\n", "\r\n");
    const { run, text: now } = oak(text);
    await run("set", "website", "improve", "Pages");
    await run("celebrate", "Party");
    const afterFirst = now();
    expect(afterFirst).toContain("Party");
    const { code, stdout } = await run("undo");
    expect(code).toBe(0);
    expect(stdout).toContain("Taken back: To celebrate, 15 May 2026: Party.");
    expect(now()).toContain("improve: Pages");
    expect(now()).not.toContain("Party");
    expect(await run("undo")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("no change to take back"),
    });
  });

  test.each([
    ["check --fix", ["check", "--fix"], "Taken back: 1 fix by check --fix."],
    [
      "init --force",
      ["init", "2025-26.cornerstones.yaml", "--force", "--setting", "Ash", "--measure", "wc-attendance"],
      "Taken back: a new plan by init --force.",
    ],
  ])("takes back what %s did", async (_, args, says) => {
    const text = TEXT.replace("2025-09-01", "1/9/2025");
    const { run, text: now } = oak(text);
    await run(...args);
    expect(now()).not.toBe(text);
    const { code, stdout } = await run("undo", "--plan", "2025-26.cornerstones.yaml");
    expect([code, stdout.split("\n")[0]]).toEqual([0, says]);
    expect(now()).toBe(text);
  });

  test("takes nothing back where the plan was changed since, and says so", async () => {
    const { run, text, state } = oak();
    await run("set", "website", "improve", "Pages");
    const kept = join(state, "cornerstones", "undo");
    const [file = ""] = readdirSync(kept);
    const old = readFileSync(join(kept, file));
    await run("celebrate", "Party");
    writeFileSync(join(kept, file), old);
    const before = text();
    const { code, stderr } = await run("undo");
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining("was changed since “A website"),
    });
    expect(text()).toBe(before);
  });

  test("shows with --dry-run what it would write, and writes nothing", async () => {
    const { run, text } = oak();
    await run("set", "website", "improve", "Pages");
    const before = text();
    const { stdout } = await run("undo", "--dry-run");
    expect(stdout).toContain(
      "-  - { measure: cm-website, improve: Pages } # ours\n+  - { measure: cm-website, improve: x }",
    );
    expect(text()).toBe(before);
    expect((await run("undo")).code).toBe(0);
    expect(text()).toBe(TEXT);
  });

  test("keeps what it needs where its owner alone can read it, and nothing of a dry run", async () => {
    const { run, state } = oak();
    await run("celebrate", "Party", "--dry-run");
    expect(readdirSync(state)).toEqual([]);
    await run("celebrate", "Party");
    const folder = join(state, "cornerstones", "undo");
    const [file = "", ...others] = readdirSync(folder);
    expect(others).toEqual([]);
    expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(state, "cornerstones")).mode & 0o777).toBe(0o700);
    await run("undo");
    expect(readdirSync(folder)).toEqual([]);
  });
});

test("the state folder is where each system has it", () => {
  const of = (env: Record<string, string>, isWindows = false) => stateFolder({ env, isWindows });
  expect(of({ XDG_STATE_HOME: "/s", HOME: "/h" })).toBe("/s/cornerstones");
  expect(of({ XDG_STATE_HOME: "s", HOME: "/h" })).toBe("/h/.local/state/cornerstones");
  expect(of({ HOME: "/h" })).toBe("/h/.local/state/cornerstones");
  expect(of({ LOCALAPPDATA: "/l", HOME: "/h" }, true)).toBe("/l/cornerstones");
  expect(of({})).toBe(null);
});

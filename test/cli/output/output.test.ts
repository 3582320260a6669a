import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { nodeIo } from "../../../src/cli/io.ts";
import { printResult } from "../../../src/cli/output/print-result.ts";
import { run } from "../../transcript.ts";

const PLAN = resolve("examples/oakfield.cornerstones.yaml");

const folder = () => mkdtempSync(join(tmpdir(), "cornerstones-output-"));

describe("--output takes the format from the file's ending", () => {
  test.each([
    ["report", "r.html", /^<!doctype html>/i],
    ["report", "r.md", /^# Oakfield/],
    ["report", "r.csv", /^.{0,3}[a-z"]/],
    ["report", "r.json", /^\{/],
    ["map", "m.svg", /^(<\?xml.*\n)?<svg/],
    ["map", "m.dot", /graph/],
    ["map", "m.mmd", /flowchart|graph/],
    ["check", "c.json", /^\{/],
    ["check", "c.md", /./],
  ])("%s -o %s", async (command, name, begins) => {
    const cwd = folder();
    const { stdout, stderr } = await run([command, PLAN, "-o", name], { cwd });
    expect(stdout).toBe("");
    expect(stderr).toContain(`Wrote ${name}\n`);
    expect(readFileSync(join(cwd, name), "utf8")).toMatch(begins);
  });

  test("and refuses one that contradicts --format, or that there is not", async () => {
    for (const args of [
      ["report", "-f", "csv", "-o", "r.html"],
      ["map", "--format", "text", "--output", "m.svg"],
      ["check", "-f", "github", "-o", "c.md"],
      ["report", "--output", "r.svg"],
    ]) {
      const cwd = folder();
      const { code, stderr } = await run([...args, PLAN], { cwd });
      expect(code).toBe(2);
      expect(stderr).toMatch(/contradict each other|there is no \.svg/);
      expect(readdirSync(cwd)).toEqual([]);
    }
  });

  test("whatever else the ending is, --format holds", async () => {
    const cwd = folder();
    expect((await run(["check", PLAN, "-f", "sarif", "-o", "c.json"], { cwd })).stderr).toContain(
      "Wrote c.json",
    );
    expect((await run(["report", PLAN, "-f", "markdown", "-o", "r.txt"], { cwd })).code).toBe(0);
  });
});

test("what nobody reads any more is not made to its end", async () => {
  const lines = vi.fn(() => "a line of some length, so that a block is full soon\n");
  function* result(): Generator<string> {
    for (let line = 0; line < 100_000; line += 1) yield lines();
  }
  const blocks: string[] = [];
  const stdout = {
    isTerminal: false,
    columns: undefined,
    write: async (text: string | Uint8Array) => void blocks.push(String(text)),
    isClosed: () => blocks.length === 2,
  };
  await printResult({ ...nodeIo(), stdout }, result(), {});
  expect(blocks.length).toBe(2);
  expect(lines.mock.calls.length).toBeLessThan(5_000);
});

test("HTML and SVG never go to a terminal", async () => {
  const terminal = { cwd: folder(), isTerminal: true };
  for (const [command, format] of [
    ["report", "html"],
    ["map", "html"],
    ["map", "svg"],
    ["catalogue", "html"],
  ] as const) {
    const { code, stdout, stderr } = await run([command, "--format", format], terminal);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(`write it to a file, with --output ${command}.${format}`);
  }
});

describe("a long result on a terminal", () => {
  async function paged(args: readonly string[], rows: number, shows = true) {
    const pages: string[] = [];
    const page = async (text: string) => {
      pages.push(text);
      return shows;
    };
    const ask = { ...(await import("../../scripted-ask.ts")).scriptedAsk([]).ask };
    const { stdout } = await run(args, { isTerminal: true, columns: 80, rows, page, ask });
    return { pages: pages.length, stdout };
  }

  test("is shown page by page, once, and a short one is not", async () => {
    expect(await paged(["explain"], 24)).toEqual({ pages: 1, stdout: "" });
    expect((await paged(["explain"], 10_000)).pages).toBe(0);
  });

  test("is printed where there is no pager, or none is wanted", async () => {
    expect((await paged(["explain"], 24, false)).stdout).toContain("no-lead");
    const { pages, stdout } = await paged(["explain", "--no-pager"], 24);
    expect(pages).toBe(0);
    expect(stdout).toContain("no-lead");
  });
});

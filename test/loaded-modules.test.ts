import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { expect, test } from "vitest";

// What Node loaded is written down as it ends; the bundler's report says which sources went into each file.
const LIST = `
process.on("exit", () => {
  require("node:fs").writeFileSync(process.env.LOADED_LIST, JSON.stringify(Object.keys(require.cache)));
});`;

interface Meta {
  readonly outputs: Readonly<Record<string, { readonly inputs: Readonly<Record<string, unknown>> }>>;
}

const meta: Meta = JSON.parse(readFileSync("dist/meta.json", "utf8"));

/** What is on Node's list in the end; what runs from kept code is not, so that is turned off to see all. */
function loadedFiles(args: readonly string[], { kept = false } = {}): string[] {
  const folder = mkdtempSync(join(tmpdir(), "cornerstones-loaded-"));
  const preload = join(folder, "list.cjs");
  const list = join(folder, "list.json");
  writeFileSync(preload, LIST);
  spawnSync(process.execPath, ["--require", preload, "bin/cornerstones.js", ...args], {
    env: { ...process.env, LOADED_LIST: list, NODE_DISABLE_COMPILE_CACHE: kept ? "" : "1" },
  });
  const loaded: readonly string[] = JSON.parse(readFileSync(list, "utf8"));
  return loaded.filter((path) => path !== preload).map((path) => relative(process.cwd(), path));
}

function loadedSources(...args: string[]): string[] {
  return loadedFiles(args).flatMap((output) => Object.keys(meta.outputs[output]?.inputs ?? {}));
}

const HEAVY = [
  /^node_modules\/yaml\//,
  /^node_modules\/ajv\//,
  /^src\/(?:yaml|schema\/compile|plan|check\/rules|report\/render|map\/render)/,
  /^src\/catalogue\/(?!formats|find-cornerstone)/,
];

test.each([
  ["--version"],
  ["--help"],
  ["check", "--help"],
  ["report", "--help"],
  ["completion", "bash"],
  ["completion", "bash", "--", "cornerstones", "ch"],
  ["completion", "zsh", "--", "cornerstones", "check", "--f"],
])("%s %s %s %s %s %s loads no parser, no validator, no catalogue", (...args) => {
  const sources = loadedSources(...args);
  expect(sources).toContain("src/cli/main.ts");
  expect(sources.filter((source) => HEAVY.some((pattern) => pattern.test(source)))).toEqual([]);
});

test("nothing that asks questions is loaded where nobody is there to answer", () => {
  const folder = mkdtempSync(join(tmpdir(), "cornerstones-loaded-"));
  const sources = loadedSources(
    ...["init", join(folder, "a.cornerstones.yaml"), "--setting", "Oakfield", "--measure", "cm-website"],
  );
  expect(sources).toContain("src/cli/init/run-init.ts");
  const asking = /@inquirer|^src\/cli\/(?:ask|init\/wizard)\//;
  expect(sources.filter((source) => asking.test(source))).toEqual([]);
});

test("explain loads no parser and no validator", () => {
  const sources = loadedSources("explain", "unknown-key");
  expect(sources).toContain("src/check/rules.ts");
  expect(sources.filter((source) => /^node_modules\/(?:yaml|ajv)\//.test(source))).toEqual([]);
});

test("check loads what mends and what watches only where that is asked for", () => {
  const sources = loadedSources("check", "examples/exemplar.cornerstones.yaml");
  const asked =
    /^node_modules\/chokidar\/|^src\/cli\/check\/(?:watching|fixing)\/|^src\/check\/fixes\/(?!reorder-fix|settings-for-fixes)|-diff\.ts$/;
  expect(sources.filter((source) => asked.test(source))).toEqual([]);
  const fixing = loadedSources("check", "examples/exemplar.cornerstones.yaml", "--fix-dry-run");
  expect(fixing.some((source) => asked.test(source))).toBe(true);
});

test("import loads what reads a kind of file only for a file of that kind", () => {
  const office =
    /^node_modules\/(?:hucre|saxes|fflate|csv-parse)\/|^src\/(?:office|cli\/import)\/(?!import-command|read\/office-formats)/;
  const check = loadedSources("check", "examples/exemplar.cornerstones.yaml");
  expect(check.filter((source) => office.test(source))).toEqual([]);
  const csv = loadedSources("import", "examples/grids/action-plan.csv");
  expect(csv.some((source) => source.startsWith("node_modules/csv-parse/"))).toBe(true);
  expect(csv.filter((source) => /^node_modules\/(?:hucre|saxes|fflate)\//.test(source))).toEqual([]);
});

test("check loads the parser only for a text that needs it", () => {
  const parser = /^node_modules\/yaml\/|^src\/yaml\/recovery\/recover/;
  const plain = loadedSources("check", "examples/exemplar.cornerstones.yaml");
  expect(plain.filter((source) => parser.test(source))).toEqual([]);
  const odd = loadedSources("check", "examples/years/2025-26.cornerstones.yaml");
  expect(odd.filter((source) => parser.test(source))).toContain("src/yaml/recovery/recover.ts");
});

test("a check compiles no schema, and loads the validator only for a plan that does not fit", () => {
  const sources = loadedSources("check", "examples/exemplar.cornerstones.yaml");
  expect(sources).toContain("src/check/check-plan.ts");
  expect(sources.filter((source) => /^node_modules\/ajv\/|known-validators/.test(source))).toEqual([]);
  const broken = loadedSources("check", "examples/broken.cornerstones.yaml");
  expect(broken).toContain("known-validators:plan");
  // What is left of ajv there are the few lines that its validators call.
  expect(broken.filter((source) => /^node_modules\/ajv\/(?!dist\/runtime)/.test(source))).toEqual([]);
});

test("a check of a sound plan opens few files, since each takes its time", () => {
  const files = loadedFiles(["check", "examples/exemplar.cornerstones.yaml"]);
  expect(files.length).toBeLessThanOrEqual(7);
});

test("Node itself loads what begins the command and what runs it from kept code, and for the version not even that", () => {
  const [bin, keeper] = ["bin/cornerstones.js", "dist/cli/kept-code.cjs"];
  expect(loadedFiles(["check", "examples/exemplar.cornerstones.yaml"], { kept: true })).toEqual([
    bin,
    keeper,
  ]);
  expect(loadedFiles(["--version"], { kept: true })).not.toContain(keeper);
});

test("no pattern that a check loads has Unicode's tables loaded, which takes longer than a plan", () => {
  const files = loadedFiles(["check", "examples/exemplar.cornerstones.yaml"]);
  // In a text, from which a pattern is made when it is needed, there are two backslashes.
  const literal = /(?<!\\)\\p\{\w+\}/;
  expect(files.filter((file) => literal.test(readFileSync(file, "utf8")))).toEqual([]);
});

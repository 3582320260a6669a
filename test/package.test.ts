import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";
import { NEEDED } from "../scripts/build/needed-packages.mjs";
import { bundledPackages } from "../scripts/build/notices.mjs";
import { VERSION } from "../src/version.ts";

const folder = mkdtempSync(join(tmpdir(), "cornerstones-package-"));
const unpacked = join(folder, "node_modules/cornerstones");

function node(args: readonly string[], cwd: string): string {
  return execFileSync(process.execPath, args, { cwd, encoding: "utf8" });
}

/** By npm, and without a network. `npm run install-matrix` tries the other package managers, and other versions of Node. */
describe("the packed package, installed elsewhere", () => {
  beforeAll(() => {
    execFileSync("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder], {
      encoding: "utf8",
    });
    const [tarball = ""] = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
    writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
    execFileSync("npm", ["install", "--silent", "--offline", "--no-audit", join(folder, tarball)], {
      cwd: folder,
    });
  });

  test("holds what it needs and nothing of the workshop", () => {
    expect(readdirSync(unpacked).sort()).toEqual([
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "bin",
      "dist",
      "docs",
      "examples",
      "package.json",
      "schemas",
    ]);
  });

  test("leaves what the build keeps for itself at home", () => {
    expect(readdirSync(join(unpacked, "dist")).sort()).toEqual(["THIRD-PARTY-NOTICES.txt", "cli", "lib"]);
    const library = readdirSync(join(unpacked, "dist/lib")).filter((name) => !/^chunk-\w+\.js$/.test(name));
    expect(library.sort()).toEqual(["core.d.ts", "core.js", "index.d.ts", "index.js"]);
    expect(readdirSync(join(unpacked, "dist/cli")).filter((name) => !/^[\w-]+\.cjs$/.test(name))).toEqual([]);
  });

  test("asks for no other package, and runs nothing where it is installed", () => {
    expect(readdirSync(join(folder, "node_modules")).sort()).toEqual([
      ".bin",
      ".package-lock.json",
      "cornerstones",
    ]);
    const { dependencies, peerDependencies, optionalDependencies, scripts } = JSON.parse(
      readFileSync(join(unpacked, "package.json"), "utf8"),
    );
    expect({ dependencies, peerDependencies, optionalDependencies }).toEqual({});
    const run = ["preinstall", "install", "postinstall", "prepare"];
    expect(Object.keys(scripts).filter((name) => run.includes(name))).toEqual([]);
  });

  test("passes on the licence of every package that is inside", () => {
    const notices = readFileSync(join(unpacked, "dist/THIRD-PARTY-NOTICES.txt"), "utf8");
    const packages = bundledPackages(JSON.parse(readFileSync("dist/meta.json", "utf8"))).map((path) => {
      const { name, version } = JSON.parse(readFileSync(join(path, "package.json"), "utf8"));
      return `${name} ${version}`;
    });
    expect(packages).toContain("yaml 2.9.1");
    for (const each of packages) expect(notices).toContain(`\n${each}\nLicence: `);
  });

  test("runs the command", () => {
    const bin = join(folder, "node_modules/.bin/cornerstones");
    expect(node([bin, "--version"], folder)).toBe(`${VERSION}\n`);
    expect(node([bin, "check", join(unpacked, "examples/oakfield.cornerstones.yaml")], folder)).toContain(
      "1 plan checked",
    );
    expect(node([bin, "catalogue", "show", "wc-staff-induction"], folder)).toContain(
      "Staff induction arrangements are robust",
    );
  });

  test("does all of the README's first hour, in a folder of its own", () => {
    const [, hour = ""] = /## Your first hour\n([\s\S]*?)\n## /.exec(readFileSync("README.md", "utf8")) ?? [];
    const commands = [...hour.matchAll(/^\$ (cornerstones .*)$/gm)].map((match) => match[1] ?? "");
    expect(commands.length).toBeGreaterThan(2);
    const own = mkdtempSync(join(tmpdir(), "cornerstones-hour-"));
    symlinkSync(join(unpacked, "bin/cornerstones.js"), join(folder, "cornerstones"));
    const env = { ...process.env, PATH: `${folder}:${process.env.PATH}` };
    const sh = (command: string): string =>
      execFileSync("sh", ["-c", command], { cwd: own, env, encoding: "utf8" });
    expect(commands.map(sh).at(-1)).toContain("NEEDS YOU");
  });

  test("gives the library to those who import it", () => {
    const script =
      'import { checkText } from "cornerstones"; console.log(checkText("cornerstones: 2").some((each) => each.rule === "unsupported-version"));';
    expect(node(["--input-type=module", "-e", script], folder)).toBe("true\n");
  });

  test("tells TypeScript the library's types without any other package", () => {
    const file = join(folder, "caller.mts");
    writeFileSync(file, CALLER);
    const program = ts.createProgram([file], {
      strict: true,
      noEmit: true,
      target: ts.ScriptTarget.ES2023,
      lib: ["lib.es2023.d.ts"],
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      types: [],
    });
    const told = ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
    expect(told).toEqual([expect.stringContaining("not assignable to type 'number | undefined'")]);
  });
});

/** With one mistake, so that the test can see that the types are read at all. */
const CALLER = `
import { builtInCatalogue, checkText, type Diagnostic } from "cornerstones";
import { type ReportTextsOptions, reportTexts } from "cornerstones/core";
const all: readonly Diagnostic[] = checkText("cornerstones: 1", { catalogue: builtInCatalogue() });
const options: ReportTextsOptions = { asOf: "2026-05-15", format: "html", public: { ratings: true } };
export const page: string = reportTexts([{ name: "plan.yaml", text: "" }], options);
export const worst: number | undefined = all[0]?.severity;
`;

test("the core loads nothing of Node's, and nothing of what is for terminals and files", () => {
  const { outputs } = JSON.parse(readFileSync("dist/meta.json", "utf8"));
  const loaded = (file: string): readonly string[] => {
    const { imports } = outputs[file] ?? { imports: [] };
    return [file, ...imports.flatMap(({ path }: { readonly path: string }) => loaded(path))];
  };
  const files = loaded("dist/lib/core.js");
  const sources = files.flatMap((file) => Object.keys(outputs[file]?.inputs ?? { [file]: null }));
  expect(sources).toContain("src/pages/report-page.ts");
  expect(sources).toContain("src/authoring/edits/record-reading.ts");
  expect(sources.filter((source) => !/^(?:src|node_modules|prepared:)/.test(source))).toEqual([]);
  const unwanted = /chalk|cli-table3|chokidar|commander|inquirer|hucre|^src\/cli\//;
  expect(sources.filter((source) => unwanted.test(source))).toEqual([]);
});

test("the version is the package's", () => {
  expect(JSON.parse(readFileSync("package.json", "utf8")).version).toBe(VERSION);
});

test("an install for the build alone asks for what builds the command and what goes into it", () => {
  const { devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  const { outputs }: Parameters<typeof bundledPackages>[0] = JSON.parse(
    readFileSync("dist/meta.json", "utf8"),
  );
  const command = Object.entries(outputs).filter(([file]) => file.startsWith("dist/cli/"));
  const inside = bundledPackages({ outputs: Object.fromEntries(command) }).map((path) =>
    path.replace("node_modules/", ""),
  );
  const needed = [...inside, "ajv", "esbuild", "rolldown"].filter((name) => name in devDependencies);
  expect([...NEEDED].sort()).toEqual([...new Set(needed)].sort());
});

test("the pages that name the packed file name this version's", () => {
  for (const file of ["README.md", "docs/ci.md"]) {
    const named = [...readFileSync(file, "utf8").matchAll(/cornerstones-(\d+\.\d+\.\d+)\.tgz/g)];
    expect(
      named.filter(([, version]) => version !== VERSION),
      file,
    ).toEqual([]);
  }
});

test("nothing names a package on a registry, or an address that is not ours", () => {
  const pages = readdirSync("docs")
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`);
  for (const file of [
    "README.md",
    "action.yml",
    "scripts/action.sh",
    ...pages,
    "src/cli/init/hooks/hook-texts.ts",
  ]) {
    const text = readFileSync(file, "utf8");
    expect(
      text.match(/cornerstones@\d|npm install (?:-\S+ )*cornerstones\b|cornerstones\/cornerstones/g),
      file,
    ).toBeNull();
  }
});

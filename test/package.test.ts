import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { VERSION } from "../src/version.ts";

const folder = mkdtempSync(join(tmpdir(), "cornerstones-package-"));
const unpacked = join(folder, "package");

function node(args: readonly string[], cwd: string): string {
  return execFileSync(process.execPath, args, { cwd, encoding: "utf8" });
}

describe("the packed package, installed elsewhere", () => {
  beforeAll(() => {
    execFileSync("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder], {
      encoding: "utf8",
    });
    const [tarball = ""] = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
    execFileSync("tar", ["-xzf", join(folder, tarball), "-C", folder]);
    // What npm would install is what is installed here already; a link keeps the test off the network.
    symlinkSync(resolve("node_modules"), join(unpacked, "node_modules"));
  });

  test("holds what it needs and nothing of the workshop", () => {
    const names = readdirSync(unpacked).filter((name) => name !== "node_modules");
    expect(names.sort()).toEqual([
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

  test("leaves what the compiler keeps for itself at home", () => {
    expect(readdirSync(join(unpacked, "dist/lib")).filter((name) => !/^[a-z]/.test(name))).toEqual([]);
  });

  test("runs the command", () => {
    const bin = join(unpacked, "bin/cornerstones.js");
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
    expect(node(["--input-type=module", "-e", script], unpacked)).toBe("true\n");
  });
});

test("the version is the package's", () => {
  expect(JSON.parse(readFileSync("package.json", "utf8")).version).toBe(VERSION);
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

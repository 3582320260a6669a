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

  test("gives the library to those who import it", () => {
    const script =
      'import { checkText } from "cornerstones"; console.log(checkText("cornerstones: 2").some((each) => each.rule === "unsupported-version"));';
    expect(node(["--input-type=module", "-e", script], unpacked)).toBe("true\n");
  });
});

test("the version is the package's", () => {
  expect(JSON.parse(readFileSync("package.json", "utf8")).version).toBe(VERSION);
});

test("the pages and the action that name the version name this one", () => {
  for (const file of ["action.yml", "docs/ci.md"]) {
    const named = [
      ...readFileSync(file, "utf8").matchAll(/(?:cornerstones@v?|rev: v|default: )(\d+\.\d+\.\d+)/g),
    ];
    expect(new Set(named.map(([, version]) => version)), file).toEqual(new Set([VERSION]));
  }
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

/** Twins that are being parted: each goes from here when it has a name of its own. */
const TWINS_OF_THE_COMMAND: readonly string[] = [
  "Asked",
  "Choice",
  "Draft",
  "Look",
  "Place",
  "ReadPlan",
  "Reading",
  "RowDraft",
  "Step",
  "Writing",
];

test("a type's name stands once in the house, because a name that means two things has to be looked up each time", () => {
  const twins = [...filesByType()].filter(([name, files]) => {
    const counted = TWINS_OF_THE_COMMAND.includes(name)
      ? files.filter((file) => !file.startsWith("src/cli/"))
      : files;
    return counted.length > 1;
  });
  expect(Object.fromEntries(twins)).toEqual({});
});

/** The files in which each name is a type of the file itself, exported or not. */
function filesByType(): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, string[]>();
  for (const name of readdirSync("src", { recursive: true, encoding: "utf8" }).sort()) {
    if (!name.endsWith(".ts")) continue;
    const file = join("src", name);
    const tree = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2023);
    for (const each of tree.statements) {
      if (!ts.isTypeAliasDeclaration(each) && !ts.isInterfaceDeclaration(each)) continue;
      files.set(each.name.text, [...(files.get(each.name.text) ?? []), file]);
    }
  }
  return files;
}

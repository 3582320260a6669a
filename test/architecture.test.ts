import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

/** The rooms from the ground up. A room may import its own files and rooms of a lower layer. */
const LAYERS: readonly (readonly string[])[] = [
  ["civil-date", "vocabulary", "domain-numbers", "errors", "assets", "version", "source", "markup"],
  ["diagnostics", "document"],
  ["yaml"],
  ["schema"],
  ["plan", "catalogue", "config"],
  ["measures"],
  ["progress"],
  ["check", "map", "report"],
  ["authoring", "pages"],
  ["cli", "index"],
];

/** One door a dependency: only files of this room (or this file) may import it. */
const DOORS: Readonly<Record<string, string>> = {
  yaml: "src/yaml/",
  ajv: "src/schema/",
  chalk: "src/markup/",
  "cli-table3": "src/markup/",
  "csv-stringify/sync": "src/markup/csv.ts",
  "string-width": "src/markup/",
  commander: "src/cli/",
  "@inquirer/core": "src/cli/prompts/run-prompt.ts",
  chokidar: "src/cli/watch.ts",
  picomatch: "src/cli/glob.ts",
  "fastest-levenshtein": "src/diagnostics/nearest.ts",
  "node:fs": "src/cli/node-disk.ts|src/assets.ts",
  "node:fs/promises": "src/cli/node-disk.ts",
  "node:os": "src/cli/node-disk.ts",
  "node:child_process": "src/cli/git.ts",
  "node:url": "src/assets.ts",
  "node:path": "src/cli/|src/assets.ts",
};

const files = sourceFiles("src");
const imports = files.flatMap((file) => importsOf(file).map((target) => ({ file, target })));

test("imports point down the layers, types too", () => {
  const wrong = imports.filter(({ file, target }) => {
    if (!target.startsWith(".")) return false;
    const to = normalize(join(dirname(file), target));
    return room(file) !== room(to) && layer(to) >= layer(file);
  });
  expect(wrong).toEqual([]);
});

test("every file stands in a room of the plan", () => {
  expect(files.filter((file) => layer(file) < 0)).toEqual([]);
});

test("each dependency has one door", () => {
  const wrong = imports.filter(({ file, target }) => {
    if (target.startsWith(".")) return false;
    const doors = DOORS[target]?.split("|");
    return doors === undefined || !doors.some((door) => file.startsWith(door));
  });
  expect(wrong).toEqual([]);
});

test("nothing but the command's own room touches the process, the clock or chance", () => {
  const wrong = files.filter((file) => {
    if (file.startsWith("src/cli/")) return false;
    return /\bprocess\.|\bDate\.now\b|\bnew Date\b|\bMath\.random\b|\bconsole\./.test(code(file));
  });
  expect(wrong).toEqual([]);
});

test("the environment is read in one place, because it is an argument everywhere else", () => {
  const wrong = files.filter((file) => file !== "src/cli/io.ts" && /\bprocess\.env\b/.test(code(file)));
  expect(wrong).toEqual([]);
});

test("JSON is written in one place, because there alone what moves, hides or reorders is escaped", () => {
  const wrong = files.filter(
    (file) => file !== "src/markup/json.ts" && /\bJSON\.stringify\b/.test(code(file)),
  );
  expect(wrong).toEqual([]);
});

test("there is no import cycle", () => {
  const graph = new Map(
    files.map((file) => [file, importsOf(file).filter((target) => target.startsWith("."))]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) cycles.push([...trail.slice(trail.indexOf(file)), file].join(" -> "));
    if (done.has(file) || trail.includes(file)) return;
    for (const target of graph.get(file) ?? [])
      visit(normalize(join(dirname(file), target)), [...trail, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(cycles).toEqual([]);
});

test("laws of the house: no default exports, enums, any, non-null or type assertions", () => {
  const wrong = files.flatMap((file) => {
    const tree = ts.createSourceFile(file, code(file), ts.ScriptTarget.ES2023, true);
    return [...unlawful(tree)].map((node) => `${file}: ${node.getText().split("\n")[0]}`);
  });
  expect(wrong).toEqual([]);
});

function* unlawful(node: ts.Node): Generator<ts.Node> {
  const kinds = [
    ts.SyntaxKind.EnumDeclaration,
    ts.SyntaxKind.AnyKeyword,
    ts.SyntaxKind.ExportAssignment,
    ts.SyntaxKind.NonNullExpression,
  ];
  const asserts = ts.isAsExpression(node) && node.type.getText() !== "const";
  if (asserts || kinds.includes(node.kind)) yield node;
  for (const child of node.getChildren()) yield* unlawful(child);
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) =>
      statSync(path).isDirectory() ? sourceFiles(path) : path.endsWith(".ts") ? [path] : [],
    );
}

function importsOf(file: string): string[] {
  const found = code(file).matchAll(/(?:^|\s)(?:from |import |import\()"([^"\s]+)"/g);
  return [...found].map((match) => match[1] ?? "");
}

function code(file: string): string {
  return readFileSync(file, "utf8");
}

function room(file: string): string {
  return (file.split("/")[1] ?? "").replace(/\.ts$/, "");
}

function layer(file: string): number {
  return LAYERS.findIndex((rooms) => rooms.includes(room(file)));
}

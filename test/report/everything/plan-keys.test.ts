import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { EDITS, KEY_DECISIONS } from "./key-decisions.ts";
import { type Area, keyFacts } from "./key-facts.ts";

/**
 * A key of the plan is complete when it is read, reported, in the tables, and when somebody decided how it is edited, whether
 * the public hears of it and whether it goes on into the next year. What a new key lacks is said here, with where it belongs.
 */
const FACTS = keyFacts();

/** Keys of the file itself, which are of no plan. */
const OF_THE_FILE = ["cornerstones"];

const NEEDED: readonly (readonly [Area, string])[] = [
  ["reading", "reading (src/plan/read)"],
  ["report", "the report's JSON (src/report/json)"],
  ["csv", "a column in a table (src/report/csv)"],
];

/** What is still to be done for a key, a line each. */
function lacksOf(key: string, known: ReadonlySet<Area>): readonly string[] {
  const decision = KEY_DECISIONS[key];
  const missing = NEEDED.filter(([area]) => !known.has(area) && !OF_THE_FILE.includes(key)).map(
    ([, what]) => what,
  );
  if (decision === undefined)
    return [
      ...missing,
      `a decision in key-decisions.ts: which command edits it (${EDITS.join(", ")}); whether the public hears of it (it ${known.has("public") ? "does" : "does not"} now); whether the next year has it (it ${known.has("next year") ? "has" : "has not"} now)`,
    ];
  const [edit, shown, carried] = decision;
  return [
    ...missing,
    ...(edit === "set" && !isWritten(key, known) ? ["editing by `set` (src/authoring/edits/fields)"] : []),
    ...differs(shown === "public", known.has("public"), "the public report (src/report/public)"),
    ...differs(carried === "next year", known.has("next year"), "carrying over (src/authoring/scaffold)"),
  ];
}

/** An indicator comes to be under the id that `set` is given. */
function isWritten(key: string, known: ReadonlySet<Area>): boolean {
  return known.has("set") || key === "measures[].indicators[].id";
}

function differs(decided: boolean, is: boolean, where: string): readonly string[] {
  if (decided === is) return [];
  return [decided ? where : `a reason why it is in ${where} all the same, or to be left out there`];
}

test("every key of the plan is read, reported and in a table, and what was decided of it holds", () => {
  const lacking = [...FACTS].flatMap(([key, known]) =>
    lacksOf(key, known).map((what) => `${key} lacks ${what}`),
  );
  expect(lacking).toEqual([]);
});

test("every decision is about a key that there is", () => {
  expect(Object.keys(KEY_DECISIONS).filter((key) => !FACTS.has(key))).toEqual([]);
});

test("every key that has a reader of its own stands in the schema", () => {
  const schema = readFileSync("schemas/plan.schema.json", "utf8");
  const read = [
    "src/plan/read-plan.ts",
    ...readdirSync("src/plan/read").map((name) => join("src/plan/read", name)),
  ]
    .map((file) => readFileSync(file, "utf8"))
    .flatMap((text) =>
      [...text.matchAll(/\b(?:\w+At|inside)\(\w+, "([a-z-]+)"/g)].map(([, key = ""]) => key),
    );
  expect(new Set(read).size).toBeGreaterThan(15);
  expect([...new Set(read)].filter((key) => !schema.includes(`"${key}": {`))).toEqual([]);
});

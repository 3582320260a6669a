import { expect, test } from "vitest";
import { COMMANDS } from "../../../src/cli/program.ts";
import { GROUP_IDS, RATINGS } from "../../../src/vocabulary.ts";
import { PLACES } from "../../schema/schema-of-keys.ts";
import { KEY_DECISIONS, REASONS } from "./key-decisions.ts";
import { type Area, keyFacts } from "./key-facts.ts";

/**
 * A key of the plan is complete when it is declared, read, reported, in the tables, and when somebody decided how it is
 * edited, whether the public hears of it, whether it goes on into the next year and comes back from office files. What a
 * new key lacks is said here, with where it belongs.
 */
const FACTS = keyFacts();

/** Keys of the file itself, which are of no plan. */
const OF_THE_FILE = ["cornerstones"];

const NEEDED: readonly (readonly [Area, string])[] = [
  ["reading", "reading (src/plan/keys, or its own reader in src/plan/read)"],
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
      `a decision in key-decisions.ts: which command edits it (or by hand); whether the public hears of it (it ${known.has("public") ? "does" : "does not"} now); whether the next year has it (it ${known.has("next year") ? "has" : "has not"} now); whether it comes back from office files (it ${known.has("office") ? "does" : "does not"} now)`,
    ];
  const [edit, shown, carried, office] = decision;
  return [
    ...missing,
    ...(edit === "set" && !isWritten(key, known) ? ["editing by `set` (isSet in src/plan/keys)"] : []),
    ...(edit !== "by hand" && !COMMANDS.some((name) => name === edit)
      ? [`a command that is called ${edit}`]
      : []),
    ...differs(shown === "public", known.has("public"), "the public report (src/report/public)"),
    ...differs(carried === "next year", known.has("next year"), "carrying over (src/authoring/scaffold)"),
    ...differs(office === "office", known.has("office"), "coming back (src/authoring/imported/sheets)"),
    ...decision
      .filter((left) => LEFT_OUT.has(left) && reasonFor(key, left) === undefined)
      .map((left) => `a reason in key-decisions.ts for "${left}"`),
  ];
}

const LEFT_OUT: ReadonlySet<string> = new Set(REASONS.map(([left]) => left));

function reasonFor(key: string, said: string): string | undefined {
  return REASONS.find(([left, keys]) => left === said && keys.test(key))?.[2];
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

test("every decision is about a key that there is, and every reason about a decision", () => {
  expect(Object.keys(KEY_DECISIONS).filter((key) => !FACTS.has(key))).toEqual([]);
  const idle = REASONS.filter(
    ([left, keys]) =>
      !Object.entries(KEY_DECISIONS).some(
        ([key, said]) => keys.test(key) && said.some((each) => each === left),
      ),
  );
  expect(idle).toEqual([]);
});

test("every key that is declared stands in the schema and is looked for, and none beside", () => {
  const declared = new Set(PLACES.flatMap(([, { list }]) => list.map(({ key }) => key)));
  const named = new Set(
    [...FACTS.keys()]
      .flatMap((key) => key.replaceAll("[]", "").split("."))
      .filter((step) => !isFreeStep(step)),
  );
  expect([...declared].filter((key) => !named.has(key))).toEqual([]);
  expect([...named].filter((key) => !declared.has(key))).toEqual([]);
});

/** A group, a colour, a role, or a key of the setting's own. */
function isFreeStep(step: string): boolean {
  return GROUP_IDS.some((id) => id === step) || step in RATINGS || ["*", "x-"].includes(step);
}

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { changedData } from "../../../src/authoring/splice/changed-data.ts";
import { editPlanText } from "../../../src/authoring/splice/edit-plan-text.ts";
import { InputError, UsageError } from "../../../src/errors.ts";
import { commentsOf } from "../../../src/yaml/parse/comments.ts";
import { EVERY_EDIT, PLAN } from "./every-edit.ts";
import { mutated, mutationsOfPlans } from "./mutated-plans.ts";
import { opened } from "./opened.ts";

// 150 plans in `npm test`, always the same ones. `CORNERSTONES_PROPERTY_RUNS=5000 npm run properties` tries as many others.
const asked = Number(process.env.CORNERSTONES_PROPERTY_RUNS);
const SETTINGS = asked > 0 ? { numRuns: asked, seed: Date.now() } : { numRuns: 150, seed: 2026 };

/** Only so that a hanging run ends. */
const TIMEOUT = Math.max(300_000, 1000 * (asked || 0));

test("every edit can be made in the plan as a tidy hand wrote it", () => {
  const refused = Object.entries(EVERY_EDIT).filter(([, makeEdit]) => {
    const plan = opened(PLAN);
    const { changes } = makeEdit(plan);
    return changes.length === 0 || editPlanText(plan.open.file.source, changes) === PLAN;
  });
  expect(refused).toEqual([]);
});

describe("an edit of a plan as odd hands, editors and slips left it", () => {
  const names = fc.constantFrom(...Object.keys(EVERY_EDIT));

  test(
    "is written or refused in words; what is written keeps every comment, and means the same to every reader",
    () => {
      fc.assert(
        fc.property(mutationsOfPlans, names, (mutations, name) => {
          const made = outcomeOf(mutated(PLAN, mutations), name);
          if (made === null) return;
          // Of comments inside what is written over, nobody knows whether they are still true.
          if (made === "refused, and nothing was wrong with it")
            return expect(mutations.map(({ kind }) => kind)).toContain("a comment above");
          const { before, after, expected } = made;
          const kept = commentsOf(after);
          expect(commentsOf(before).filter((comment) => !kept.includes(comment))).toEqual([]);
          // What another parser makes of a text that is no YAML before is nobody's business.
          const [was, is] = [asOthersRead(before), asOthersRead(after)];
          if (was !== null) expect(is).toEqual(plainOf(expected));
        }),
        SETTINGS,
      );
    },
    TIMEOUT,
  );
});

interface Outcome {
  readonly before: string;
  readonly after: string;
  readonly expected: unknown;
}

/** Null where the edit is refused; what is no refusal comes through. */
function outcomeOf(before: string, name: string): Outcome | "refused, and nothing was wrong with it" | null {
  const plan = opened(before);
  try {
    const changes = EVERY_EDIT[name]?.(plan).changes ?? [];
    const after = editPlanText(plan.open.file.source, changes);
    const expected = changes.reduce<unknown>(changedData, plan.open.file.value);
    return { before, after, expected };
  } catch (error) {
    if (error instanceof InputError && plan.open.file.findings.length === 0)
      return "refused, and nothing was wrong with it";
    if (error instanceof InputError || error instanceof UsageError) return null;
    throw error;
  }
}

/** The data as a parser has it that takes a lone carriage return for a character; null where it finds a fault. */
function asOthersRead(text: string): unknown {
  const document = parseDocument(text, { version: "1.2", schema: "core", logLevel: "silent" });
  return document.errors.length > 0 ? null : plainOf(document.toJS({ maxAliasCount: 0 }));
}

function plainOf(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data));
}

import type { Path } from "../../../diagnostics/finding.ts";
import { nearest } from "../../../diagnostics/nearest.ts";
import { UsageError } from "../../../errors.ts";
import { nearestWord } from "../../../plan/nearest-word.ts";
import type { Indicator, Row } from "../../../plan/plan.ts";
import { GROUP_IDS } from "../../../vocabulary.ts";
import { findIndicator } from "../../find/find-indicator.ts";
import type { EditedPlan } from "../edit.ts";
import { rowName } from "../row-name.ts";
import { FIELD_HELP, isRowField, PLAN_FIELDS, rowFields } from "./field-keys.ts";

/** Where a field stands. */
export interface FieldPlace {
  /** The key in full, as the plan's reference has it: with the id of a figure that a part of its words named. */
  readonly key: string;
  readonly path: Path;
  /** The figure that the field is of; null for other fields. */
  readonly indicator: Indicator | null;
}

/** A setting's own key, which may stand anywhere and hold anything. */
const OWN_KEY = /^x-[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A field of the plan itself. Throws UsageError with the nearest one where there is none of this name. */
export function planField(words: string): FieldPlace {
  const said = withGroupId(words);
  if (said.startsWith("roles.")) return { key: said, path: ["roles", said.slice(6)], indicator: null };
  if (PLAN_FIELDS.includes(said) || OWN_KEY.test(said))
    return { key: said, path: said.split("."), indicator: null };
  if (isRowField(said))
    throw new UsageError(`"${said}" is a field of a row: cornerstones set MEASURE ${said} VALUE`);
  throw unknownField(said, PLAN_FIELDS, FIELD_HELP.plan);
}

/** A field of a row. Throws UsageError with the nearest one where there is none of this name. */
export function rowField(words: string, row: Row, plan: EditedPlan): FieldPlace {
  const said = withGroupId(words);
  const [first, ...rest] = said.split(".");
  if (first === "indicators" && rest.length > 1) return indicatorField(said, row, plan);
  const fields = rowFields(row.indicators.flatMap(({ id }) => id ?? []));
  if (!fields.includes(said) && !OWN_KEY.test(said)) {
    if (PLAN_FIELDS.includes(said))
      throw new UsageError(`"${said}" is a field of the whole plan: cornerstones set ${said} VALUE`);
    throw unknownField(said, fields, FIELD_HELP.row);
  }
  return { key: said, path: [...row.path, ...said.split(".")], indicator: null };
}

/** A group in a key may be called as people call it: `involve.parents` is `involve.parent-carers`. */
function withGroupId(said: string): string {
  const [first = "", group, ...rest] = said.split(".");
  if (group === undefined || !["involve", "chosen-with", "group-names"].includes(first)) return said;
  return [first, nearestWord(group, GROUP_IDS)?.word ?? group, ...rest].join(".");
}

function indicatorField(said: string, row: Row, plan: EditedPlan): FieldPlace {
  const [, name = "", ...keys] = said.split(".");
  const indicator = findIndicator(name, row, rowName(row, plan));
  const id = indicator.id ?? name;
  const key = ["indicators", id, ...keys].join(".");
  const fields = rowFields([id]).filter((field) => field.startsWith("indicators."));
  if (!fields.includes(key) && !OWN_KEY.test(keys.join("."))) throw unknownField(key, fields, FIELD_HELP.row);
  return { key, path: [...indicator.path, ...keys], indicator };
}

/** What people call some fields. */
const FIELD_WORDS: ReadonlyMap<string, string> = new Map([
  ["name", "setting"],
  ["school", "setting"],
  ["title", "setting"],
  ["year", "period.from"],
  ["start", "period.from"],
  ["end", "period.to"],
  ["owner", "lead"],
  ["who", "lead"],
  ["responsible", "lead"],
  ["goal", "improve"],
  ["what", "improve"],
  ["outcome", "success"],
  ["words", "our-words"],
]);

const FIGURE = 'set MEASURE figure "Attendance: 94.1% to 96%"';

/** What is said with another command, or with more words. */
const COMMANDS: ReadonlyMap<string, string> = new Map([
  ["own-measures", "add --own STATEMENT --cornerstone ID"],
  ["reviews", "review --next-review DATE"],
  ["celebrate", "celebrate WHAT"],
  ["voices", "voice"],
  ["measures", "add MEASURE"],
  ["indicators", FIGURE],
  ["figures", FIGURE],
  ["baseline", "set MEASURE indicators.ID.baseline VALUE"],
  ["target", "set MEASURE indicators.ID.target VALUE"],
  ["unit", "set MEASURE indicators.ID.unit WORD"],
  ["rating", "review MEASURE amber"],
  ["rag", "review MEASURE amber"],
  ["stage", "review MEASURE in-progress"],
  ["status", "review MEASURE in-progress"],
  ["note", 'review MEASURE "Calmer mornings"'],
  ["by", "move ACTION DATE REASON"],
  ["due", "move ACTION DATE REASON"],
  ["deadline", "move ACTION DATE REASON"],
  ["done", "done ACTION"],
  ["readings", "record MEASURE VALUE"],
  ["actions", "action MEASURE WHAT"],
  ["evidence", "evidence MEASURE WHAT"],
  ["evaluation", "review MEASURE"],
  ["links", "link MEASURE HELPED"],
]);

function unknownField(said: string, fields: readonly string[], help: readonly string[]): UsageError {
  const command = COMMANDS.get(said);
  if (command !== undefined) return new UsageError(`"${said}" is said otherwise: cornerstones ${command}`);
  const word = FIELD_WORDS.get(said.toLowerCase());
  const known = word !== undefined && fields.includes(word) ? word : null;
  const meant = known ?? nearest(said, fields) ?? nearestBySteps(said, fields);
  const message = `"${said}" is no field that can be set`;
  return meant === null
    ? new UsageError(
        `${message}; there are:`,
        help.map((key) => `  ${key}`),
      )
    : new UsageError(`${message}: did you mean ${meant}?`);
}

/** The field whose steps are each the nearest: `involve.parents` is `involve.parent-carers`. */
function nearestBySteps(said: string, fields: readonly string[]): string | null {
  let left = fields.map((field) => field.split("."));
  const steps = said.split(".").slice(0, 5);
  for (const [at, step] of steps.entries()) {
    const words = [...new Set(left.flatMap((field) => field[at] ?? []))];
    const word = nearestWord(step, words)?.word;
    if (word === undefined) return null;
    left = left.filter((field) => field[at] === word);
  }
  const found = left.find((field) => field.length === steps.length) ?? left[0];
  return found?.join(".") ?? null;
}

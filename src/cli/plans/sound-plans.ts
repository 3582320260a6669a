import type { Catalogue } from "../../catalogue/catalogue.ts";
import { checkPlan } from "../../check/check-plan.ts";
import { type CheckedFile, type Unreadable, unreadableText } from "../../check/check-result.ts";
import { RULES } from "../../check/rules.ts";
import type { CivilDate } from "../../civil-date.ts";
import type { Config } from "../../config/config.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { escapeTerminal } from "../../markup/terminal.ts";
import type { MeasureIndex } from "../../measures/measure-index.ts";
import { resolveMeasures } from "../../measures/resolve-measures.ts";
import { otherFileOf } from "../../plan/open-parsed.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Unread } from "../../plan/unread.ts";
import { withoutUnsound } from "../../plan/without-unsound.ts";
import type { Io } from "../io.ts";
import { readMaxBytes } from "../options/read-options.ts";
import type { PlanOptions } from "../options/shared-options.ts";
import { copyFinder } from "./copy-finder.ts";
import { loadConfig } from "./load-config.ts";
import { plansOfDay } from "./plans-of-day.ts";
import { type LoadedPlan, readPlans } from "./read-plans.ts";

/** The sound part of a plan, with what its ids mean: what reports and maps are made of. */
export interface SoundPlan {
  readonly file: string;
  readonly plan: Plan;
  readonly measures: MeasureIndex;
  readonly catalogue: Catalogue;
  readonly unread: Unread;
}

/** The plans of a report or a map, and all files that were read for them. */
export interface SoundPlans {
  readonly plans: readonly SoundPlan[];
  readonly inputs: readonly string[];
  /** What in the plans looks as if it told who somebody is, save what they accept. */
  readonly personal: readonly CheckedFile[];
  readonly config: Config;
}

export interface SoundPlanRequest {
  readonly args: readonly string[];
  readonly options: PlanOptions & { readonly allYears?: boolean };
  readonly asOf: CivilDate;
}

/** Errors whose figures can be told all the same: what they then say is defined (`docs/figures.md`). */
const REPORTED_ERRORS: readonly string[] = ["target-behind-baseline", "target-before-baseline"];

/** A plan as it was read, with what would have to be said of it. */
interface ReadSoundPlan extends SoundPlan {
  readonly path: string | null;
  readonly errors: PlanErrors;
  readonly personal: CheckedFile | null;
  isNamed: boolean;
}

/**
 * Reads plans for a report or a map: of what no argument names, the plan of the day of each setting in a folder, unless
 * all years are asked for; a copy once. Says on standard error which others stand there, and what had to be left out.
 */
export async function soundPlans(io: Io, { args, options, asOf }: SoundPlanRequest): Promise<SoundPlans> {
  const read = new Map<string, ReadSoundPlan>();
  const notes: string[] = [];
  const config = await loadConfig(io, options.config);
  const copies = copyFinder(io, readMaxBytes(options.maxBytes));
  const soundOf = soundReader(asOf, io.today());
  const { unreadable, inputs } = await readPlans(io, { args, options, config }, async (plan) => {
    const { name } = plan.open.file.source;
    const original = await copies.originalOf(plan);
    if (original !== null) {
      notes.push(`${name} is a copy of ${original}, and is counted once`);
      const first = read.get(original);
      if (first) first.isNamed ||= plan.isNamed;
      return;
    }
    read.set(name, soundOf(plan));
  });
  const whole = [...read.values()].filter(({ errors }) => errors.readable);
  const { plans, note } = options.allYears ? { plans: whole, note: null } : plansOfDay(whole, asOf);
  await printUnreadable(io, unreadable);
  for (const said of [...notes, ...(note === null ? [] : [note])])
    await io.stderr.write(`cornerstones: ${escapeTerminal(said)}.\n`);
  const meant = new Set(plans);
  for (const each of read.values())
    if (!each.errors.readable || meant.has(each)) await printPlanErrors(io, each.file, each.errors);
  return {
    plans: plans.map(({ file, plan, measures, catalogue, unread }) => ({
      file,
      plan,
      measures,
      catalogue,
      unread,
    })),
    inputs,
    personal: plans.flatMap(({ personal }) => personal ?? []),
    config: config.config,
  };
}

/** Takes the sound part of plans that are looked at on a day. */
function soundReader(asOf: CivilDate, today: CivilDate): (plan: LoadedPlan) => ReadSoundPlan {
  const measuresOf = sharedMeasures();
  // What is later than the day does not exist yet: it is left out of an earlier report without being an error.
  const isEarlier = asOf < today;
  return ({ open, catalogue, path, isNamed }) => {
    const { plan, file, readable } = open;
    const { diagnostics } = checkPlan(open, { catalogue, today: asOf });
    const errors = diagnostics.filter(
      ({ severity, rule }) => severity === "error" && !(isEarlier && rule === "in-the-future"),
    );
    const unsound = errors.filter(({ rule }) => !REPORTED_ERRORS.includes(rule));
    const telling = diagnostics.filter(({ rule }) => rule === "personal-data");
    return {
      file: file.source.name,
      path,
      isNamed,
      plan: withoutUnsound(
        plan,
        unsound.map((error) => error.path),
      ),
      measures: measuresOf(plan, catalogue),
      catalogue,
      unread: unreadOf(unsound),
      errors: { count: errors.length, leftOut: unsound.length, readable, otherFile: otherFileOf(open) },
      personal: telling.length > 0 ? { source: file.source, diagnostics: telling, accepted: 0 } : null,
    };
  };
}

/** Rules of figures and rows whose errors keep what they are about out of a report. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  "duplicate-measure",
  "duplicate-indicator",
  "duplicate-reading",
  "mixed-values",
  "percentage-out-of-range",
  "invalid-sample-size",
  "in-the-future",
  "period-reversed",
]);
const READING: ReadonlySet<string> = new Set(
  RULES.filter(({ group }) => group === "text" || group === "shape").map(({ id }) => id),
);

/** How many errors keep something from being read; a day that cannot be read is one of them. */
function unreadOf(errors: readonly Diagnostic[]): Unread {
  const unread = errors.filter(({ rule }) => READING.has(rule) || LEFT_OUT.has(rule));
  return { findings: unread.length, dates: unread.filter(({ rule }) => rule === "invalid-date").length };
}

/** Thousands of plans of one catalogue, without measures of their own, need one index and not thousands. */
function sharedMeasures(): typeof resolveMeasures {
  const indexes = new Map<Catalogue, MeasureIndex>();
  return (plan, catalogue) => {
    if (plan.ownMeasures.length > 0) return resolveMeasures(plan, catalogue);
    const index = indexes.get(catalogue) ?? resolveMeasures(plan, catalogue);
    indexes.set(catalogue, index);
    return index;
  };
}

/** Says on standard error which plans could not be read, and why. */
export async function printUnreadable(io: Io, unreadable: readonly Unreadable[]): Promise<void> {
  for (const each of unreadable) {
    await io.stderr.write(`cornerstones: ${escapeTerminal(unreadableText(each))}\n`);
  }
}

/** What keeps some of a plan, or all of it, out of a report. */
interface PlanErrors {
  readonly count: number;
  /** How many of them keep what they are about out of it. */
  readonly leftOut: number;
  readonly readable: boolean;
  /** What it is said to be where it is a file of another program. */
  readonly otherFile?: string | null;
}

/** Says on standard error how much of a plan is left out, and where to read more; nothing where all of it is sound. */
export async function printPlanErrors(io: Io, file: string, errors: PlanErrors): Promise<void> {
  if (errors.count === 0) return;
  if (errors.otherFile) {
    await io.stderr.write(`cornerstones: ${escapeTerminal(file)}: ${errors.otherFile}\n`);
    return;
  }
  const words = errors.readable ? describePlanErrors(errors) : "cannot be read as a plan, and is left out";
  await io.stderr.write(
    `cornerstones: ${escapeTerminal(file)} ${words}. Run \`cornerstones check\` to see where.\n`,
  );
}

function describePlanErrors({ count, leftOut }: PlanErrors): string {
  const has = `has ${count} ${count === 1 ? "error" : "errors"};`;
  if (leftOut === 0) return `${has} what ${count === 1 ? "it is" : "they are"} about is shown as it stands`;
  if (leftOut < count)
    return `${has} what ${leftOut === 1 ? "one" : leftOut} of them ${leftOut === 1 ? "is" : "are"} about is left out here`;
  return `${has} what ${count === 1 ? "it is" : "they are"} about is left out`;
}

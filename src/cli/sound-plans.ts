import type { Catalogue } from "../catalogue/catalogue.ts";
import { checkPlan } from "../check/check-plan.ts";
import { type CheckedFile, type Unreadable, unreadableText } from "../check/check-result.ts";
import { RULES } from "../check/rules.ts";
import type { CivilDate } from "../civil-date.ts";
import type { Config } from "../config/config.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { escapeTerminal } from "../markup/terminal.ts";
import type { MeasureIndex } from "../measures/measure-index.ts";
import { resolveMeasures } from "../measures/resolve-measures.ts";
import type { Plan } from "../plan/plan.ts";
import { withoutUnsound } from "../plan/without-unsound.ts";
import type { Unread } from "../report/report.ts";
import type { Io } from "./io.ts";
import { loadConfig } from "./load-config.ts";
import { type PlanOptions, readPlans } from "./read-plans.ts";

/** The sound part of a plan, with what its ids mean: what reports and maps are made of. */
export interface SoundPlan {
  readonly file: string;
  readonly plan: Plan;
  readonly measures: MeasureIndex;
  readonly catalogue: Catalogue;
  readonly unread: Unread;
}

/** The plans of a report or a map, and all files that were read for them. */
export interface SoundReading {
  readonly plans: readonly SoundPlan[];
  readonly inputs: readonly string[];
  /** What in the plans looks as if it told who somebody is, save what they accept. */
  readonly personal: readonly CheckedFile[];
  readonly config: Config;
}

export interface SoundPlanRequest {
  readonly args: readonly string[];
  readonly options: PlanOptions;
  readonly asOf: CivilDate;
}

/** Errors whose figures can be told all the same: what they then say is defined (`docs/figures.md`). */
const DEFINED: readonly string[] = ["target-behind-baseline", "target-before-baseline"];

/** Reads plans for a report or a map, and says on standard error what had to be left out of them. */
export async function soundPlans(io: Io, { args, options, asOf }: SoundPlanRequest): Promise<SoundReading> {
  const plans: SoundPlan[] = [];
  const faults = new Map<string, Faults>();
  const measuresOf = sharedMeasures();
  const personal: CheckedFile[] = [];
  const config = await loadConfig(io, options.config);
  const { unreadable, inputs } = await readPlans(io, { args, options, config }, ({ open, catalogue }) => {
    const { plan, file } = open;
    // What is later than the day does not exist yet: it is left out of an earlier report without being a fault.
    const isEarlier = asOf < io.today();
    const { diagnostics } = checkPlan(open, { catalogue, today: asOf });
    const errors = diagnostics.filter(
      ({ severity, rule }) => severity === "error" && !(isEarlier && rule === "in-the-future"),
    );
    const unsound = errors.filter(({ rule }) => !DEFINED.includes(rule));
    faults.set(file.source.name, {
      count: errors.length,
      leftOut: unsound.length,
      readable: open.readable,
    });
    const telling = diagnostics.filter(({ rule }) => rule === "personal-data");
    if (telling.length > 0) personal.push({ source: file.source, diagnostics: telling, accepted: 0 });
    if (!open.readable) return;
    const sound = withoutUnsound(
      plan,
      unsound.map(({ path }) => path),
    );
    plans.push({
      file: file.source.name,
      plan: sound,
      measures: measuresOf(plan, catalogue),
      catalogue,
      unread: unreadOf(unsound),
    });
  });
  await sayUnreadable(io, unreadable);
  for (const [file, found] of faults) await sayFaults(io, file, found);
  return { plans, inputs, personal, config: config.config };
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
export async function sayUnreadable(io: Io, unreadable: readonly Unreadable[]): Promise<void> {
  for (const each of unreadable) {
    await io.stderr.write(`cornerstones: ${escapeTerminal(unreadableText(each))}\n`);
  }
}

/** What keeps some of a plan, or all of it, out of a report. */
interface Faults {
  readonly count: number;
  /** How many of them keep what they are about out of it. */
  readonly leftOut: number;
  readonly readable: boolean;
}

/** Says on standard error how much of a plan is left out, and where to read more; nothing where all of it is sound. */
export async function sayFaults(io: Io, file: string, faults: Faults): Promise<void> {
  if (faults.count === 0) return;
  const words = faults.readable ? faultWords(faults) : "cannot be read as a plan, and is left out";
  await io.stderr.write(
    `cornerstones: ${escapeTerminal(file)} ${words}. Run \`cornerstones check\` to see where.\n`,
  );
}

function faultWords({ count, leftOut }: Faults): string {
  const has = `has ${count} ${count === 1 ? "error" : "errors"};`;
  if (leftOut === 0) return `${has} what ${count === 1 ? "it is" : "they are"} about is shown as it stands`;
  if (leftOut < count)
    return `${has} what ${leftOut === 1 ? "one" : leftOut} of them ${leftOut === 1 ? "is" : "are"} about is left out here`;
  return `${has} what ${count === 1 ? "it is" : "they are"} about is left out`;
}

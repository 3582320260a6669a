import type { Catalogue } from "../catalogue/catalogue.ts";
import { checkPlan } from "../check/check-plan.ts";
import type { CheckedFile } from "../check/check-result.ts";
import { RULES } from "../check/rules.ts";
import type { CivilDate } from "../civil-date.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { MeasureIndex } from "../measures/measure-index.ts";
import { sharedMeasures } from "../measures/shared-measures.ts";
import { type OpenPlan, otherFileOf } from "../plan/open-parsed.ts";
import type { Plan } from "../plan/plan.ts";
import type { Unread } from "../plan/unread.ts";
import { withoutUnsound } from "../plan/without-unsound.ts";

/** The sound part of a plan, with what its ids mean: what reports and maps are made of. */
export interface SoundPlan {
  readonly file: string;
  readonly plan: Plan;
  readonly measures: MeasureIndex;
  readonly catalogue: Catalogue;
  readonly unread: Unread;
}

/** What keeps some of a plan, or all of it, out of a report. */
export interface PlanErrors {
  readonly count: number;
  /** How many of them keep what they are about out of it. */
  readonly leftOut: number;
  /** How many of these could not be read, as the report itself says. */
  readonly unread: number;
  readonly readable: boolean;
  /** What it is said to be where it is a file of another program. */
  readonly otherFile?: string | null;
}

/** The same, with what would have to be said of the rest. */
export interface SoundPart extends SoundPlan {
  /** What beside the catalogue the measures are made of. */
  readonly own: Pick<Plan, "ownMeasures">;
  readonly errors: PlanErrors;
  /** What in it looks as if it told who somebody is, save what it accepts. */
  readonly personal: CheckedFile | null;
}

export interface SoundDays {
  readonly asOf: CivilDate;
  /** What is later than a day before this one does not exist yet: an earlier report leaves it out, and it is no error. */
  readonly today: CivilDate;
}

/** Errors whose figures can be told all the same: what they then say is defined (`docs/figures.md`). */
const REPORTED_ERRORS: readonly string[] = ["target-behind-baseline", "target-before-baseline"];

/** Takes the sound part of plans that are looked at on a day. */
export function soundPartReader({
  asOf,
  today,
}: SoundDays): (open: OpenPlan, catalogue: Catalogue) => SoundPart {
  const measuresOf = sharedMeasures();
  const isEarlier = asOf < today;
  return (open, catalogue) => {
    const { plan, file, readable } = open;
    const { diagnostics } = checkPlan(open, { catalogue, today: asOf, measuresOf });
    const errors = diagnostics.filter(
      ({ severity, rule }) => severity === "error" && !(isEarlier && rule === "in-the-future"),
    );
    const unsound = errors.filter(({ rule }) => !REPORTED_ERRORS.includes(rule));
    const unread = unreadOf(unsound);
    const telling = diagnostics.filter(({ rule }) => rule === "personal-data");
    return {
      file: file.source.name,
      plan: withoutUnsound(
        plan,
        unsound.map((error) => error.path),
      ),
      measures: measuresOf(plan, catalogue),
      catalogue,
      own: { ownMeasures: plan.ownMeasures },
      unread,
      errors: {
        count: errors.length,
        leftOut: unsound.length,
        unread: unread.findings,
        readable,
        otherFile: otherFileOf(open),
      },
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

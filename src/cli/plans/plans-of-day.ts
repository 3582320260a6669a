import { dirname } from "node:path";
import { type CivilDate, longDate } from "../../civil-date.ts";
import { andWords } from "../../document/words.ts";
import type { Plan } from "../../plan/plan.ts";
import { holdsDay, planOfDay } from "../../plan/years/plan-of-day.ts";
import { plansBySetting } from "../../plan/years/plans-by-setting.ts";

/** A plan among those that were read: whether it was named, and where it stands. */
export interface PlacedPlan {
  readonly file: string;
  /** Null for standard input. */
  readonly path: string | null;
  /** Whether the command names it: outright or by a glob, and not by a folder. */
  readonly isNamed: boolean;
  readonly plan: Pick<Plan, "setting" | "settingId" | "period">;
}

export interface DayChoice<T> {
  /** Those that are meant, in their order. */
  readonly plans: readonly T[];
  /** One sentence on the others that stand there; null where none does. */
  readonly note: string | null;
}

/** How many files are named in the sentence. */
const MAX_NAMES = 20;

/**
 * The plans that a report or a map is about on a day: those that are named, and of the others, for each folder and
 * setting, the plan of the day.
 */
export function plansOfDay<T extends PlacedPlan>(plans: readonly T[], day: CivilDate): DayChoice<T> {
  const settings = inOneFolder(plans).flatMap((inFolder) => settingsOf(inFolder));
  const years = settings.map((all) => ({ all, ofDay: yearsOfDay(all, day) }));
  const meant = new Set(years.flatMap(({ ofDay }) => ofDay));
  const isMeant = (plan: T) => plan.isNamed || meant.has(plan);
  const left = years.filter(({ all }) => !all.every(isMeant));
  return {
    plans: plans.filter(isMeant),
    note:
      left.length === 0
        ? null
        : describeOthers(left, { day, others: plans.filter((plan) => !isMeant(plan)) }),
  };
}

/** Plans by the folders they stand in; standard input stands in none, and is always named. */
function inOneFolder<T extends PlacedPlan>(plans: readonly T[]): readonly (readonly T[])[] {
  const folders = new Map<string, T[]>();
  for (const plan of plans) {
    if (plan.path === null) continue;
    const folder = dirname(plan.path);
    folders.set(folder, [...(folders.get(folder) ?? []), plan]);
  }
  return [...folders.values()];
}

function settingsOf<T extends PlacedPlan>(plans: readonly T[]): readonly (readonly T[])[] {
  const keyed = plans.map((from) => ({ from, ...ofSetting(from) }));
  return plansBySetting(keyed).map((years) => years.map(({ from }) => from));
}

function ofSetting({ plan: { setting, settingId } }: PlacedPlan): Pick<Plan, "setting" | "settingId"> {
  return { setting, settingId };
}

function yearsOfDay<T extends PlacedPlan>(years: readonly T[], day: CivilDate): readonly T[] {
  const dated = years.map((from) => ({ from, period: from.plan.period }));
  return planOfDay(dated, day).map(({ from }) => from);
}

interface Years<T> {
  readonly all: readonly T[];
  readonly ofDay: readonly T[];
}

/** "2026-27.yaml is the plan for 1 November 2026; 2025-26.yaml stands there too (--all-years takes all)". */
function describeOthers<T extends PlacedPlan>(
  [first, ...more]: readonly Years<T>[],
  { day, others }: { readonly day: CivilDate; readonly others: readonly T[] },
): string {
  const which =
    first && more.length === 0
      ? describeChosen(first, day)
      : `of each setting, its plan for ${longDate(day)} is taken`;
  const names = others.slice(0, MAX_NAMES).map(({ file }) => file);
  const rest = others.length - names.length;
  const listed = rest === 0 ? andWords(names) : `${names.join(", ")} and ${rest} more`;
  return `${which}; ${listed} ${others.length === 1 ? "stands" : "stand"} there too (--all-years takes all)`;
}

function describeChosen<T extends PlacedPlan>({ ofDay }: Years<T>, day: CivilDate): string {
  const files = andWords(ofDay.map(({ file }) => file));
  const [one] = ofDay;
  const is = ofDay.length === 1 ? "is" : "are";
  if (one && holdsDay(one.plan, day)) return `${files} ${is} the plan for ${longDate(day)}`;
  const isToCome = (one?.plan.period.from ?? "") > day;
  return isToCome
    ? `no plan covers ${longDate(day)} yet, and ${files} ${is} the first to come`
    : `no plan covers ${longDate(day)}, and ${files} ${is} the last begun`;
}

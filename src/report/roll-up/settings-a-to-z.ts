import { type CivilDate, periodWords } from "../../civil-date.ts";
import { compareText } from "../../diagnostics/diagnostic.ts";
import { planOfDay } from "../../plan/years/plan-of-day.ts";
import { plansBySetting } from "../../plan/years/plans-by-setting.ts";
import { fromAToZ, sortingName } from "../facts/a-to-z.ts";
import type { OfSetting, OfYear } from "./roll-up.ts";
import type { RollUpPlan } from "./roll-up-plan.ts";

/** A setting with the plans that it has for its years. */
export interface NamedSetting {
  readonly ofDay: NamedPlan;
  /** The plan of the day among them, the oldest first. */
  readonly years: readonly NamedPlan[];
}

/** A plan among several, by what its setting and its year are called there. */
export type NamedPlan = OfYear<{ readonly plan: RollUpPlan }>;

/** Plans by their settings, settings by their names from A to Z; those that share a name are told apart by file. */
export function settingsAToZ(plans: readonly RollUpPlan[], asOf: CivilDate): readonly NamedSetting[] {
  const settings = plansBySetting(plans).map((years) => {
    const [plan = years[0]] = planOfDay(years, asOf);
    return { years, plan, name: plan?.setting ?? plan?.file ?? "", file: plan?.file ?? "" };
  });
  const times = counted(settings.map(({ name }) => sortingName(name)));
  return fromAToZ(settings).flatMap(({ years, plan, name, file }) => {
    const isAlone = plan?.setting == null || times.get(sortingName(name)) === 1;
    const called = isAlone ? name : `${name} (${file})`;
    const named = namedYears(years, { ofDay: plan, name: called });
    const ofDay = named.find((year) => year.ofDay);
    return ofDay ? [{ ofDay, years: named }] : [];
  });
}

interface Naming {
  readonly ofDay: RollUpPlan | undefined;
  readonly name: string;
}

function namedYears(years: readonly RollUpPlan[], { ofDay, name }: Naming): NamedPlan[] {
  const labels = years.map(({ period, file }) => periodWords(period) ?? file);
  const times = counted(labels);
  const named = years.map((plan, at) => {
    const label = labels[at] ?? plan.file;
    const year = times.get(label) === 1 ? label : `${label} (${plan.file})`;
    const { file, period } = plan;
    return { plan, file, period, name, year, ofDay: plan === ofDay };
  });
  return named.sort((a, b) => compareText(beginning(a), beginning(b)));
}

/** What cannot be told stands last. */
function beginning({ period: { from, to }, file }: NamedPlan): string {
  return `${from ?? LAST} ${to ?? LAST} ${file}`;
}

const LAST = "9999-99-99";

function counted(names: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return times;
}

/**
 * Says something of a setting: what `about` says of its plan of the day, with the same of its other years; null of a
 * plan leaves it out. Where the plan of the day is left out, the last of the others stands for the setting.
 */
export function ofSetting<T extends object>(
  { ofDay, years }: NamedSetting,
  about: (year: NamedPlan) => T | null,
): OfSetting<T> | null {
  const told = years.flatMap((year): { readonly year: NamedPlan; readonly told: OfYear<T> }[] => {
    const said = about(year);
    return said === null ? [] : [{ year, told: ofYear(year, said) }];
  });
  const first = told.find(({ year }) => year === ofDay) ?? told.at(-1);
  if (!first) return null;
  const { setting, settingId } = first.year.plan;
  const otherYears = told.filter((each) => each !== first).map((each) => each.told);
  return { ...first.told, setting, settingId, otherYears };
}

function ofYear<T extends object>({ plan: _, ...year }: NamedPlan, said: T): OfYear<T> {
  return { ...year, ...said };
}

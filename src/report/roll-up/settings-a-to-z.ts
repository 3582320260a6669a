import { compactJson } from "../../markup/json.ts";
import type { PlanReport } from "../report.ts";
import { fromAToZ, sortingName } from "./a-to-z.ts";

/** A plan among several, by what its setting is called there. */
export interface NamedPlan {
  readonly plan: PlanReport;
  /** Its position among the plans. */
  readonly position: number;
  /** The same for all plans of one setting. */
  readonly setting: string;
  readonly name: string;
}

/** Plans by their settings' names from A to Z; who shares a name is told apart by file. */
export function settingsAToZ(plans: readonly PlanReport[]): readonly NamedPlan[] {
  const named = plans.map((plan, position) => ({
    plan,
    position,
    file: plan.file,
    name: plan.setting ?? plan.file,
  }));
  const times = new Map<string, number>();
  for (const { name } of named) {
    const key = sortingName(name);
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  return fromAToZ(named).map(({ plan, position, file, name }) => ({
    plan,
    position,
    setting: settingKey(plan, position),
    name: plan.setting !== null && (times.get(sortingName(name)) ?? 0) > 1 ? `${name} (${file})` : name,
  }));
}

/** One setting may have a plan for each year. Only its number with its name says so: names alone are often alike. */
function settingKey({ setting, settingId }: PlanReport, position: number): string {
  const known = setting !== null && settingId !== null;
  return compactJson(known ? [settingId, sortingName(setting)] : [position]);
}

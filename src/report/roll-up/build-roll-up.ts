import type { CivilDate } from "../../civil-date.ts";
import { uniteMeasures } from "../../measures/unite-measures.ts";
import { forEachGroup } from "../../progress/participation.ts";
import { coProduction } from "./co-production.ts";
import { measuresTogether } from "./measures-together.ts";
import type { OfSetting, PlanStatuses, RollUp, SameTime } from "./roll-up.ts";
import type { RollUpPlan } from "./roll-up-plan.ts";
import { type NamedPlan, type NamedSetting, ofSetting, settingsAToZ } from "./settings-a-to-z.ts";

/** What several plans say together; null for fewer than two. */
export function buildRollUp(plans: readonly RollUpPlan[], asOf: CivilDate): RollUp | null {
  if (plans.length < 2) return null;
  const settings = settingsAToZ(plans, asOf);
  const settingOf = new Map(
    settings.flatMap(({ years }, at) => years.map(({ plan }) => [plan.position, at] as const)),
  );
  const united = uniteMeasures(
    plans.map(({ measures, position }) => ({ measures, setting: settingOf.get(position) })),
  );
  const only = settings.length === 1 ? settings[0]?.ofDay : undefined;
  return {
    plans: plans.length,
    settings: settings.length,
    measures: settings.reduce((sum, { ofDay }) => sum + ofDay.plan.rows.length, 0),
    coProduction: coProduction(settings),
    ...measuresTogether(settings, united),
    statuses: settings.flatMap((setting) => statuses(setting) ?? []),
    sameTime: settings.flatMap(sameTime),
    only: only?.name ?? null,
    groupNames: forEachGroup((group) => only?.plan.groupNames[group] ?? null),
    cornerstones: plans[0]?.cornerstones ?? [],
  };
}

function statuses(setting: NamedSetting): OfSetting<PlanStatuses> | null {
  return ofSetting(setting, ({ plan: { byStatus } }) => ({
    byStatus: { ...byStatus, "not-shown": byStatus["not-shown"] ?? 0 },
  }));
}

/** Plans of a setting that share days with another of its plans: more likely two settings of one name than two years. */
function sameTime({ ofDay, years }: NamedSetting): SameTime[] {
  const sharing = years.filter((year) => years.some((other) => other !== year && doShareDays(year, other)));
  if (sharing.length === 0) return [];
  const { setting, settingId } = ofDay.plan;
  return [{ setting, settingId, files: sharing.map(({ file }) => file) }];
}

function doShareDays({ period: a }: NamedPlan, { period: b }: NamedPlan): boolean {
  if (a.from === null || a.to === null || b.from === null || b.to === null) return false;
  return a.from <= b.to && b.from <= a.to;
}

import type { CivilDate } from "../../civil-date.ts";
import type { MeasureIndex } from "../../measures/measure-index.ts";
import { uniteMeasures } from "../../measures/unite-measures.ts";
import { forEachGroup } from "../../progress/participation.ts";
import type { PlanReport } from "../report.ts";
import { coProduction } from "./co-production.ts";
import { measuresTogether } from "./measures-together.ts";
import type { OfSetting, PlanStatuses, RollUp, SameTime } from "./roll-up.ts";
import type { PlanVoices } from "./said-once.ts";
import { type NamedPlan, type NamedSetting, ofSetting, settingsAToZ } from "./settings-a-to-z.ts";

/** What a roll-up needs beside the reports of its plans, plan for plan: what the ids mean, and who said what. */
export interface RollUpInput {
  readonly measures: readonly MeasureIndex[];
  readonly voices: readonly PlanVoices[];
  readonly asOf: CivilDate;
}

/**
 * What several plans say together; null for fewer than two. It is made of what their reports tell, so that whatever is
 * left out there is left out here.
 */
export function buildRollUp(plans: readonly PlanReport[], input: RollUpInput): RollUp | null {
  if (plans.length < 2) return null;
  const settings = settingsAToZ(plans, input.asOf);
  const settingOf = new Map(
    settings.flatMap(({ years }, at) => years.map(({ position }) => [position, at] as const)),
  );
  const united = uniteMeasures(
    input.measures.map((measures, at) => ({ measures, setting: settingOf.get(at) })),
  );
  const only = settings.length === 1 ? settings[0]?.ofDay : undefined;
  return {
    plans: plans.length,
    settings: settings.length,
    measures: settings.reduce((sum, { ofDay }) => sum + ofDay.plan.summary.measures, 0),
    coProduction: coProduction(settings, input),
    ...measuresTogether(settings, united),
    statuses: settings.flatMap((setting) => statuses(setting) ?? []),
    sameTime: settings.flatMap(sameTime),
    only: only?.name ?? null,
    groupNames: forEachGroup((group) => only?.plan.groupNames[group] ?? null),
    cornerstones: (plans[0]?.catalogue.cornerstones ?? []).map(({ id, name }) => ({ id, name })),
  };
}

function statuses(setting: NamedSetting): OfSetting<PlanStatuses> | null {
  return ofSetting(setting, ({ plan: { summary } }) => ({
    byStatus: { ...summary.byStatus, "not-shown": summary.byStatus["not-shown"] ?? 0 },
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

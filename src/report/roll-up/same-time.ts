import type { SameTime } from "./roll-up.ts";
import type { NamedPlan, NamedSetting } from "./settings-a-to-z.ts";

/** Plans of a setting that share days with another of its plans: more likely two settings of one name than two years. */
export function sameTime({ ofDay, years }: NamedSetting): SameTime[] {
  const sharing = years.filter((year) => years.some((other) => other !== year && doShareDays(year, other)));
  if (sharing.length === 0) return [];
  const { setting, settingId } = ofDay.plan;
  return [{ setting, settingId, files: sharing.map(({ file }) => file) }];
}

function doShareDays({ period: a }: NamedPlan, { period: b }: NamedPlan): boolean {
  if (a.from === null || a.to === null || b.from === null || b.to === null) return false;
  return a.from <= b.to && b.from <= a.to;
}

import type { CivilDate } from "../civil-date.ts";
import { compareText } from "../diagnostics/diagnostic.ts";
import type { Plan } from "../plan/plan.ts";
import { planOfDay } from "../plan/years/plan-of-day.ts";
import { plansBySetting } from "../plan/years/plans-by-setting.ts";
import type { MapSetting, MapSource } from "./link-map.ts";

/** A plan to draw, by its place among all. */
export interface PlacedSource extends MapSource {
  readonly position: number;
}

/** The same while it is looked at. */
export interface OpenYear extends PlacedSource {
  readonly plan: Plan;
}

/** A setting's plans: the plan of the day, then the others from the last on. What the first of them says holds. */
export type SettingYears = readonly [PlacedSource, ...PlacedSource[]];

/** The plans by their settings, settings in the order of their first plans. */
export function settingYears(sources: readonly MapSource[], asOf: CivilDate): readonly SettingYears[] {
  const placed = sources.map((source, position) => ({ ...source, position }));
  return plansBySetting(placed).flatMap((years): SettingYears[] => {
    const [ofDay = years[0]] = planOfDay(years, asOf);
    if (!ofDay) return [];
    const others = years.filter((year) => year !== ofDay).toReversed();
    return [[ofDay, ...others.sort((a, b) => compareText(beginning(b), beginning(a)))]];
  });
}

/** What the map says of whose it is. */
export function mapSetting([ofDay, ...others]: SettingYears): MapSetting {
  const { setting, settingId, file } = ofDay;
  const years = [...others.toReversed(), ofDay].sort((a, b) => compareText(beginning(a), beginning(b)));
  return { setting, settingId, ofDay: file, files: years.map((year) => year.file) };
}

function beginning({ period }: Pick<MapSource, "period">): string {
  return period.from ?? "";
}

import type { CivilDate } from "../civil-date.ts";
import { compareText } from "../diagnostics/diagnostic.ts";
import { planOfDay } from "../plan/years/plan-of-day.ts";
import { plansBySetting } from "../plan/years/plans-by-setting.ts";
import type { MapInput, MapSetting } from "./link-map.ts";

/** A plan to draw, by its place among all. */
export interface PlacedInput {
  readonly input: MapInput;
  readonly position: number;
}

/** A setting's plans: the plan of the day, then the others from the last on. What the first of them says holds. */
export type SettingYears = readonly [PlacedInput, ...PlacedInput[]];

/** The plans by their settings, settings in the order of their first plans. */
export function settingYears(inputs: readonly MapInput[], asOf: CivilDate): readonly SettingYears[] {
  const placed = inputs.map((input, position) => ({
    input,
    position,
    setting: input.plan.setting,
    settingId: input.plan.settingId,
    period: input.plan.period,
  }));
  return plansBySetting(placed).flatMap((years): SettingYears[] => {
    const [ofDay = years[0]] = planOfDay(years, asOf);
    if (!ofDay) return [];
    const others = years.filter((year) => year !== ofDay).toReversed();
    return [[ofDay, ...others.sort((a, b) => compareText(beginning(b), beginning(a)))]];
  });
}

/** What the map says of whose it is. */
export function mapSetting([ofDay, ...others]: SettingYears): MapSetting {
  const { setting, settingId } = ofDay.input.plan;
  const years = [...others.toReversed(), ofDay].sort((a, b) =>
    compareText(beginning(a.input.plan), beginning(b.input.plan)),
  );
  return { setting, settingId, ofDay: ofDay.input.file, files: years.map(({ input }) => input.file) };
}

function beginning({ period }: Pick<MapInput["plan"], "period">): string {
  return period.from ?? "";
}

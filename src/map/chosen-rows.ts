import type { CivilDate } from "../civil-date.ts";
import type { UnitedMeasures } from "../measures/unite-measures.ts";
import { hasMoved } from "../progress/movement.ts";
import { planProgress, type RowProgress } from "../progress/plan-progress.ts";
import { GROUP_IDS } from "../vocabulary.ts";
import type { MapRow } from "./link-map.ts";
import type { SettingYears } from "./setting-years.ts";

/**
 * How each measure stands in the settings that have chosen it, in the plans' order. Of two rows of one plan the first
 * counts; of two years of one setting the plan of the day, else the last that has it.
 */
export type ChosenRows = ReadonlyMap<string, readonly ChosenRow[]>;

export interface ChosenRow extends MapRow {
  readonly progress: RowProgress;
}

/** Finds the rows of all plans, each under its measure's id on the map, with what they show on a day. */
export function chosenRows(
  settings: readonly SettingYears[],
  measures: UnitedMeasures,
  asOf: CivilDate,
): ChosenRows {
  const chosen = new Map<string, ChosenRow[]>();
  for (const years of settings) {
    const seen = new Set<string>();
    for (const { input, position } of years) {
      for (const row of planProgress(input.plan, input.measures, asOf).rows) {
        const id = measures.idIn(position, row.row.measure);
        if (id === undefined || seen.has(id)) continue;
        seen.add(id);
        const list = chosen.get(id);
        if (list) list.push(mapRow(input.file, row));
        else chosen.set(id, [mapRow(input.file, row)]);
      }
    }
  }
  return chosen;
}

function mapRow(plan: string, row: RowProgress): ChosenRow {
  const { stage, participation } = row;
  return {
    plan,
    stage,
    planned: GROUP_IDS.filter((group) => participation[group].planned),
    seen: GROUP_IDS.filter((group) => participation[group].seen),
    improving: row.status !== "set-aside" && hasMoved(row) === true,
    progress: row,
  };
}

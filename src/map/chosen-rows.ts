import type { CivilDate } from "../civil-date.ts";
import type { UnitedMeasures } from "../measures/unite-measures.ts";
import { hasMoved } from "../progress/movement.ts";
import { planProgress, type RowProgress } from "../progress/plan-progress.ts";
import { GROUP_IDS } from "../vocabulary.ts";
import type { MapRow } from "./link-map.ts";
import type { OpenYear } from "./setting-years.ts";

/**
 * How each measure stands in a setting that has chosen it, in the plans' order. Of two rows of one plan the first
 * counts; of two years the plan of the day, else the last that has it.
 */
export type ChosenRows = ReadonlyMap<string, ChosenRow>;

interface ChosenRow {
  readonly row: MapRow;
  readonly progress: RowProgress;
}

/** Finds the rows of a setting's plans, each under its measure's id on the map, with what they show on a day. */
export function chosenRows(
  years: readonly OpenYear[],
  measures: UnitedMeasures,
  asOf: CivilDate,
): ChosenRows {
  const chosen = new Map<string, ChosenRow>();
  for (const { file, plan, position, measures: known } of years) {
    for (const progress of planProgress(plan, known, asOf).rows) {
      const id = measures.idIn(position, progress.row.measure);
      if (id !== undefined && !chosen.has(id)) chosen.set(id, { row: mapRow(file, progress), progress });
    }
  }
  return chosen;
}

function mapRow(plan: string, row: RowProgress): MapRow {
  const { stage, participation } = row;
  return {
    plan,
    stage,
    planned: GROUP_IDS.filter((group) => participation[group].planned),
    seen: GROUP_IDS.filter((group) => participation[group].seen),
    improving: row.status !== "set-aside" && hasMoved(row) === true,
  };
}

import { compactJson } from "../../markup/json.ts";
import type { UnitedMeasures } from "../../measures/unite-measures.ts";
import type { OfSetting, PlanStanding, RollUp, RollUpMeasure } from "./roll-up.ts";
import type { RollUpRow } from "./roll-up-plan.ts";
import { type NamedPlan, type NamedSetting, ofSetting } from "./settings-a-to-z.ts";

/** The measures of all plans: those that settings share, and those of one setting alone. */
export function measuresTogether(
  settings: readonly NamedSetting[],
  united: UnitedMeasures,
): Pick<RollUp, "shared" | "single"> {
  const chosen = [...chosenMeasures(settings, united).values()].sort(
    (a, b) => united.order(a.measure) - united.order(b.measure) || (a.measure < b.measure ? -1 : 1),
  );
  return {
    shared: chosen.filter((measure) => measure.settings.length > 1),
    single: chosen.filter((measure) => measure.settings.length === 1),
  };
}

interface Chosen extends RollUpMeasure {
  readonly settings: OfSetting<PlanStanding>[];
}

/** Settings arrive from A to Z, and so each measure has them, each setting once however many years work on it. */
function chosenMeasures(
  settings: readonly NamedSetting[],
  united: UnitedMeasures,
): ReadonlyMap<string, Chosen> {
  const chosen = new Map<string, Chosen>();
  for (const setting of settings) {
    for (const [key, { id, rows }] of rowsByMeasure(setting, united)) {
      const told = ofSetting(setting, (year) => {
        const row = rows.get(year);
        return row ? standing(row) : null;
      });
      const measure = chosen.get(key) ?? newMeasure(id, united);
      if (told) measure.settings.push(told);
      chosen.set(key, measure);
    }
  }
  return chosen;
}

interface MeasureRows {
  readonly id: string;
  /** The first row of each year that has the measure. */
  readonly rows: Map<NamedPlan, RollUpRow>;
}

function rowsByMeasure({ ofDay, years }: NamedSetting, united: UnitedMeasures): Map<string, MeasureRows> {
  const found = new Map<string, MeasureRows>();
  for (const year of years) {
    for (const row of year.plan.rows) {
      const id = united.idIn(year.plan.position, row.measure);
      // What nobody knows may mean two things in two settings, so it is never shared.
      const key = id ?? compactJson([row.measure, ofDay.plan.position]);
      const measure = found.get(key) ?? { id: id ?? row.measure, rows: new Map() };
      if (!measure.rows.has(year)) measure.rows.set(year, row);
      found.set(key, measure);
    }
  }
  return found;
}

function newMeasure(id: string, united: UnitedMeasures): Chosen {
  const known = united.get(id);
  return {
    measure: id,
    cornerstone: known?.cornerstone ?? null,
    statement: known?.statement ?? null,
    short: known?.short ?? null,
    settings: [],
  };
}

function standing({ status, stage, words }: RollUpRow): PlanStanding {
  return { status, stage, words };
}

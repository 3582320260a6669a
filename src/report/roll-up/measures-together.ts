import { compactJson } from "../../markup/json.ts";
import type { UnitedMeasures } from "../../measures/unite-measures.ts";
import type { MeasureReport } from "../report.ts";
import { measureStatusWords } from "../words/status-words.ts";
import type { RollUp, RollUpMeasure, SettingStanding } from "./roll-up.ts";
import type { NamedPlan } from "./settings-a-to-z.ts";

/** The measures of all plans: those that settings share, and those of one setting alone. */
export function measuresTogether(
  named: readonly NamedPlan[],
  united: UnitedMeasures,
): Pick<RollUp, "shared" | "single"> {
  const chosen = [...chosenMeasures(named, united).values()].sort(
    (a, b) => united.order(a.measure) - united.order(b.measure) || (a.measure < b.measure ? -1 : 1),
  );
  return {
    shared: chosen.filter(({ by }) => by.size > 1).map(rollUpMeasure),
    single: chosen.filter(({ by }) => by.size === 1).map(rollUpMeasure),
  };
}

interface Chosen extends RollUpMeasure {
  readonly settings: SettingStanding[];
  /** The settings that work on it, each once however many plans it has. */
  readonly by: Set<string>;
}

/** Settings arrive from A to Z, and so each measure has them. */
function chosenMeasures(named: readonly NamedPlan[], united: UnitedMeasures): ReadonlyMap<string, Chosen> {
  const chosen = new Map<string, Chosen>();
  for (const each of named) {
    const seen = new Set<string>();
    for (const row of each.plan.measures) {
      const id = united.idIn(each.position, row.measure);
      // What nobody knows may mean two things in two plans, so it is never shared.
      const key = id ?? compactJson([row.measure, each.position]);
      if (seen.has(key)) continue;
      seen.add(key);
      const measure = chosen.get(key) ?? newMeasure(id ?? row.measure, united);
      measure.settings.push(standing(each, row));
      measure.by.add(each.setting);
      chosen.set(key, measure);
    }
  }
  return chosen;
}

function newMeasure(id: string, united: UnitedMeasures): Chosen {
  const known = united.get(id);
  return {
    measure: id,
    cornerstone: known?.cornerstone ?? null,
    statement: known?.statement ?? null,
    short: known?.short ?? null,
    settings: [],
    by: new Set(),
  };
}

function standing({ plan, name }: NamedPlan, row: MeasureReport): SettingStanding {
  const { status, stage } = row;
  const { words } = measureStatusWords(row);
  return { file: plan.file, setting: plan.setting, status, stage, pages: { name, words } };
}

function rollUpMeasure({ by: _, ...measure }: Chosen): RollUpMeasure {
  return measure;
}

import { compactJson } from "../markup/json.ts";
import { CORNERSTONE_IDS } from "../vocabulary.ts";
import type { Measure, MeasureIndex } from "./measure-index.ts";

/** The measures of several plans as one list, and what each plan's ids mean in it. */
export interface UnitedMeasures {
  /** In the catalogue's order, own ones last in their Cornerstone. */
  readonly all: readonly Measure[];
  get(id: string): Measure | undefined;
  order(id: string): number;
  /** The id in the list of what a plan (by its position) calls `id`; undefined for an id it does not know. */
  idIn(plan: number, id: string): string | undefined;
}

/** The measures of a plan, and which setting's it is: any value that is the same for all its years. */
export interface PlanMeasures {
  readonly measures: MeasureIndex;
  readonly setting?: unknown;
}

/**
 * Joins the measures of all plans. One id is one measure, and its first wording holds; but two settings' own measures
 * may share an id and nothing else: then the later one is called `own-club~2`, which no plan can call a measure. In two
 * years of one setting an own id is one measure, however it is worded by then.
 */
export function uniteMeasures(inputs: readonly PlanMeasures[]): UnitedMeasures {
  const united = new Map<string, Measure>();
  const meanings = new Map<string, string>();
  const earlier = new Map<unknown, Map<string, string>>();
  const meaningOf = (measure: Measure, ofSetting: Map<string, string>): string => {
    if (!measure.own) return measure.id;
    const key = compactJson([measure.id, measure.cornerstone, measure.statement]);
    const id = ofSetting.get(measure.id) ?? meanings.get(key) ?? freeId(measure.id, united);
    meanings.set(key, id);
    ofSetting.set(measure.id, id);
    return id;
  };
  const names = inputs.map(({ measures, setting }) => {
    const ofSetting = earlier.get(setting) ?? new Map<string, string>();
    if (setting !== undefined) earlier.set(setting, ofSetting);
    const own = new Map<string, string>();
    for (const measure of measures.all) {
      const id = meaningOf(measure, ofSetting);
      if (!united.has(id)) united.set(id, { ...measure, id });
      if (id !== measure.id) own.set(measure.id, id);
    }
    return own;
  });
  return indexed([...united.values()], (plan, id) =>
    inputs[plan]?.measures.get(id) ? (names[plan]?.get(id) ?? id) : undefined,
  );
}

function freeId(id: string, taken: ReadonlyMap<string, unknown>): string {
  let free = id;
  for (let count = 2; taken.has(free); count += 1) free = `${id}~${count}`;
  return free;
}

function indexed(measures: readonly Measure[], idIn: UnitedMeasures["idIn"]): UnitedMeasures {
  const place = (measure: Measure) => CORNERSTONE_IDS.indexOf(measure.cornerstone) * 2 + Number(measure.own);
  const all = [...measures].sort((a, b) => place(a) - place(b));
  const known = new Map(all.map((measure) => [measure.id, measure]));
  const positions = new Map(all.map((measure, position) => [measure.id, position]));
  return { all, get: (id) => known.get(id), order: (id) => positions.get(id) ?? all.length, idIn };
}

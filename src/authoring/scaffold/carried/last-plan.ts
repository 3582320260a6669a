import type { CivilDate } from "../../../civil-date.ts";
import type { Measure, MeasureIndex } from "../../../measures/measure-index.ts";
import type { Plan, Row } from "../../../plan/plan.ts";
import { latestStage } from "../../../progress/stage.ts";
import type { Stage } from "../../../vocabulary.ts";
import type { YamlFile } from "../../../yaml/yaml-file.ts";

/** The plan that a new one carries on from, and the day on which it does: what is dated later does not exist yet. */
export interface LastPlan {
  readonly plan: Plan;
  readonly measures: MeasureIndex;
  readonly asOf: CivilDate;
  /** Its text, for the comments beside what goes on; absent where nobody asks for them. */
  readonly file?: YamlFile;
}

/** A row whose measure somebody knows, and the stage that it came to. */
export interface KnownRow {
  readonly row: Row;
  readonly measure: Measure;
  readonly stage: Stage | null;
}

/** The rows whose measure somebody knows, each measure once. */
export function knownRows({ plan, measures, asOf }: LastPlan): readonly KnownRow[] {
  const seen = new Set<string>();
  return plan.rows.flatMap((row) => {
    const measure = measures.get(row.measure);
    if (!measure || seen.has(measure.id)) return [];
    seen.add(measure.id);
    return [{ row, measure, stage: latestStage(row, asOf) }];
  });
}

/** Whether a row goes on: all do but those that are completed, embedded or dropped. */
export function goesOn({ stage }: KnownRow): boolean {
  return stage !== "dropped" && !isReached(stage);
}

/** Whether a stage says that what was wanted is there. */
export function isReached(stage: Stage | null): stage is "completed" | "embedded" {
  return stage === "completed" || stage === "embedded";
}

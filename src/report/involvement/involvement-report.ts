import { type ByGroup, forEachGroup, type Participation } from "../../progress/participation.ts";
import { type CornerstoneId, GROUP_IDS, type Group } from "../../vocabulary.ts";
import { measureName } from "../facts/measure-facts.ts";
import type { InvolveReport, PlanReport } from "../report.ts";

/** Who takes part in what, as planned and as seen by the day, and who is missing. */
export interface InvolvementReport {
  readonly byMeasure: readonly MeasureInvolvement[];
  readonly byCornerstone: readonly CornerstoneInvolvement[];
  readonly byGroup: readonly GroupInvolvement[];
}

export interface MeasureInvolvement {
  readonly measure: string;
  readonly name: string;
  readonly cornerstone: CornerstoneId | null;
  readonly groups: ByGroup<Participation>;
  /** What is planned, in words. */
  readonly involve: InvolveReport;
  /** Groups with a part in the plan that does not show yet. */
  readonly notSeen: readonly Group[];
  /** Groups without a part, planned or seen; "not this time" is a decision and not among them. */
  readonly missing: readonly Group[];
}

export interface CornerstoneInvolvement {
  readonly cornerstone: CornerstoneId;
  readonly name: string;
  readonly measures: number;
  readonly groups: ByGroup<{ readonly planned: number; readonly seen: number }>;
}

export interface GroupInvolvement {
  readonly group: Group;
  readonly planned: number;
  readonly seen: number;
  /** Measures in which its planned part does not show yet. */
  readonly notSeen: readonly string[];
  /** Measures in which it has no part at all. */
  readonly missing: readonly string[];
}

/** Settles who takes part in each measure, Cornerstone by Cornerstone and group by group. */
export function involvementReport({ measures, catalogue }: PlanReport): InvolvementReport {
  const byMeasure = measures.map((row) => {
    const { measure, cornerstone, participation, involve } = row;
    return {
      measure,
      name: measureName(row),
      cornerstone,
      groups: participation,
      involve,
      notSeen: GROUP_IDS.filter((group) => participation[group].planned && !participation[group].seen),
      missing: GROUP_IDS.filter((group) => isMissing(participation[group])),
    };
  });
  const byCornerstone = catalogue.cornerstones.flatMap(({ id, name }) => {
    const here = byMeasure.filter(({ cornerstone }) => cornerstone === id);
    const groups = forEachGroup((group) => counted(here, group));
    return here.length === 0 ? [] : [{ cornerstone: id, name, measures: here.length, groups }];
  });
  const byGroup = GROUP_IDS.map((group) => ({
    group,
    ...counted(byMeasure, group),
    notSeen: byMeasure.filter(({ notSeen }) => notSeen.includes(group)).map(({ measure }) => measure),
    missing: byMeasure.filter(({ missing }) => missing.includes(group)).map(({ measure }) => measure),
  }));
  return { byMeasure, byCornerstone, byGroup };
}

/** Neither planned nor seen, and not left out on purpose. */
function isMissing({ planned, seen, level }: Participation): boolean {
  return !planned && !seen && level !== "not-this-time";
}

function counted(
  measures: readonly Pick<MeasureInvolvement, "groups">[],
  group: Group,
): { readonly planned: number; readonly seen: number } {
  const parts = measures.map(({ groups }) => groups[group]);
  return {
    planned: parts.filter(({ planned }) => planned).length,
    seen: parts.filter(({ seen }) => seen).length,
  };
}

import { type CornerstoneId, GROUP_IDS, type Group } from "../../vocabulary.ts";
import type { CornerstoneReport } from "../cornerstone-report.ts";
import { hasBegun, isInWords, isRead, measureName } from "../facts/measure-facts.ts";
import type { IndicatorReport, MeasureReport, PlanReport } from "../report.ts";

/** What is not there yet: to choose from, to begin with, to ask. Measures set aside are no gaps. */
export interface GapsReport {
  readonly notChosen: readonly CornerstoneGap[];
  /** Chosen, and nothing has happened yet. */
  readonly notStarted: readonly GapMeasure[];
  /** Begun, with no reading and no words. */
  readonly notMeasured: readonly GapMeasure[];
  /** Figures without a reading, of measures that have others, or words. */
  readonly notRead: readonly GapIndicator[];
  /** Figures that do not say whose experience they tell. */
  readonly notAsked: readonly GapIndicator[];
  /** Groups whose experience no figure tells. */
  readonly groupsNotAsked: readonly Group[];
  readonly groupsNotHeard: readonly Group[];
  readonly noPart: readonly (GapMeasure & { readonly groups: readonly Group[] })[];
}

/** What a Cornerstone offers: how many measures, how many of them and of our own are chosen, and the ids of the others. */
export interface CornerstoneGap extends Pick<CornerstoneReport, "offered" | "chosen" | "own"> {
  readonly cornerstone: CornerstoneId;
  readonly notChosen: readonly string[];
}

export interface GapMeasure {
  readonly measure: string;
  /** What people call the measure. */
  readonly name: string;
  readonly lead: readonly string[];
}

export interface GapIndicator {
  readonly measure: string;
  readonly name: string;
  readonly indicator: string | null;
  readonly what: string | null;
}

/** Settles what is not there yet in a plan. */
export function gapsReport({ measures, catalogue, equalMeasure, filter }: PlanReport): GapsReport {
  const active = measures.filter(({ status }) => status !== "set-aside");
  const begun = active.filter((measure) => hasBegun(measure));
  const unmeasured = begun.filter(isUnmeasured);
  const scope = filter?.cornerstones ?? [];
  return {
    notChosen: catalogue.cornerstones
      .filter(({ id }) => scope.length === 0 || scope.includes(id))
      .map(({ id: cornerstone, offered, chosen, own, notChosen }) => ({
        cornerstone,
        offered,
        chosen,
        own,
        notChosen: notChosen.map(({ measure }) => measure),
      })),
    notStarted: active.filter((measure) => !hasBegun(measure)).map(gapMeasure),
    notMeasured: unmeasured.map(gapMeasure),
    notRead: indicatorsOf(
      begun.filter((measure) => !unmeasured.includes(measure)),
      (indicator) => !isRead(indicator),
    ),
    notAsked: indicatorsOf(active, ({ from }) => from === null),
    groupsNotAsked: equalMeasure.filter(({ asked }) => asked === 0).map(({ group }) => group),
    groupsNotHeard: equalMeasure.filter((group) => group.heard === 0).map(({ group }) => group),
    noPart: active.flatMap((measure) => {
      const groups = GROUP_IDS.filter((group) => hasNoPart(measure, group));
      return groups.length === 0 ? [] : [{ ...gapMeasure(measure), groups }];
    }),
  };
}

/** The Cornerstones that are told of, with the names of what is not chosen under each. */
export function shownCornerstones(
  { notChosen }: GapsReport,
  { catalogue }: PlanReport,
): readonly CornerstoneReport[] {
  return catalogue.cornerstones.filter(({ id }) => notChosen.some(({ cornerstone }) => cornerstone === id));
}

function isUnmeasured(measure: MeasureReport): boolean {
  return !isInWords(measure) && !measure.indicators.some(isRead);
}

/** "Not this time" is a decision that says why, and no gap. */
function hasNoPart({ participation }: MeasureReport, group: Group): boolean {
  const { planned, level } = participation[group];
  return !planned && level !== "not-this-time";
}

function gapMeasure(measure: MeasureReport): GapMeasure {
  return { measure: measure.measure, name: measureName(measure), lead: measure.lead };
}

function indicatorsOf(
  measures: readonly MeasureReport[],
  isGap: (indicator: IndicatorReport) => boolean,
): GapIndicator[] {
  return measures.flatMap((row) => {
    const at = { measure: row.measure, name: measureName(row) };
    return row.indicators.filter(isGap).map(({ id, what }) => ({ ...at, indicator: id, what }));
  });
}

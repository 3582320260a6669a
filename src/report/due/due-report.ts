import { addDays, type CivilDate, daysBetween } from "../../civil-date.ts";
import { ANSWER_DAYS, SOON_DAYS, WRITE_UP_DAYS } from "../../domain-numbers.ts";
import type { Extra } from "../../plan/plan.ts";
import type { Group } from "../../vocabulary.ts";
import { measureName, openActions } from "../facts/measure-facts.ts";
import { isLateTold, reviewsAround } from "../facts/plan-facts.ts";
import { type OpenPromise, openPromises, type PlacedVoice, placedVoices } from "../facts/promises.ts";
import type { IndicatorReport, MeasureReport, MovedReport, PlanReport, ReviewReport } from "../report.ts";
import { indicatorStatusWords, shortFigure, targetWords, valueWords } from "../words/figure-words.ts";

/** What is late, due soon and due later on a day. */
export interface DueReport {
  readonly late: readonly DueItem[];
  readonly soon: readonly DueItem[];
  readonly later: readonly DueItem[];
}
export type DueWhen = keyof DueReport;

/** One thing that is due; what does not apply to its kind is null. */
export interface DueItem {
  readonly kind: "voice" | "promise" | "action" | "target" | "step" | "write-up" | "review";
  /** When it was or is due: of a voice the day it was said, of a write-up the review's; null for an action or a promise without one. */
  readonly date: CivilDate | null;
  /** Days from the day of the report to it: negative where it has passed; of a promise without a day, to when it was made. */
  readonly days: number | null;
  readonly measure: string | null;
  /** What people call the measure. */
  readonly name: string | null;
  readonly indicator: string | null;
  readonly text: string;
  /** Where a figure stands, in words. */
  readonly standing: string | null;
  readonly lead: readonly string[];
  /** Of an action: the groups that do it together, when it should begin, and what it costs. */
  readonly with: readonly Group[];
  readonly start: CivilDate | null;
  readonly cost: string | null;
  /** Of an action or a target: the dates that it had, by the day. */
  readonly moved: readonly MovedReport[];
  /** Who said it, and was promised it. */
  readonly group: Group | null;
  readonly who: string | null;
  /** The `x-` keys of what is due. */
  readonly x: Extra;
}

interface FoundItem {
  readonly item: DueItem;
  readonly when: DueWhen;
}

/** Gathers what is due: of measures set aside, only the voices that wait. */
export function dueReport(plan: PlanReport, asOf: CivilDate): DueReport {
  const { next } = reviewsAround(plan);
  const dated = (item: DueItem): FoundItem => ({ item, when: whenOf(item, asOf) });
  const found = [
    ...voiceItems(plan).map(dated),
    ...openPromises(plan, asOf).map((promise) => foundPromise(promise, asOf)),
    ...plan.reviews
      .filter(({ held, writtenUp }) => held && !writtenUp)
      .map((review) => dated(reviewItem("write-up", review, asOf))),
    ...plan.measures
      .filter(({ status }) => status !== "set-aside")
      .flatMap((measure) => [...actionItems(measure, asOf), ...targetItems(measure, asOf)])
      .map(dated),
    ...(next ? [dated(reviewItem("review", next, asOf))] : []),
  ].sort((a, b) => byDay(a.item, b.item));
  const told = (item: DueItem) => (isLateTold(plan) ? item : withoutLateness(item));
  const of = (wanted: DueWhen) => found.filter(({ when }) => when === wanted).map(({ item }) => told(item));
  return { late: of("late"), soon: of("soon"), later: of("later") };
}

/** The public is not told for how many days somebody is late; how long a voice has waited is not about who is. */
function withoutLateness(item: DueItem): DueItem {
  const isLate = item.kind !== "voice" && item.days !== null && item.days < 0;
  return isLate ? { ...item, days: null } : item;
}

function whenOf({ kind, date }: DueItem, asOf: CivilDate): DueWhen {
  if (date === null) return "later";
  if (kind === "voice") return daysBetween(date, asOf) > ANSWER_DAYS ? "late" : "soon";
  if (kind === "write-up") return addDays(date, WRITE_UP_DAYS) < asOf ? "late" : "soon";
  if (date < asOf) return "late";
  return date <= addDays(asOf, SOON_DAYS) ? "soon" : "later";
}

const NOTHING = {
  measure: null,
  name: null,
  indicator: null,
  standing: null,
  lead: [],
  with: [],
  start: null,
  cost: null,
  moved: [],
  group: null,
  who: null,
  x: {},
} as const;

function voiceItems(plan: PlanReport): DueItem[] {
  return placedVoices(plan)
    .filter(({ said }) => said.waiting)
    .map((placed) => {
      const { date, age, said } = placed.said;
      return { ...saidItem(placed), kind: "voice", date, days: age === 0 ? 0 : -age, text: said };
    });
}

/** What is kept of something said, whether it waits for an answer or for what was promised. */
function saidItem({ said: { group, who, x }, at, lead }: PlacedVoice) {
  return { ...NOTHING, measure: at?.measure ?? null, name: at?.name ?? null, lead, group, who, x };
}

function foundPromise(promise: OpenPromise, asOf: CivilDate): FoundItem {
  const { by, date, text } = promise.answer;
  const days = daysBetween(asOf, by ?? date);
  const item: DueItem = { ...saidItem(promise), kind: "promise", date: by, days, text };
  return { item, when: promise.late ? "late" : whenOf(item, asOf) };
}

/** What is not done; a standing duty is never due. */
function actionItems(measure: MeasureReport, asOf: CivilDate): DueItem[] {
  return openActions(measure)
    .filter(({ ongoing }) => !ongoing)
    .map(({ do: text, by, lead, with: groups, start, cost, moved, x }) => ({
      ...NOTHING,
      with: groups,
      start,
      cost,
      moved,
      x,
      kind: "action",
      date: by,
      days: by === null ? null : daysBetween(asOf, by),
      measure: measure.measure,
      name: measureName(measure),
      text,
      lead,
    }));
}

/**
 * Targets that are not met and milestones that are not reached, whose day has passed or comes soon; whether one that is
 * not shown is met is not told either, and a figure that is no longer taken is never late.
 */
function targetItems(measure: MeasureReport, asOf: CivilDate): DueItem[] {
  return measure.indicators.flatMap((indicator): DueItem[] => {
    const { target, status, ended } = indicator;
    if (!target || status === "met" || status === "not-shown" || ended) return [];
    const steps = target.steps.filter(({ value, reached }) => value !== null && !reached);
    const items = [
      ...steps.map(({ by, value }) => {
        const aim = `the step by then is ${valueWords(value, indicator.unit)}`;
        return aimItem(indicator, measure, { kind: "step", by, aim, asOf });
      }),
      ...(target.by === null
        ? []
        : [aimItem(indicator, measure, { ...targetAim(indicator), by: target.by, asOf })]),
    ];
    return items.filter(({ date }) => date !== null && date <= addDays(asOf, SOON_DAYS));
  });
}

interface DueAim {
  readonly kind: "target" | "step";
  readonly by: CivilDate;
  /** What is aimed for, in words. */
  readonly aim: string;
  readonly asOf: CivilDate;
}

function targetAim(indicator: IndicatorReport): Pick<DueAim, "kind" | "aim"> {
  return {
    kind: "target",
    aim: `the aim is ${targetWords(indicator)}: ${indicatorStatusWords(indicator).words}`,
  };
}

function aimItem(
  indicator: IndicatorReport,
  measure: MeasureReport,
  { kind, by, aim, asOf }: DueAim,
): DueItem {
  const { latest, id, what, target } = indicator;
  return {
    ...NOTHING,
    moved: kind === "target" && target ? target.moved : [],
    kind,
    date: by,
    days: daysBetween(asOf, by),
    measure: measure.measure,
    name: measureName(measure),
    indicator: id,
    text: what ?? id ?? "A figure without a name",
    standing: `${latest ? shortFigure(latest, indicator) : "no figure yet"}, ${aim}`,
    lead: measure.lead,
    x: indicator.x,
  };
}

function reviewItem(kind: "review" | "write-up", { date, label, x }: ReviewReport, asOf: CivilDate): DueItem {
  const text = label === null ? "" : label;
  return { ...NOTHING, kind, date, days: daysBetween(asOf, date), text, x };
}

/** Older first, undated last; equal days keep their order. */
function byDay({ date: a }: DueItem, { date: b }: DueItem): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}

/** What is past its day, wherever that is counted; voices that wait are counted apart. Empty where it is not told. */
export function lateItems(plan: PlanReport, { late }: DueReport): readonly DueItem[] {
  return isLateTold(plan) ? late.filter(({ kind }) => kind !== "voice") : [];
}

import type { CivilDate } from "../../civil-date.ts";
import type { Measure, MeasureIndex } from "../../measures/measure-index.ts";
import type { Action, Evaluation, Indicator, Link, OwnMeasure, Plan, Row, Voice } from "../../plan/plan.ts";
import { indicatorProgress } from "../../progress/indicator-progress.ts";
import { latestEvaluation, latestStage } from "../../progress/stage.ts";
import { isWaiting, voiceAnswer } from "../../progress/voice-answer.ts";
import type { Stage } from "../../vocabulary.ts";

/** The plan that a new one carries on from, and the day on which it does: what is dated later does not exist yet. */
export interface LastPlan {
  readonly plan: Plan;
  readonly measures: MeasureIndex;
  readonly asOf: CivilDate;
}

/** What goes on in the next plan. */
export interface CarriedOver {
  readonly rows: readonly CarriedRow[];
  /** Own measures that a catalogue does not have by now. */
  readonly ownMeasures: readonly OwnMeasure[];
  /** What was said about no one measure, or about one that is finished, and is still open. */
  readonly voices: readonly Voice[];
  /** Rows that were completed, embedded or dropped. */
  readonly finished: readonly FinishedRow[];
}

export interface CarriedRow {
  readonly row: Row;
  readonly measure: Measure;
  readonly stage: Stage | null;
  readonly indicators: readonly CarriedIndicator[];
  /** Those not done. */
  readonly actions: readonly Action[];
  /** Those still open. */
  readonly voices: readonly Voice[];
  readonly evaluation: Evaluation | null;
  /** To measures that go on too. */
  readonly links: readonly Link[];
}

/** An indicator whose baseline is where it stood last; a target that is reached by then is no target any more. */
export interface CarriedIndicator {
  readonly indicator: Indicator;
  readonly targetReached: boolean;
}

export interface FinishedRow {
  readonly measure: Measure;
  readonly stage: Stage;
}

const FINISHED: ReadonlySet<Stage | null> = new Set(["completed", "embedded", "dropped"] as const);

/**
 * What of last year's plan goes on: the rows that are not completed, embedded or dropped (paused ones go on), with
 * their texts, the last evaluation, the actions not done, the links among them and the voices that are still open:
 * ideas and worries that wait, and promises under way (`doing`). Figures begin anew: the last reading becomes the
 * baseline, but for a running total that should grow, which begins at its old baseline again. Readings, finished
 * actions, evidence, celebrations, reviews, accepted findings and who chose stay in last year's plan.
 */
export function carryOver(last: LastPlan): CarriedOver {
  const { plan, measures, asOf } = last;
  const known = knownRows(last);
  const goingOn = known.filter(({ stage }) => !FINISHED.has(stage));
  const finished = known.filter(({ stage }) => FINISHED.has(stage));
  const ids = new Set(goingOn.map(({ row }) => row.measure));
  const voices = [...plan.voices, ...finished.flatMap(({ row }) => row.voices)];
  return {
    rows: goingOn.map((known) => carriedRow(known, last, ids)),
    ownMeasures: plan.ownMeasures.filter(({ id }) => measures.get(id)?.own),
    voices: openVoices(voices, asOf),
    finished: finished.flatMap(({ measure, stage }) => (stage ? [{ measure, stage }] : [])),
  };
}

interface KnownRow {
  readonly row: Row;
  readonly measure: Measure;
  readonly stage: Stage | null;
}

/** The rows whose measure somebody knows, each measure once. */
function knownRows({ plan, measures, asOf }: LastPlan): readonly KnownRow[] {
  const seen = new Set<string>();
  return plan.rows.flatMap((row) => {
    const measure = measures.get(row.measure);
    if (!measure || seen.has(measure.id)) return [];
    seen.add(measure.id);
    return [{ row, measure, stage: latestStage(row, asOf) }];
  });
}

function carriedRow(
  { row, measure, stage }: KnownRow,
  last: LastPlan,
  goingOn: ReadonlySet<string>,
): CarriedRow {
  const { asOf } = last;
  return {
    row,
    measure,
    stage,
    indicators: named(row.indicators).map((indicator) => carriedIndicator(indicator, last)),
    actions: row.actions.filter(
      ({ done, unsound }) => (done === null || done > asOf) && !unsound.has("done"),
    ),
    voices: openVoices(row.voices, asOf),
    evaluation: lastEvaluation(row, asOf),
    links: carriedLinks(row, goingOn),
  };
}

/** An id that is missing or taken gets a new one, so that no indicator is left behind for want of it. */
function named(indicators: readonly Indicator[]): readonly Indicator[] {
  const taken = new Set<string>();
  return indicators.map((indicator, position) => {
    const isFree = indicator.id !== null && !taken.has(indicator.id);
    const id = isFree ? indicator.id : `indicator-${position + 1}`;
    if (id !== null) taken.add(id);
    return { ...indicator, id, what: indicator.what ?? "TODO" };
  });
}

function carriedIndicator(indicator: Indicator, { plan, asOf }: LastPlan): CarriedIndicator {
  const { aim, series, percent, target, yesNo } = indicatorProgress(indicator, plan.period, asOf);
  const growing = indicator.cumulative && aim === "up";
  const start = growing ? indicator.baseline : (series.at(-1) ?? indicator.baseline);
  const sound =
    start !== null && (typeof start.value === "boolean") === yesNo && isPossible(start.value, percent);
  const baseline = sound
    ? { ...start, valuePath: start.path, of: isCount(start.of) ? start.of : null }
    : null;
  const reached =
    baseline !== null && target !== null && reaches(Number(baseline.value), Number(target.value), aim);
  return { indicator: { ...indicator, baseline }, targetReached: reached };
}

function reaches(value: number, target: number, aim: "up" | "down"): boolean {
  return aim === "up" ? value >= target : value <= target;
}

function isPossible(value: number | boolean, percent: boolean): boolean {
  return !percent || typeof value === "boolean" || (value >= 0 && value <= 100);
}

function isCount(of: number | null): boolean {
  return of !== null && Number.isInteger(of) && of > 0;
}

/** Ideas and worries without an answer by the day, and those whose answer is a promise. */
function openVoices(voices: readonly Voice[], asOf: CivilDate): readonly Voice[] {
  const unanswered = { did: [], doing: [], couldNot: [], by: null, answered: null, told: null };
  return voices.flatMap((voice) => {
    if (isWaiting(voice, asOf)) return [{ ...voice, ...unanswered }];
    return voice.date <= asOf && voiceAnswer(voice, asOf)?.kind === "doing" ? [voice] : [];
  });
}

/** The last evaluation, with the stage that stood then where it states none itself. */
function lastEvaluation(row: Row, asOf: CivilDate): Evaluation | null {
  const last = latestEvaluation(row, asOf);
  return last && { ...last, stage: last.stage ?? latestStage(row, asOf) };
}

function carriedLinks(row: Row, goingOn: ReadonlySet<string>): readonly Link[] {
  const seen = new Set<string>([row.measure]);
  return row.links.filter(({ to }) => {
    const isNew = goingOn.has(to) && !seen.has(to);
    seen.add(to);
    return isNew;
  });
}

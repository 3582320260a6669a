import { type CivilDate, longDate } from "../../../civil-date.ts";
import type { Measure } from "../../../measures/measure-index.ts";
import type { Accept, Action, Evaluation, Indicator, Link, Row, Voice } from "../../../plan/plan.ts";
import { latestEvaluation, latestStage } from "../../../progress/stage.ts";
import type { Stage } from "../../../vocabulary.ts";
import type { Period } from "../school-year.ts";
import { type CarriedIndicator, carriedIndicator, hasEnded } from "./carried-indicator.ts";
import { carriedLinks, heldAccepts, openVoices } from "./carried-parts.ts";
import type { KnownRow, LastPlan } from "./last-plan.ts";
import { keptDate, type LostDate } from "./lost-dates.ts";

export interface CarriedRow {
  readonly row: Row;
  readonly measure: Measure;
  readonly stage: Stage | null;
  readonly indicators: readonly CarriedIndicator[];
  /** Those not done. */
  readonly actions: readonly CarriedAction[];
  /** Those still open. */
  readonly voices: readonly Voice[];
  readonly evaluation: Evaluation | null;
  readonly links: readonly Link[];
  /** What was accepted and holds on. */
  readonly accept: readonly Accept[];
  readonly lost: readonly LostDate[];
}

/** An action with the dates that lie in the new period. */
export interface CarriedAction {
  readonly action: Action;
  /** The day that it was due, where that is over; null where it stays, or there was none. */
  readonly wasBy: CivilDate | null;
}

export interface RowCarrying {
  readonly last: LastPlan;
  readonly period: Period;
  readonly dropped: ReadonlySet<string>;
}

/** A row as it goes on in a period. */
export function carriedRow({ row, measure, stage }: KnownRow, carrying: RowCarrying): CarriedRow {
  const { last, period } = carrying;
  const { asOf } = last;
  const indicators = named(row.indicators.filter((each) => !hasEnded(each, period))).map((each) =>
    carriedIndicator(each, carrying),
  );
  const open = row.actions.filter(
    ({ done, unsound }) => (done === null || done > asOf) && !unsound.has("done"),
  );
  return {
    row,
    measure,
    stage,
    indicators,
    actions: open.map((action) => carriedAction(action, period)),
    voices: openVoices(row.voices, asOf),
    evaluation: lastEvaluation(row, asOf),
    links: carriedLinks(row, carrying),
    accept: heldAccepts(row.accept, period),
    lost: [
      ...indicators.flatMap(({ indicator, lost }) =>
        lost.map((said) => ({ name: `${measure.short}, ${indicator.what}`, said })),
      ),
      ...open.flatMap((action) =>
        lostOf(action, period).map((said) => ({ name: `${measure.short}, ${action.do}`, said })),
      ),
    ],
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

function carriedAction(action: Action, period: Period): CarriedAction {
  const [start, by] = [keptDate(action.start, period), keptDate(action.by, period)];
  return { action: { ...action, start, by, done: null }, wasBy: by === null ? action.by : null };
}

function lostOf({ start, by }: Action, period: Period): readonly string[] {
  const lost = (words: string, date: CivilDate | null): readonly string[] =>
    date === null || keptDate(date, period) !== null ? [] : [`${words} ${longDate(date)}`];
  return [...lost("beginning on", start), ...lost("due by", by)];
}

/** The last evaluation, with the stage that stood then where it states none itself. */
function lastEvaluation(row: Row, asOf: CivilDate): Evaluation | null {
  const last = latestEvaluation(row, asOf);
  return last && { ...last, stage: last.stage ?? latestStage(row, asOf) };
}

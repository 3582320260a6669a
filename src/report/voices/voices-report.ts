import type { CivilDate } from "../../civil-date.ts";
import { byDate } from "../../progress/chronology.ts";
import { GROUP_IDS, type Group } from "../../vocabulary.ts";
import { isNew } from "../changes/changes-report.ts";
import { type HeardReport, heard, type Outcome } from "../facts/heard-report.ts";
import { measureName } from "../facts/measure-facts.ts";
import { printable } from "../facts/printable.ts";
import type { PlanReport } from "../report.ts";

/** What was said by the day and what came of it. */
export interface VoicesReport {
  readonly counts: OutcomeCounts;
  readonly byGroup: readonly (OutcomeCounts & { readonly group: Group })[];
  /** Months in which anything was said, oldest first. */
  readonly byMonth: readonly (OutcomeCounts & { readonly month: string })[];
  /** Those that may be told, oldest first; of one day, in the plan's order. The counts are of all. */
  readonly heard: readonly HeardReport[];
}

export interface OutcomeCounts {
  readonly said: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** How many of them may be printed. */
  readonly shared: number;
}

/** Gathers the voices of a plan, those about no one measure too; where somebody asked since when, what was said or answered since. */
export function voicesReport({ measures, said: ofPlan, changes }: PlanReport): VoicesReport {
  const all = [
    ...measures.flatMap((row) =>
      row.voices.items.map((each) => heard(each, { measure: row.measure, name: measureName(row) })),
    ),
    ...ofPlan.map((each) => heard(each, null)),
  ]
    .filter(({ date, answer }) => isNew(date, changes) || (answer !== null && isNew(answer.date, changes)))
    .sort(byDate);
  const months = [...new Set(all.map(({ date }) => monthOf(date)))];
  return {
    counts: counted(all),
    byGroup: GROUP_IDS.map((group) => ({ group, ...counted(all.filter((each) => each.group === group)) })),
    byMonth: months.map((month) => ({
      month,
      ...counted(all.filter(({ date }) => monthOf(date) === month)),
    })),
    heard: printable(all),
  };
}

function counted(heard: readonly HeardReport[]): OutcomeCounts {
  const of = (outcome: Outcome) => heard.filter((each) => each.outcome === outcome).length;
  return {
    said: heard.length,
    outcomes: {
      did: of("did"),
      doing: of("doing"),
      "could-not": of("could-not"),
      waiting: of("waiting"),
      thanks: of("thanks"),
      unclear: of("unclear"),
    },
    shared: heard.filter(({ share }) => share).length,
  };
}

function monthOf(date: CivilDate): string {
  return date.slice(0, 7);
}

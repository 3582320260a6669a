import type { CivilDate } from "../../civil-date.ts";
import type { Plan } from "../../plan/plan.ts";
import { isPrintable } from "../facts/printable.ts";
import type { PublicRules } from "./public-rules.ts";

/** How much of a plan the public is not told, as of a day. */
export interface LeftOut {
  /** Figures about fewer people than this are held back. */
  readonly smallNumber: number;
  /** Things said by people who did not agree to have them printed. */
  readonly voices: number;
  readonly celebrations: number;
  /** Baselines and readings. */
  readonly figures: number;
  /** Pieces of evidence that are private, or repeat what was not shared. */
  readonly evidence: number;
  /** Whether red, amber and green are told. */
  readonly ratings: boolean;
  /** Whether it is told who leads, and what is late. */
  readonly leads: boolean;
}

/** Counts what is left out of a plan: `plan` is the whole of it, `shown` what the public sees. */
export function leftOut(
  { plan, shown }: { readonly plan: Plan; readonly shown: Plan },
  { smallNumber, ratings, leads = false }: PublicRules,
  asOf: CivilDate,
): LeftOut {
  const shared = (items: readonly { readonly date: CivilDate; readonly share: boolean }[]): number =>
    items.filter(({ date, share }) => date <= asOf && share).length;
  const voicesOf = ({ voices, rows }: Plan) => [...voices, ...rows.flatMap((row) => row.voices)];
  const indicators = shown.rows.flatMap((row) => row.indicators);
  return {
    smallNumber,
    voices: voicesOf(plan).filter(({ date }) => date <= asOf).length - shared(voicesOf(shown)),
    celebrations: plan.celebrate.filter(({ date }) => date <= asOf).length - shared(shown.celebrate),
    figures: indicators.reduce((sum, { withheld }) => {
      const readings = withheld?.readings.filter(({ date }) => date <= asOf) ?? [];
      return sum + readings.length + (withheld?.baseline ? 1 : 0);
    }, 0),
    evidence: shown.rows
      .flatMap((row) => row.evidence)
      .filter(({ date, what }) => date <= asOf && !isPrintable(what)).length,
    ratings,
    leads,
  };
}

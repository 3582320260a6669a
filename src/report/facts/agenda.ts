import type { CivilDate } from "../../civil-date.ts";
import { byDate } from "../../progress/chronology.ts";
import type { ActionReport, PlanReport, ReviewReport, SaidReport } from "../report.ts";
import { measureName, openActions } from "./measure-facts.ts";
import { allSaid, reviewsAround } from "./plan-facts.ts";
import { isPrintable } from "./printable.ts";
import { type OpenPromise, openPromises } from "./promises.ts";

/** What is to be done next: voices to answer, actions, what was promised, the next review. */
export type AgendaItem =
  | { readonly kind: "answer"; readonly said: SaidReport }
  | { readonly kind: "action"; readonly action: ActionReport; readonly name: string }
  | { readonly kind: "promise"; readonly promise: OpenPromise }
  | { readonly kind: "review"; readonly review: ReviewReport };

/**
 * What comes next, most pressing first: voices that wait, longest first; actions and promises past their date; these and
 * the next review by date; what has none. A standing duty is never next; what is in rows that are set aside rests with them.
 */
export function planAgenda(plan: PlanReport, asOf: CivilDate): readonly AgendaItem[] {
  const waiting = allSaid(plan)
    .filter(({ waiting, said }) => waiting && isPrintable(said))
    .toSorted(byDate);
  const active = plan.measures.filter(({ status }) => status !== "set-aside");
  const actions = active.flatMap((measure) =>
    openActions(measure)
      .filter(({ ongoing }) => !ongoing)
      .map((action) => ({ kind: "action", action, name: measureName(measure) }) as const),
  );
  const promises = openPromises(plan, asOf).map((promise) => ({ kind: "promise", promise }) as const);
  const { next } = reviewsAround(plan);
  const ahead: readonly AgendaItem[] = next ? [{ kind: "review", review: next }] : [];
  return [
    ...waiting.map((said) => ({ kind: "answer", said }) as const),
    ...[...actions, ...promises, ...ahead].sort(byDay),
  ];
}

/** Dated before undated, older first; equal days keep the plan's order. */
function byDay(a: AgendaItem, b: AgendaItem): number {
  const [first, second] = [dayOf(a), dayOf(b)];
  if (first === second) return 0;
  if (first === null || second === null) return first === null ? 1 : -1;
  return first < second ? -1 : 1;
}

function dayOf(item: AgendaItem): CivilDate | null {
  if (item.kind === "action") return item.action.by;
  if (item.kind === "promise") {
    const { answer, late } = item.promise;
    return answer.by ?? (late ? answer.date : null);
  }
  return item.kind === "review" ? item.review.date : item.said.date;
}

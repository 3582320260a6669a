import type { CivilDate } from "../civil-date.ts";
import type { Plan } from "../plan/plan.ts";
import { byDate } from "../progress/chronology.ts";
import { isPrintable } from "./public/not-for-printing.ts";
import type { AgendaItem, MeasureReport, ReviewReport } from "./report.ts";
import { saidReport } from "./said-report.ts";

/**
 * What comes next, most pressing first: voices that wait, longest first; actions past their date; actions and the next
 * review by date; actions without one. A standing duty is never next; actions of rows that are set aside rest with them.
 */
export function agenda(
  plan: Plan,
  measures: readonly MeasureReport[],
  { asOf, next }: { readonly asOf: CivilDate; readonly next: ReviewReport | null },
): readonly AgendaItem[] {
  const voices = [
    ...measures.flatMap(({ voices }) => voices.items),
    ...plan.voices.filter(({ date }) => date <= asOf).map((voice) => saidReport(voice, asOf)),
  ];
  const waiting = voices.filter(({ waiting, said }) => waiting && isPrintable(said)).sort(byDate);
  const active = measures.filter(({ status }) => status !== "set-aside");
  const actions = active.flatMap(({ pages }) =>
    pages.openActions
      .filter(({ ongoing }) => !ongoing)
      .map((action) => ({ kind: "action", action, name: pages.name }) as const),
  );
  const ahead: readonly AgendaItem[] = next ? [{ kind: "review", review: next }] : [];
  return [
    ...waiting.map((said) => ({ kind: "answer", said }) as const),
    ...[...actions, ...ahead].sort(byDay),
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
  return item.kind === "action" ? item.action.by : item.kind === "review" ? item.review.date : item.said.date;
}

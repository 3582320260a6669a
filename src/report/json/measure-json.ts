import { printableEvidence } from "../measure-facts.ts";
import { isPrintable } from "../public/not-for-printing.ts";
import { restsOnShown } from "../public/rests-on-shown.ts";
import type { ActionReport, LinkReport, MeasureReport } from "../report.ts";
import type { SaidReport } from "../said-report.ts";
import { inPlanOrder } from "./plan-order.ts";

/** A measure for programs: its evidence in words that may be printed. `isLateTold` is whether it may be said what is late. */
export function measureJson(measure: MeasureReport, isLateTold: boolean): object {
  const { actions, voices, evaluation, evaluations, links } = measure;
  const actionJson = ({ late, ...action }: ActionReport) => ({ ...action, late: isLateTold ? late : null });
  return {
    ...measure,
    statusOfShown: restsOnShown(measure),
    actions: {
      ...actions,
      overdue: isLateTold ? actions.overdue : null,
      items: actions.items.map(actionJson),
    },
    voices: { ...voices, items: saidJson(voices.items) },
    evidence: inPlanOrder(printableEvidence(measure)),
    evaluation: evaluation && inPlanOrder([evaluation])[0],
    evaluations: inPlanOrder(evaluations),
    links: links.map(linkJson),
  };
}

/** What was said in words that may be printed; all of it is counted. */
export function saidJson(said: readonly SaidReport[]): readonly object[] {
  return inPlanOrder(said.filter((each) => isPrintable(each.said)));
}

/** A link with what was seen of it. */
export function linkJson(link: LinkReport): object {
  return { ...link, happened: inPlanOrder(link.happened) };
}

import type { PlanReport } from "../report.ts";
import { gapsReport } from "./gaps-report.ts";

/** What the view adds to the JSON: all but the names, which only pages use. */
export function gapsJson(plan: PlanReport): object {
  const gaps = gapsReport(plan);
  return {
    ...gaps,
    notChosen: gaps.notChosen.map(({ name: _, notChosen, ...choice }) => ({
      ...choice,
      notChosen: notChosen.map(({ measure }) => measure),
    })),
    notStarted: gaps.notStarted.map(unnamed),
    notMeasured: gaps.notMeasured.map(unnamed),
    notRead: gaps.notRead.map(unnamed),
    notAsked: gaps.notAsked.map(unnamed),
    noPart: gaps.noPart.map(unnamed),
  };
}

function unnamed<T extends { readonly name: string }>({ name: _, ...rest }: T): Omit<T, "name"> {
  return rest;
}

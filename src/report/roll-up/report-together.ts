import type { CatalogueReport, PlanReport, Report } from "../report.ts";
import { type CountedStatus, countedStatus } from "../words/figure-words.ts";
import type { RollUp } from "./roll-up.ts";

/** A report of several plans in what the page about all of them tells: little of each, since there may be thousands. */
export interface ReportTogether extends Pick<Report, "asOf" | "unreadable"> {
  readonly plans: readonly TogetherPlan[];
  readonly rollUp: RollUp;
}

/** One of the plans. */
export interface TogetherPlan extends Pick<PlanReport, "file" | "unread" | "leftOut"> {
  readonly catalogue: Pick<CatalogueReport, "name" | "authors">;
  readonly standings: readonly CountedStatus[];
}

/** Null for fewer than two plans. */
export function reportTogether({ asOf, unreadable, plans, rollUp }: Report): ReportTogether | null {
  return rollUp && { asOf, unreadable, plans: plans.map(togetherPlan), rollUp };
}

export function togetherPlan({ file, unread, leftOut, catalogue, measures }: PlanReport): TogetherPlan {
  const { name, authors } = catalogue;
  return { file, unread, leftOut, catalogue: { name, authors }, standings: measures.map(countedStatus) };
}

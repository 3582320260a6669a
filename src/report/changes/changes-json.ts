import { heardJson } from "../heard-report.ts";
import { inPlanOrder } from "../json/plan-order.ts";
import type { Placed } from "../said-report.ts";
import type { ChangesReport } from "./changes-report.ts";

/** The changes in the form of the JSON: all but the names, which only pages use. */
export function changesJson(changes: ChangesReport): object {
  return {
    since: changes.since,
    figures: changes.figures.map(({ isFirst: _, ...figure }) => unnamed(figure)),
    stages: changes.stages.map(unnamed),
    answered: changes.answered.map(heardJson),
    said: changes.said.map(heardJson),
    done: changes.done.map(unnamed),
    late: changes.late.map(unnamed),
    judged: changes.judged.map(unplaced),
    evidence: changes.evidence.map(unplaced),
    moved: changes.moved.map(unnamed),
    happened: changes.happened.map(({ toName: _, ...each }) => unplaced(each)),
    celebrations: inPlanOrder(changes.celebrations),
    reviews: changes.reviews,
  };
}

function unplaced<T extends Placed & { readonly name: string }>({
  position: _,
  name: _name,
  ...rest
}: T): object {
  return rest;
}

function unnamed<T extends { readonly name: string }>({ name: _, ...rest }: T): Omit<T, "name"> {
  return rest;
}

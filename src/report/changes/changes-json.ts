import { heardJson } from "../heard-report.ts";
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
    judged: changes.judged.map(unnamed),
    evidence: changes.evidence.map(unnamed),
    moved: changes.moved.map(unnamed),
    happened: changes.happened.map(({ toName: _, ...each }) => unnamed(each)),
    celebrations: changes.celebrations,
    reviews: changes.reviews,
  };
}

function unnamed<T extends { readonly name: string }>({ name: _, ...rest }: T): Omit<T, "name"> {
  return rest;
}

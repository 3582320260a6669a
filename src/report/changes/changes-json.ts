import { heardJson } from "../heard-report.ts";
import type { ChangesReport } from "./changes-report.ts";

/** The changes in the form of the JSON: all but the names, which only pages use. */
export function changesJson({ since, figures, stages, answered, said, done, late }: ChangesReport): object {
  return {
    since,
    figures: figures.map(({ isFirst: _, ...figure }) => unnamed(figure)),
    stages: stages.map(unnamed),
    answered: answered.map(heardJson),
    said: said.map(heardJson),
    done: done.map(unnamed),
    late: late.map(unnamed),
  };
}

function unnamed<T extends { readonly name: string }>({ name: _, ...rest }: T): Omit<T, "name"> {
  return rest;
}

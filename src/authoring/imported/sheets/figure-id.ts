import type { Row } from "../../../plan/plan.ts";
import { slug } from "../../writing/slug.ts";

/** An id for a figure that the row does not have yet, made of what it counts. */
export function figureId({ indicators }: Row, what: string): string {
  const taken = new Set(indicators.map(({ id }) => id));
  const base = slug(what) || "figure";
  let id = base;
  for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
  return id;
}

import type { OwnMeasure } from "../../plan/plan.ts";
import { defineRule, type RuleContext } from "../rule.ts";

export const ownMeasureClash = defineRule({
  id: "own-measure-clash",
  group: "catalogue",
  severity: "error",
  summary: "An own measure has an id of its own, beginning with `own-`",
  why: "An id that two measures share would put one's figures under the other's statement, here or in an area's report.",
  bad: [
    [
      "  - id: own-breakfast-club\n    cornerstone",
      "  - id: own-breakfast-club\n    cornerstone: welcome-and-care\n    statement: The menu is clear\n  - id: own-breakfast-club\n    cornerstone",
    ],
  ],
  good: [],
  *check(context) {
    const seen = new Map<string, OwnMeasure>();
    for (const own of context.plan.ownMeasures) {
      const clash = describeClash(own, seen.get(own.id), context);
      if (clash !== null) yield { at: { path: [...own.path, "id"], part: "value" }, message: clash };
      if (!seen.has(own.id)) seen.set(own.id, own);
    }
  },
});

function describeClash(
  own: OwnMeasure,
  first: OwnMeasure | undefined,
  { measures, lineOf }: RuleContext,
): string | null {
  const known = measures.get(own.id);
  if (known && !known.own)
    return `the catalogue has "${own.id}" already (${known.short}): choose another id, such as "own-${own.id}"`;
  if (first)
    return `another own measure has the id "${own.id}", on line ${lineOf({ path: [...first.path, "id"], part: "value" })}`;
  if (!own.id.startsWith("own-")) return `the id of an own measure begins with "own-": write "own-${own.id}"`;
  return null;
}

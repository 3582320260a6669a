import type { Link } from "../../../plan/plan.ts";
import type { LastPlan } from "./last-plan.ts";

/** The links of a measure that still lead somewhere, with what was seen of them: each once, and none to what was dropped. */
export function carriedLinks(
  { measure, links }: { readonly measure: string; readonly links: readonly Link[] },
  { last, dropped }: { readonly last: LastPlan; readonly dropped: ReadonlySet<string> },
): readonly Link[] {
  const seen = new Set<string>([measure]);
  return links.flatMap((link) => {
    const { to, happened } = link;
    if (last.measures.get(to) === undefined || dropped.has(to) || seen.has(to)) return [];
    seen.add(to);
    return [{ ...link, happened: happened.filter(({ date }) => date <= last.asOf) }];
  });
}

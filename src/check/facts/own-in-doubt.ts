import type { RuleContext } from "../rule.ts";

/**
 * Whether an id names an own measure whose own entry has a finding: one that cannot be read, or whose id lacks `own-` or
 * is taken. Once that is mended, somebody knows the id.
 */
export function isOwnInDoubt(id: string, { plan }: Pick<RuleContext, "plan">): boolean {
  if (!id.startsWith("own-")) return false;
  return plan.unsound.has("own-measures") || plan.ownMeasures.some((own) => `own-${own.id}` === id);
}

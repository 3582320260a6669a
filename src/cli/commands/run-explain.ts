import { explainAll, explainRule } from "../../check/explain.ts";
import { RULES } from "../../check/rules.ts";
import { nearest } from "../../diagnostics/nearest.ts";
import { UsageError } from "../../errors.ts";
import type { Io } from "../io.ts";
import { type GlobalOptions, lookOf } from "../settings.ts";

/** `cornerstones explain`: prints one rule, or all of them in short; resolves with the exit code. */
export async function runExplain(id: string | undefined, options: GlobalOptions, io: Io): Promise<number> {
  const look = lookOf(io, options);
  if (id === undefined) await io.stdout.write(explainAll(RULES, look));
  else await io.stdout.write(explainRule(ruleOf(id), look));
  return 0;
}

function ruleOf(id: string): (typeof RULES)[number] {
  const rule = RULES.find((each) => each.id === id);
  if (rule) return rule;
  const meant = nearest(
    id,
    RULES.map((each) => each.id),
  );
  const hint = meant === null ? "`cornerstones explain` lists them all" : `did you mean ${meant}?`;
  throw new UsageError(`no rule has the id "${id}": ${hint}`);
}

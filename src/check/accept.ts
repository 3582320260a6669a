import { longDate } from "../civil-date.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Path, Severity } from "../diagnostics/finding.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { Accept } from "../plan/plan.ts";
import type { Rule, RuleContext } from "./rule.ts";
import { isSettable, runs } from "./rule-settings.ts";

/** What a plan's `accept` entries hide, and what is to be said of the entries themselves. */
export interface Accepted {
  readonly kept: readonly Diagnostic[];
  readonly hidden: number;
  readonly findings: readonly AcceptFinding[];
}

export interface AcceptFinding {
  readonly rule: "accept-without-reason" | "accept-expired" | "accept-unused" | "unknown-rule";
  readonly path: Path;
  readonly message: string;
}

/** Groups whose errors a row may accept, beside its warnings and infos. */
const ERRORS_OF_A_ROW: readonly string[] = [
  "catalogue",
  "grid",
  "co-production",
  "measuring",
  "time",
  "judgement",
  "links",
];

/**
 * Carries out the `accept` entries of a plan: an entry of the plan hides the warnings and infos of its rule anywhere,
 * an entry of a row those within the row, and errors of the groups Catalogue to Links too.
 */
export function carryOutAccepts(
  diagnostics: readonly Diagnostic[],
  context: RuleContext,
  rules: readonly Rule[],
): Accepted {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const entries = [...context.plan.accept, ...context.plan.rows.flatMap(({ accept }) => accept)];
  const used = new Set<Accept>();
  const kept = diagnostics.filter((diagnostic) => {
    const entry = entries.find(
      (each) => isActive(each, context) && hides(each, diagnostic, byId.get(diagnostic.rule)),
    );
    if (entry) used.add(entry);
    return entry === undefined;
  });
  const findings = entries.flatMap((entry) => [
    ...faultsOf(entry, { context, byId, isUsed: used.has(entry) }),
  ]);
  return { kept, hidden: diagnostics.length - kept.length, findings };
}

function isActive({ until }: Accept, { day }: RuleContext): boolean {
  return until === null || day <= until;
}

function hides(entry: Accept, { rule: id, severity, path }: Diagnostic, rule: Rule | undefined): boolean {
  if (entry.rule !== id || !rule || !isAcceptable(rule, severity, ofRow(entry))) return false;
  // An entry's own place without its last two steps ("accept", position) is what it speaks for.
  return entry.path.slice(0, -2).every((step, position) => path[position] === step);
}

function isAcceptable(rule: Rule, severity: Severity, inRow: boolean): boolean {
  if (!isSettable(rule)) return false;
  return severity !== "error" || (inRow && ERRORS_OF_A_ROW.includes(rule.group));
}

function ofRow({ path }: Accept): boolean {
  return path[0] === "measures";
}

interface Judging {
  readonly context: RuleContext;
  readonly byId: ReadonlyMap<string, Rule>;
  readonly isUsed: boolean;
}

function* faultsOf(entry: Accept, { context, byId, isUsed }: Judging): Generator<AcceptFinding> {
  const { path, rule: id, because, until } = entry;
  const rule = byId.get(id);
  if (!rule) {
    const meant = nearest(id, byId.keys());
    const hint = meant === null ? "" : `: did you mean "${meant}"?`;
    yield { rule: "unknown-rule", path: [...path, "rule"], message: `there is no rule "${id}"${hint}` };
    return;
  }
  if (because === null)
    yield {
      rule: "accept-without-reason",
      path: [...path, "rule"],
      message: `"${id}" is accepted without a reason`,
    };
  if (!isActive(entry, context) && until !== null) {
    yield {
      rule: "accept-expired",
      path: [...path, "until"],
      message: `"${id}" was accepted until ${longDate(until)}`,
    };
  } else if (!isUsed && runs(rule, context.settings)) {
    const never = !isAcceptable(rule, rule.severity, ofRow(entry));
    const message = never
      ? `a finding of "${id}" cannot be accepted here`
      : `there is no finding of "${id}" to accept here`;
    yield { rule: "accept-unused", path: [...path, "rule"], message };
  }
}

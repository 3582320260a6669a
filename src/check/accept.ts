import { longDate } from "../civil-date.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { jsonPointer, type Path, type Severity } from "../diagnostics/finding.ts";
import type { Accept } from "../plan/plan.ts";
import type { Rule, RuleContext } from "./rule.ts";
import { nearestRule } from "./settings/nearest-rule.ts";
import { isEnabled, isSettable, severityOf } from "./settings/rule-settings.ts";

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
export function applyAccepts(
  diagnostics: readonly Diagnostic[],
  context: RuleContext,
  byId: ReadonlyMap<string, Rule>,
): Accepted {
  const entries = [...context.plan.accept, ...context.plan.rows.flatMap(({ accept }) => accept)];
  const heeded = heededEntries(entries, context);
  const used = new Set<Accept>();
  const covered = new Set<Accept>();
  const kept = diagnostics.filter((diagnostic) => {
    const [entry, other] = hiding(diagnostic, byId.get(diagnostic.rule), heeded);
    if (entry) used.add(entry);
    if (other) covered.add(other);
    return entry === undefined;
  });
  const findings = entries.flatMap((entry) => {
    const isTwice = heeded.get(nameOf(entry)) !== entry;
    return [
      ...findingsOf(entry, {
        context,
        byId,
        isTwice,
        isUsed: used.has(entry),
        isCovered: covered.has(entry),
      }),
    ];
  });
  return { kept, hidden: diagnostics.length - kept.length, findings };
}

function isActive({ until }: Accept, { day }: RuleContext): boolean {
  return until === null || day <= until;
}

/** The entry that is heeded of all that accept one rule in one place, by the name of both. */
function heededEntries(entries: readonly Accept[], context: RuleContext): ReadonlyMap<string, Accept> {
  const heeded = new Map<string, Accept>();
  for (const entry of entries) {
    const name = nameOf(entry);
    if (isActive(entry, context) && !heeded.has(name)) heeded.set(name, entry);
  }
  return heeded;
}

// An entry's own place without its last two steps ("accept", position) is what it speaks for.
function nameOf({ rule, path }: Accept): string {
  return nameAt(rule, path.slice(0, -2));
}

function nameAt(rule: string, path: Path): string {
  return `${jsonPointer(path)} ${rule}`;
}

/** The entries that hide a finding: the plan's before its row's. */
function hiding(
  { rule: id, severity, path }: Diagnostic,
  rule: Rule | undefined,
  heeded: ReadonlyMap<string, Accept>,
): readonly Accept[] {
  if (!rule || heeded.size === 0) return [];
  const named = [heeded.get(nameAt(id, [])), heeded.get(nameAt(id, path.slice(0, 2)))];
  return named
    .filter((entry) => entry !== undefined)
    .filter((entry) => isAcceptable(rule, severity, ofRow(entry)));
}

function isAcceptable(rule: Rule, severity: Severity, inRow: boolean): boolean {
  if (!isSettable(rule)) return false;
  return severity !== "error" || (inRow && ERRORS_OF_A_ROW.includes(rule.group));
}

function ofRow({ path }: Accept): boolean {
  return path[0] === "measures";
}

interface AcceptContext {
  readonly context: RuleContext;
  readonly byId: ReadonlyMap<string, Rule>;
  readonly isUsed: boolean;
  /** Whether an entry of the same place accepts the same rule before it. */
  readonly isTwice: boolean;
  /** Whether the plan's own entry hides what this one of a row would. */
  readonly isCovered: boolean;
}

function* findingsOf(entry: Accept, judging: AcceptContext): Generator<AcceptFinding> {
  const { path, rule: id, because, until } = entry;
  const { context, byId, isUsed } = judging;
  const rule = byId.get(id);
  if (!rule) {
    const meant = nearestRule(id, byId.keys());
    const hint = meant === null ? "" : `: ${meant}`;
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
  } else if (!isUsed && isEnabled(rule, context.settings)) {
    yield { rule: "accept-unused", path: [...path, "rule"], message: whyUnused(entry, rule, judging) };
  }
}

function whyUnused(entry: Accept, rule: Rule, { context, isTwice, isCovered }: AcceptContext): string {
  if (!isAcceptable(rule, severityOf(rule, rule.severity, context.settings), ofRow(entry)))
    return `a finding of "${rule.id}" cannot be accepted here`;
  if (isTwice) return `"${rule.id}" is accepted here twice: the entry above is enough`;
  if (isCovered) return `"${rule.id}" is accepted here already, by the entry for the whole plan`;
  return `there is no finding of "${rule.id}" to accept here`;
}

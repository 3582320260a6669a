import { compareDiagnostics, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Finding } from "../diagnostics/finding.ts";
import type { OpenPlan } from "../plan/open-parsed.ts";
import { placeName } from "../plan/place.ts";
import { valueAt } from "../plan/value-at.ts";
import { positionAt } from "../source/source.ts";
import { applyAccepts } from "./accept.ts";
import { findingKeys, type KeyedFinding } from "./baseline/finding-keys.ts";
import type { Rule, RuleContext } from "./rule.ts";
import { type CheckOptions, ruleContext } from "./rule-context.ts";
import { RULES } from "./rules.ts";
import { isEnabled, severityOf } from "./settings/rule-settings.ts";

/** What a check of one plan knows. */
interface CheckContext extends RuleContext {
  readonly keyOf: (finding: KeyedFinding) => string;
}

/** A finding under the id of its rule. */
interface RuleFinding extends Finding {
  readonly rule: string;
}

const RULE_BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** What was found in one plan. */
export interface CheckedPlan {
  /** In the order of the file. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many findings the plan itself accepts, with `accept`. */
  readonly accepted: number;
}

/** Everything that is to be found in a plan. */
export function checkPlan(open: OpenPlan, options: CheckOptions): CheckedPlan {
  const context: CheckContext = { ...ruleContext(open, options), keyOf: findingKeys(open.file) };
  const findings = [...shapeAndPlanFindings(open, context)];
  const diagnostics = findings.map((finding) => toDiagnostic(finding, open, context));
  const all = [...textDiagnostics(open, context), ...diagnostics];
  const { kept, hidden, findings: ofAccepts } = applyAccepts(all, context, RULE_BY_ID);
  const more = ofAccepts
    .filter(({ rule }) => isEnabledById(rule, context))
    .map(({ rule, path, message }) =>
      toDiagnostic({ rule, at: { path, part: "value" }, message }, open, context),
    );
  return { diagnostics: [...kept, ...more].sort(compareDiagnostics), accepted: hidden };
}

function* shapeAndPlanFindings(open: OpenPlan, context: RuleContext): Generator<RuleFinding> {
  for (const finding of open.shape) {
    const help = finding.rule === "invalid-value" ? describeMeantMeasure(finding, context) : null;
    yield help === null ? finding : { ...finding, help };
  }
  // Without a grid at the root there is nothing that the other rules could be about.
  if (!open.readable) return;
  for (const rule of RULES) {
    if (!isEnabled(rule, context.settings)) continue;
    for (const finding of rule.check?.(context) ?? []) yield { ...finding, rule: rule.id };
  }
}

function isEnabledById(id: string, { settings }: RuleContext): boolean {
  const rule = RULE_BY_ID.get(id);
  return rule !== undefined && isEnabled(rule, settings);
}

function textDiagnostics(open: OpenPlan, context: CheckContext): Diagnostic[] {
  const enabled = open.file.findings.filter(({ rule }) => isEnabledById(rule, context));
  return enabled.map(({ rule, severity, span, path, message, help, fix }) => {
    const finding = {
      rule,
      at: { path, part: span },
      message,
      ...(severity && { severity }),
      ...(help !== undefined && { help }),
      ...(fix && { fix }),
    };
    return toDiagnostic(finding, open, context, span);
  });
}

function toDiagnostic(
  finding: RuleFinding,
  { file }: OpenPlan,
  context: CheckContext,
  place?: Diagnostic["span"],
): Diagnostic {
  const rule = RULE_BY_ID.get(finding.rule);
  const span = place ?? file.spanOf(finding.at);
  const start = positionAt(file.source, span.start);
  return {
    rule: finding.rule,
    severity: rule ? severityOf(rule, finding.severity ?? rule.severity, context.settings) : "error",
    message: sentence(finding, start.line, context),
    file: file.source.name,
    span,
    start,
    end: positionAt(file.source, span.end),
    path: finding.at.path,
    // A finding may say that there is nothing more to say.
    help: (finding.help ?? rule?.help) || null,
    fix: finding.fix ?? null,
    key: context.keyOf({ ...finding, written: place }),
  };
}

/** "Staff induction > What are we measuring? (line 41): the target ...". */
function sentence({ at, message }: Finding, line: number, context: RuleContext): string {
  const place = placeName(at.path, context.rowName, (position) => ownId(context, position));
  const where = place === "" ? `Line ${line}` : `${place} (line ${line})`;
  return `${where}: ${message}.`.replace(/([.?!])\.$/, "$1");
}

function ownId({ plan }: RuleContext, position: number): string | null {
  return plan.ownMeasures.find(({ path }) => path[1] === position)?.id ?? null;
}

/**
 * The help for a text that stands where a measure's id belongs and has not an id's form: which measure it sounds like.
 * Null for a finding that is about something else, or where no measure is near.
 */
function describeMeantMeasure({ at }: Finding, { file, guessMeasure }: RuleContext): string | null {
  const { path } = at;
  const namesMeasure =
    (path[0] === "measures" || path[0] === "embedded") &&
    (path.at(-1) === "measure" || path.includes("links"));
  const value = namesMeasure ? valueAt(file.value, path) : null;
  const meant = typeof value === "string" ? guessMeasure(value) : null;
  return meant && `The measure that this sounds like is \`${meant.id}\` (${meant.short}).`;
}

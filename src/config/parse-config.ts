import type { Path } from "../diagnostics/finding.ts";
import { SEVERITIES } from "../diagnostics/finding.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { InputError } from "../errors.ts";
import type { Validator } from "../schema/compile-schema.ts";
import type { SchemaFinding } from "../schema/schema-findings.ts";
import { positionAt } from "../source/source.ts";
import type { YamlFile } from "../yaml/yaml-file.ts";
import { type Config, NO_CONFIG, type RuleSetting } from "./config.ts";

const SETTINGS: readonly RuleSetting[] = [...SEVERITIES, "off"];

/**
 * Reads a configuration. `validate` is made of `config.schema.json`.
 *
 * @throws InputError one line for the first fault, `file:line:column: what is wrong and what would be right`.
 */
export function parseConfig(file: YamlFile, { validate, ...rules }: ConfigRules): Config {
  // A file with nothing but comments configures nothing, and is no fault.
  if (file.source.text.split("\n").every((line) => line.trim() === "" || line.trimStart().startsWith("#")))
    return NO_CONFIG;
  const textFinding = file.findings.find(({ severity }) => severity !== "warning");
  if (textFinding) {
    const { rule, span, message } = textFinding;
    throw inputError(file, span.start, rule === "not-a-plan" ? NO_CONFIGURATION : message);
  }
  const [finding] = validate(file.value);
  if (finding) throw inputError(file, placeOf(file, finding), describeFinding(finding));
  return configOf(file, rules);
}

const NO_CONFIGURATION = "this is not a configuration: one document with keys such as `plans` and `rules`";

/** What a configuration is held to. */
export interface ConfigRules {
  readonly validate: Validator;
  readonly settable: readonly string[];
  /** The sentence for an id that no settable rule has. */
  readonly describeUnknown: (id: string) => string;
}

function configOf(file: YamlFile, { settable, describeUnknown }: Omit<ConfigRules, "validate">): Config {
  const root = entries(file.value);
  const rules = new Map<string, RuleSetting>();
  for (const [id, written] of entries(root.get("rules"))) {
    const at = { path: ["rules", id], part: "key" } as const;
    if (!settable.includes(id)) throw inputError(file, file.spanOf(at).start, describeUnknown(id));
    const setting = SETTINGS.find((each) => each === written);
    if (setting) rules.set(id, setting);
  }
  const plans = root.get("plans");
  const small = root.get("small-number");
  return {
    plans: Array.isArray(plans) ? plans.filter((plan) => typeof plan === "string") : null,
    rules,
    failOn: SEVERITIES.find((severity) => severity === root.get("fail-on")) ?? null,
    catalogue: text(root.get("catalogue")),
    baseline: text(root.get("baseline")),
    smallNumber: typeof small === "number" ? small : NO_CONFIG.smallNumber,
  };
}

function describeFinding(finding: SchemaFinding): string {
  const key = String(finding.path.findLast((step) => typeof step === "string") ?? "");
  switch (finding.kind) {
    case "unknown": {
      const meant = nearest(finding.key, finding.known);
      return `a configuration has no key "${finding.key}": ${meant === null ? `its keys are ${finding.known.join(", ")}` : `did you mean "${meant}"?`}`;
    }
    case "choice":
      return `"${key}" is one of ${finding.allowed.filter((word) => word !== null).join(", ")}`;
    default:
      return key === ""
        ? NO_CONFIGURATION
        : `"${key}" is not written as it should be; \`cornerstones schema config\` describes it`;
  }
}

function placeOf(file: YamlFile, finding: SchemaFinding): number {
  const path: Path = finding.kind === "unknown" ? [...finding.path, finding.key] : finding.path;
  return file.spanOf({ path, part: finding.kind === "unknown" ? "key" : "value" }).start;
}

function inputError({ source }: YamlFile, offset: number, message: string): InputError {
  const { line, column } = positionAt(source, offset);
  return new InputError(`${source.name}:${line}:${column}: ${message}`);
}

function entries(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === "object" && value !== null ? Object.entries(value) : []);
}

function text(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

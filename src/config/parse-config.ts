import type { Path } from "../diagnostics/finding.ts";
import { SEVERITIES } from "../diagnostics/finding.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { InputError } from "../errors.ts";
import type { Validator } from "../schema/compile-schema.ts";
import type { ShapeProblem } from "../schema/shape-problems.ts";
import { positionAt, type Source } from "../source/source.ts";
import { readYaml } from "../yaml/read-yaml.ts";
import type { YamlFile } from "../yaml/yaml-file.ts";
import { type Config, NO_CONFIG, type RuleSetting } from "./config.ts";

const SETTINGS: readonly RuleSetting[] = [...SEVERITIES, "off"];

/**
 * Reads a configuration. `validate` is made of `config.schema.json`.
 *
 * @throws InputError one line for the first fault, `file:line:column: what is wrong and what would be right`.
 */
export function parseConfig(source: Source, { validate, ...rules }: ConfigRules): Config {
  // A file with nothing but comments configures nothing, and is no fault.
  if (source.text.split("\n").every((line) => line.trim() === "" || line.trimStart().startsWith("#")))
    return NO_CONFIG;
  const file = readYaml(source);
  const textFault = file.problems.find(({ severity }) => severity !== "warning");
  if (textFault) {
    const { rule, span, message } = textFault;
    throw fault(file, span.start, rule === "not-a-plan" ? NO_CONFIGURATION : message);
  }
  const [problem] = validate(file.value);
  if (problem) throw fault(file, placeOf(file, problem), shapeSentence(problem));
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
  for (const [id, said] of entries(root.get("rules"))) {
    const at = { path: ["rules", id], part: "key" } as const;
    if (!settable.includes(id)) throw fault(file, file.spanOf(at).start, describeUnknown(id));
    const setting = SETTINGS.find((each) => each === said);
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

function shapeSentence(problem: ShapeProblem): string {
  const key = String(problem.path.findLast((step) => typeof step === "string") ?? "");
  switch (problem.kind) {
    case "unknown": {
      const meant = nearest(problem.key, problem.known);
      return `a configuration has no key "${problem.key}": ${meant === null ? `its keys are ${problem.known.join(", ")}` : `did you mean "${meant}"?`}`;
    }
    case "choice":
      return `"${key}" is one of ${problem.allowed.filter((word) => word !== null).join(", ")}`;
    default:
      return key === ""
        ? NO_CONFIGURATION
        : `"${key}" is not written as it should be; \`cornerstones schema config\` describes it`;
  }
}

function placeOf(file: YamlFile, problem: ShapeProblem): number {
  const path: Path = problem.kind === "unknown" ? [...problem.path, problem.key] : problem.path;
  return file.spanOf({ path, part: problem.kind === "unknown" ? "key" : "value" }).start;
}

function fault({ source }: YamlFile, offset: number, message: string): InputError {
  const { line, column } = positionAt(source, offset);
  return new InputError(`${source.name}:${line}:${column}: ${message}`);
}

function entries(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === "object" && value !== null ? Object.entries(value) : []);
}

function text(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

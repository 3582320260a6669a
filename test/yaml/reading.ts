import { applyEdits, makeSource, positionAt } from "../../src/source/source.ts";
import { readYaml } from "../../src/yaml/read-yaml.ts";
import type { TextFinding } from "../../src/yaml/yaml-file.ts";

export const read = (text: string) => readYaml(makeSource("plan.yaml", text));

/** The findings of a text, each as `line:column rule: message`. */
export function told(text: string): string[] {
  const file = read(text);
  return file.findings.map(({ span, rule, message, severity }) => {
    const { line, column } = positionAt(file.source, span.start);
    return `${line}:${column} ${severity ? `${severity} ` : ""}${rule}: ${message}`;
  });
}

/** The text with the fix of its only finding carried out; null where it has none. */
export function fixed(text: string): string | null {
  const [finding]: readonly (TextFinding | undefined)[] = read(text).findings;
  return finding?.fix ? applyEdits(text, finding.fix.edits) : null;
}

/** The characters that a place's span covers. */
export function underlined(
  text: string,
  ...[path, part]: [(string | number)[], ("key" | "value" | { start: number; end: number })?]
) {
  const { start, end } = read(text).spanOf({ path, part: part ?? "value" });
  return text.slice(start, end);
}

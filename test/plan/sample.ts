import { placeName } from "../../src/plan/place.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { readPlan } from "../../src/plan/read-plan.ts";
import { type ShapeFinding, shapeFindings } from "../../src/plan/shape-findings.ts";
import { planValidator } from "../../src/schema/plan-validator.ts";
import { applyEdits, makeSource } from "../../src/source/source.ts";
import { readYaml } from "../../src/yaml/read-yaml.ts";
import type { YamlFile } from "../../src/yaml/yaml-file.ts";

const validate = planValidator();

export function fileOf(text: string): YamlFile {
  return readYaml(makeSource("plan.yaml", text));
}

export function planOf(text: string): Plan {
  const file = fileOf(text);
  return readPlan(file, validate(file.value));
}

export function findingsOf(text: string): readonly ShapeFinding[] {
  const file = fileOf(text);
  return shapeFindings(file, validate(file.value));
}

/** The findings as people read them: the rule, the place, the sentence. */
export function sentencesOf(text: string): readonly string[] {
  return findingsOf(text).map(({ rule, at, message }) => {
    const place = placeName(at.path, (position) => (position === 0 ? "Staff induction" : null));
    return `${rule} | ${place} | ${message}`;
  });
}

/** The text with the fix of its only finding carried out; the text as it is where there is none. */
export function mended(text: string): string {
  return applyEdits(text, findingsOf(text)[0]?.fix?.edits ?? []);
}

/** A plan with these lines added to its head and to its only row. */
export function planWith({ head = "", row = "" }: { head?: string; row?: string }): string {
  return `cornerstones: 1
setting: Oakfield Primary School
period: { from: 2025-09-01, to: 2026-07-21 }
${lines(head, 0)}measures:
  - measure: wc-staff-induction
    improve: New staff learn how to talk with families
${lines(row, 4)}`;
}

/** A plan with these lines added to the only indicator of its only row. */
export function indicatorWith(text: string): string {
  return planWith({
    row: `indicators:\n  - id: confident-staff\n    what: New staff who feel confident\n${lines(text, 4)}`,
  });
}

function lines(text: string, indent: number): string {
  if (text === "") return "";
  const rows = text.split("\n").map((line) => `${" ".repeat(indent)}${line}`.trimEnd());
  return `${rows.join("\n").trimEnd()}\n`;
}

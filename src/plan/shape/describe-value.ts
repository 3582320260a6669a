import { countWord } from "../../document/words.ts";
import type { SchemaFinding } from "../../schema/schema-findings.ts";
import type { YamlFile } from "../../yaml/yaml-file.ts";
import { describeCurlyQuotes, insideCurlyQuotes } from "./curly-quotes.ts";
import { describeChoice } from "./describe-choice.ts";
import { describeId, isIdForm } from "./describe-id.ts";
import { describeInvalidDate } from "./describe-invalid-date.ts";
import { describeInvalidFigure } from "./describe-invalid-figure.ts";
import { describeVersion } from "./describe-version.ts";
import { describeWrongType } from "./describe-wrong-type.ts";
import type { Wording } from "./wording.ts";
import { keyOf, quotedWord } from "./words.ts";

const FIGURES: ReadonlySet<string | null> = new Set(["value", "baseline", "target", "people"]);

/** What is wrong with the value of a place, and what would be right. */
export function describeValue(file: YamlFile, finding: SchemaFinding, value: unknown): Wording {
  if (finding.path[0] === "cornerstones") return describeVersion(file, value);
  if (!isScalar(value)) return describeWrongType(file, finding, value);
  const form = finding.notes.form?.replace("optional-", "") ?? null;
  if (form === "date") return describeInvalidDate(file, finding.path, value);
  if (FIGURES.has(form)) return describeInvalidFigure(file, finding.path);
  if (form === "yes-or-no") return describeYesOrNo(finding, String(value));
  if (finding.kind === "choice") return describeChoice(file, finding, String(value));
  if (finding.kind === "length") return describeLength(finding.limit, String(value));
  if (isIdForm(form) && typeof value === "string") return describeId(file, finding.path, value);
  return describeText(file, finding, value);
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

function describeText(file: YamlFile, finding: SchemaFinding, value: unknown): Wording {
  const inside = typeof value === "string" ? insideCurlyQuotes(value) : null;
  const isCurly = finding.kind === "pattern" && inside !== null;
  return isCurly ? describeCurlyQuotes(file, finding.path, inside) : describeWrongType(file, finding, value);
}

function describeYesOrNo({ path }: SchemaFinding, value: string): Wording {
  return {
    rule: "invalid-value",
    message: `\`${keyOf(path)}\` is yes or no, and ${quotedWord(value)} is neither`,
  };
}

function describeLength(limit: number, value: string): Wording {
  const length = countWord([...value].length);
  const message = `a text here has at most ${countWord(limit)} characters, and this one has ${length}`;
  return { rule: "invalid-value", message };
}

import type { ShapeProblem } from "../../schema/shape-problems.ts";
import type { YamlFile } from "../../yaml/yaml-file.ts";
import { choiceTrouble } from "./choice-trouble.ts";
import { curlyTrouble, insideCurlyQuotes } from "./curly-quotes.ts";
import { idTrouble, isIdForm } from "./id-trouble.ts";
import { invalidDate } from "./invalid-date.ts";
import { invalidFigure } from "./invalid-figure.ts";
import { keyOf } from "./key-of.ts";
import type { Trouble } from "./trouble.ts";
import { versionTrouble } from "./version-trouble.ts";
import { grouped, said } from "./words.ts";
import { wrongType } from "./wrong-type.ts";

const FIGURES: ReadonlySet<string | null> = new Set(["value", "baseline", "target", "people"]);

/** What is wrong with the value of a place, and what would be right. */
export function valueTrouble(file: YamlFile, problem: ShapeProblem, value: unknown): Trouble {
  if (problem.path[0] === "cornerstones") return versionTrouble(file, value);
  if (!isScalar(value)) return wrongType(file, problem, value);
  const form = problem.notes.form?.replace("optional-", "") ?? null;
  if (form === "date") return invalidDate(file, problem.path, value);
  if (FIGURES.has(form)) return invalidFigure(file, problem.path);
  if (form === "yes-or-no") return yesOrNoTrouble(problem, String(value));
  if (problem.kind === "choice") return choiceTrouble(file, problem, String(value));
  if (problem.kind === "length") return lengthTrouble(problem.limit, String(value));
  if (isIdForm(form) && typeof value === "string") return idTrouble(file, problem.path, value);
  return textTrouble(file, problem, value);
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

function textTrouble(file: YamlFile, problem: ShapeProblem, value: unknown): Trouble {
  const inside = typeof value === "string" ? insideCurlyQuotes(value) : null;
  const isCurly = problem.kind === "pattern" && inside !== null;
  return isCurly ? curlyTrouble(file, problem.path, inside) : wrongType(file, problem, value);
}

function yesOrNoTrouble({ path }: ShapeProblem, value: string): Trouble {
  return { rule: "invalid-value", message: `\`${keyOf(path)}\` is yes or no, and ${said(value)} is neither` };
}

function lengthTrouble(limit: number, value: string): Trouble {
  const length = grouped([...value].length);
  const message = `a text here has at most ${grouped(limit)} characters, and this one has ${length}`;
  return { rule: "invalid-value", message };
}

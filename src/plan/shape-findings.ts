import { type Finding, jsonPointer, type Part, type Path } from "../diagnostics/finding.ts";
import type { ShapeProblem } from "../schema/shape-problems.ts";
import type { YamlFile } from "../yaml/yaml-file.ts";
import { oddFigures } from "./figures.ts";
import { meantKey } from "./meant-key.ts";
import { commaFindings } from "./shape/comma-in-text.ts";
import { invalidFigure } from "./shape/invalid-figure.ts";
import { missingKey } from "./shape/missing-key.ts";
import { makeSpoiltTest } from "./shape/spoilt-words.ts";
import type { ShapeRule, Trouble } from "./shape/trouble.ts";
import { unknownKey } from "./shape/unknown-key.ts";
import { valueTrouble } from "./shape/value-trouble.ts";
import { bulletedTexts } from "./shape/word-bullets.ts";
import { isMapping, valueAt } from "./value-at.ts";

export type { ShapeRule } from "./shape/trouble.ts";

/** Something wrong with the shape of a plan. */
export interface ShapeFinding extends Finding {
  readonly rule: ShapeRule;
}

/**
 * What is wrong with the shape of a plan, in the grid's words; `problems` are the file's by the plan's schema.
 * One fault gives one finding, and what a syntax error ate gives none. Never throws.
 */
export function shapeFindings(file: YamlFile, problems: readonly ShapeProblem[]): readonly ShapeFinding[] {
  if (!isMapping(file.value)) return [];
  const whole = problems.filter((problem) => !file.isLost(placeOf(problem)));
  if (isOfLaterVersion(file)) return findings(file, whole.filter(isOfVersion));
  const places = new Set(problems.map(({ path }) => jsonPointer(path)));
  const odd = oddFigures(file).filter(({ path }) => !places.has(jsonPointer(path)));
  const found = [
    ...findings(file, whole),
    ...odd.map(({ path }) => at(path, "value", invalidFigure(file, path))),
    ...bulletedTexts(file)
      .filter(({ path }) => !places.has(jsonPointer(path)))
      .map(({ path, ...trouble }) => at(path, "value", { rule: "word-bullet", ...trouble })),
  ];
  return file.problems.length === 0 ? found : withoutSpoiltWords(file, found);
}

/** Leaves out what is said of a word that an error of the text itself has spoilt. */
function withoutSpoiltWords(file: YamlFile, found: readonly ShapeFinding[]): readonly ShapeFinding[] {
  const isSpoilt = makeSpoiltTest(file);
  return found.filter(({ rule, at: place }) => {
    const isWord = place.part === "key" || typeof valueAt(file.value, place.path) !== "object";
    return rule === "missing-key" || !isWord || !isSpoilt(file.spanOf(place));
  });
}

/** A plan of a later version has keys that nobody can know here: that it is one is all there is to say. */
function isOfLaterVersion(file: YamlFile): boolean {
  const version = valueAt(file.value, ["cornerstones"]);
  return typeof version === "number" && version > 1;
}

function isOfVersion({ path }: ShapeProblem): boolean {
  return path[0] === "cornerstones";
}

function findings(file: YamlFile, problems: readonly ShapeProblem[]): readonly ShapeFinding[] {
  const commas = commaFindings(file, problems);
  const meant = meantPlaces(file, problems);
  const strangers = strangePlaces(file, problems);
  return problems.flatMap((problem) => {
    const pointer = jsonPointer(placeOf(problem));
    const comma = commas.get(pointer);
    if (comma !== undefined) return comma ?? [];
    if (problem.kind === "missing" && (meant.has(pointer) || strangers.has(jsonPointer(problem.path))))
      return [];
    return [finding(file, problem)];
  });
}

function finding(file: YamlFile, problem: ShapeProblem): ShapeFinding {
  const { kind, path } = problem;
  if (kind === "missing") return at(path, "key", missingKey(problem));
  if (kind === "unknown") return at(path, "key", unknownKey(file, problem));
  const value = valueAt(file.value, path);
  const isEmpty = typeof path.at(-1) === "string" && (value === null || isBlank(value));
  return isEmpty
    ? at(path, "key", missingKey(problem))
    : at(path, "value", valueTrouble(file, problem, value));
}

/** The required keys that are missing because they are mistyped: the unknown key says so. */
function meantPlaces(file: YamlFile, problems: readonly ShapeProblem[]): ReadonlySet<string> {
  const places = new Set<string>();
  for (const problem of problems) {
    const meant = problem.kind === "unknown" ? meantKey(file.value, problem) : null;
    if (meant) places.add(jsonPointer([...problem.path.slice(0, -1), meant.word]));
  }
  return places;
}

/** Entries with not one key of the format (`- Autumn 1: 1 September`): those that they have say enough. */
function strangePlaces(file: YamlFile, problems: readonly ShapeProblem[]): ReadonlySet<string> {
  const places = new Map<string, number>();
  for (const { kind, path } of problems) {
    const place = jsonPointer(path.slice(0, -1));
    if (kind === "unknown" && path.length > 1) places.set(place, (places.get(place) ?? 0) + 1);
  }
  const isStrange = ({ kind, path }: ShapeProblem) => {
    const entry = valueAt(file.value, path);
    const count = places.get(jsonPointer(path));
    return (
      kind === "missing" && count !== undefined && isMapping(entry) && Object.keys(entry).length === count
    );
  };
  return new Set(problems.filter(isStrange).map(({ path }) => jsonPointer(path)));
}

/** The place that a problem is about: of a missing key, where it would stand. */
function placeOf(problem: ShapeProblem): Path {
  return problem.kind === "missing" ? [...problem.path, problem.key] : problem.path;
}

function isBlank(value: unknown): boolean {
  return typeof value === "string" && value.trim() === "";
}

function at(path: Path, part: Part, trouble: Trouble): ShapeFinding {
  return { at: { path, part }, ...trouble };
}

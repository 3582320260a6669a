import { type Finding, jsonPointer, type Path, type PathPart } from "../diagnostics/finding.ts";
import type { SchemaFinding } from "../schema/schema-findings.ts";
import type { YamlFile } from "../yaml/yaml-file.ts";
import { oddFigures } from "./figures.ts";
import { findMeantKey } from "./find-meant-key.ts";
import { commaFindings } from "./shape/comma-in-text.ts";
import { describeInvalidFigure } from "./shape/describe-invalid-figure.ts";
import { describeUnknownKey } from "./shape/describe-unknown-key.ts";
import { describeValue } from "./shape/describe-value.ts";
import { makeSpoiltTest } from "./shape/spoilt-words.ts";
import { bulletedTexts } from "./shape/word-bullets.ts";
import type { ShapeRule, Wording } from "./shape/wording.ts";
import { keyOf } from "./shape/words.ts";
import { isMapping, valueAt } from "./value-at.ts";

export type { ShapeRule } from "./shape/wording.ts";

/** Something wrong with the shape of a plan. */
export interface ShapeFinding extends Finding {
  readonly rule: ShapeRule;
}

/**
 * What is wrong with the shape of a plan, in the grid's words; `findings` are the file's by the plan's schema.
 * One fault gives one finding, and what a syntax error ate gives none. Never throws.
 */
export function shapeFindings(file: YamlFile, findings: readonly SchemaFinding[]): readonly ShapeFinding[] {
  if (!isMapping(file.value)) return [];
  const whole = findings.filter((finding) => !file.isLost(placeOf(finding)));
  if (isOfLaterVersion(file)) return describeAll(file, whole.filter(isOfVersion));
  const places = new Set(findings.map(({ path }) => jsonPointer(path)));
  const odd = oddFigures(file).filter(({ path }) => !places.has(jsonPointer(path)));
  const found = [
    ...describeAll(file, whole),
    ...odd.map(({ path }) => at(path, "value", describeInvalidFigure(file, path))),
    ...bulletedTexts(file)
      .filter(({ path }) => !places.has(jsonPointer(path)))
      .map(({ path, ...wording }) => at(path, "value", { rule: "word-bullet", ...wording })),
  ];
  return file.findings.length === 0 ? found : withoutSpoiltWords(file, found);
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

function isOfVersion({ path }: SchemaFinding): boolean {
  return path[0] === "cornerstones";
}

function describeAll(file: YamlFile, findings: readonly SchemaFinding[]): readonly ShapeFinding[] {
  const commas = commaFindings(file, findings);
  const meant = meantPlaces(file, findings);
  const strangers = strangePlaces(file, findings);
  return findings.flatMap((finding) => {
    const pointer = jsonPointer(placeOf(finding));
    const comma = commas.get(pointer);
    if (comma !== undefined) return comma ?? [];
    if (finding.kind === "missing" && (meant.has(pointer) || strangers.has(jsonPointer(finding.path))))
      return [];
    return [describe(file, finding)];
  });
}

function describe(file: YamlFile, finding: SchemaFinding): ShapeFinding {
  const { kind, path } = finding;
  if (kind === "missing") return at(path, "key", describeMissingKey(finding));
  if (kind === "unknown") return at(path, "key", describeUnknownKey(file, finding));
  const value = valueAt(file.value, path);
  const isEmpty = typeof path.at(-1) === "string" && (value === null || isBlank(value));
  return isEmpty
    ? at(path, "key", describeMissingKey(finding))
    : at(path, "value", describeValue(file, finding, value));
}

/** The required keys that are missing because they are mistyped: the unknown key says so. */
function meantPlaces(file: YamlFile, findings: readonly SchemaFinding[]): ReadonlySet<string> {
  const places = new Set<string>();
  for (const finding of findings) {
    const meant = finding.kind === "unknown" ? findMeantKey(file.value, finding) : null;
    if (meant) places.add(jsonPointer([...finding.path.slice(0, -1), meant.word]));
  }
  return places;
}

/** Entries with not one key of the format (`- Autumn 1: 1 September`): those that they have say enough. */
function strangePlaces(file: YamlFile, findings: readonly SchemaFinding[]): ReadonlySet<string> {
  const places = new Map<string, number>();
  for (const { kind, path } of findings) {
    const place = jsonPointer(path.slice(0, -1));
    if (kind === "unknown" && path.length > 1) places.set(place, (places.get(place) ?? 0) + 1);
  }
  const isStrange = ({ kind, path }: SchemaFinding) => {
    const entry = valueAt(file.value, path);
    const count = places.get(jsonPointer(path));
    return (
      kind === "missing" && count !== undefined && isMapping(entry) && Object.keys(entry).length === count
    );
  };
  return new Set(findings.filter(isStrange).map(({ path }) => jsonPointer(path)));
}

/** The place that a finding is about: of a missing key, where it would stand. */
function placeOf(finding: SchemaFinding): Path {
  return finding.kind === "missing" ? [...finding.path, finding.key] : finding.path;
}

function isBlank(value: unknown): boolean {
  return typeof value === "string" && value.trim() === "";
}

function at(path: Path, part: PathPart, wording: Wording): ShapeFinding {
  return { at: { path, part }, ...wording };
}

/** A key that the place cannot do without is not there, or has nothing after it. */
function describeMissingKey(finding: SchemaFinding): Wording {
  const { notes } = finding;
  const [key, is] = finding.kind === "missing" ? [finding.key, "missing"] : [keyOf(finding.path), "empty"];
  const title = notes.title === null ? "" : ` (${notes.title})`;
  const help = notes.description;
  return {
    rule: "missing-key",
    message: `\`${key}\` is ${is}${title}`,
    ...(help !== null && { help }),
    ...(finding.kind === "missing" && { absent: key }),
  };
}

import { type Finding, jsonPointer, type Path } from "../../diagnostics/finding.ts";
import { quoteYaml } from "../../markup/yaml.ts";
import type { SchemaFinding } from "../../schema/schema-findings.ts";
import type { Span } from "../../source/source.ts";
import type { YamlFile } from "../../yaml/yaml-file.ts";
import { isPercentUnit } from "../figures.ts";
import { isMapping, valueAt } from "../value-at.ts";
import { describeDate } from "./describe-date.ts";
import { describeFigure } from "./describe-figure.ts";
import { timeContextOf } from "./time-context.ts";
import type { ShapeRule, Wording } from "./wording.ts";

/** What commas did: by the pointer of each place concerned what to say of it, null where another place says it. */
export type CommaFindings = ReadonlyMap<string, (Finding & { readonly rule: ShapeRule }) | null>;

interface FlowEntry {
  readonly path: Path;
  readonly span: Span;
  /** Whether it is a mere word: no colon, no value, and no key of the format. */
  readonly isPiece: boolean;
}

const FIGURES: ReadonlySet<unknown> = new Set(["value", "of", "baseline", "target"]);
const DATES: ReadonlySet<unknown> = new Set(["date", "by", "done", "answered", "until", "start", "since"]);
/** Keys that can hold no sentence: quotes would mend nothing. */
const WORDS: ReadonlySet<unknown> = new Set([
  ..."from to id measure cornerstone unit aim cumulative stage rating level kind share private".split(" "),
  ..."with ongoing helped".split(" "),
]);

/** Inside `{ }` a comma ends a text, and what stands behind it becomes a key without a value. */
export function commaFindings(file: YamlFile, findings: readonly SchemaFinding[]): CommaFindings {
  const unknown = new Set(
    findings.filter(({ kind }) => kind === "unknown").map(({ path }) => jsonPointer(path)),
  );
  const parents = new Map<string, Path>();
  for (const { kind, path } of findings) {
    const parent = path.slice(0, -1);
    if (kind === "unknown" && file.isFlow(parent)) parents.set(jsonPointer(parent), parent);
  }
  const found = new Map<string, (Finding & { readonly rule: ShapeRule }) | null>();
  for (const parent of parents.values()) tellPieces(file, entriesOf(file, parent, unknown), found);
  return found;
}

function tellPieces(
  file: YamlFile,
  entries: readonly FlowEntry[],
  findings: Map<string, (Finding & { readonly rule: ShapeRule }) | null>,
): void {
  let host: FlowEntry | null = null;
  for (const [position, entry] of entries.entries()) {
    const before = entries[position - 1];
    if (!entry.isPiece) host = entry;
    else if (host !== null) {
      const isFirst = before === host;
      const wording = isFirst ? describeComma(file, host.path, lastPiece(entries, position)) : null;
      findings.set(jsonPointer(entry.path), wording && { at: { path: entry.path, part: "key" }, ...wording });
      findings.set(jsonPointer(host.path), null);
    }
  }
}

/** The entries of a mapping in the order of the text. */
function entriesOf(file: YamlFile, parent: Path, unknown: ReadonlySet<string>): readonly FlowEntry[] {
  const mapping = valueAt(file.value, parent);
  if (!isMapping(mapping)) return [];
  const entries = Object.keys(mapping).map((key) => {
    const path = [...parent, key];
    const span = file.spanOf({ path, part: "key" });
    const hasColon = /^[ \t]{0,10}:/.test(file.source.text.slice(span.end, span.end + 12));
    return { path, span, isPiece: mapping[key] === null && !hasColon && unknown.has(jsonPointer(path)) };
  });
  return entries.sort((a, b) => a.span.start - b.span.start);
}

function lastPiece(entries: readonly FlowEntry[], from: number): Span {
  let last = from;
  while (entries[last + 1]?.isPiece) last += 1;
  return entries[last]?.span ?? { start: 0, end: 0 };
}

function describeComma(file: YamlFile, host: Path, last: Span): Wording {
  const { start } = file.spanOf({ path: host, part: "value" });
  const text = file.source.text.slice(start, last.end);
  const key = host.at(-1);
  const { right, title, ...wording } = FIGURES.has(key)
    ? commaInFigure(file, host, text)
    : DATES.has(key)
      ? commaInDate(file, host, text)
      : commaInText(file, host, text);
  if (right === undefined) return wording;
  return { ...wording, fix: { title, edits: [{ offset: start, length: text.length, text: right }] } };
}

interface CommaWording extends Wording {
  readonly title: string;
  readonly right?: string;
}

function commaInFigure(file: YamlFile, host: Path, text: string): CommaWording {
  const isPercentage = isPercentUnit(valueAt(file.value, [...host.slice(0, 4), "unit"]));
  const of = host.at(-1) === "of" ? "people" : "value";
  const isTarget = host.includes("target");
  const wording = describeFigure({ text, isQuoted: false, isTarget, of, isPercentage });
  return { ...wording, title: `Write ${wording.right ?? ""}` };
}

function commaInDate(file: YamlFile, host: Path, text: string): CommaWording {
  const wording = describeDate(text, timeContextOf(file, host));
  return { rule: "invalid-date", ...wording, title: `Write the date as ${wording.right ?? ""}` };
}

function commaInText(file: YamlFile, host: Path, text: string): CommaWording {
  const title = "Put the text in quotes";
  const canBeQuoted = file.styleAt(host) === "plain" && !WORDS.has(host.at(-1)) && !/[\r\n#]/.test(text);
  const message = "a comma in the text: put the text in quotes";
  return { rule: "unknown-key", message, title, ...(canBeQuoted && { right: quoteYaml(text) }) };
}

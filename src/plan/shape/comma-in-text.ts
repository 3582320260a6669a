import { jsonPointer, type Path } from "../../diagnostics/finding.ts";
import { quoteYaml } from "../../markup/yaml.ts";
import type { ShapeProblem } from "../../schema/shape-problems.ts";
import type { Span } from "../../source/source.ts";
import type { YamlFile } from "../../yaml/yaml-file.ts";
import { isMapping, valueAt } from "../value-at.ts";
import type { Trouble } from "./trouble.ts";

type UnknownKey = Extract<ShapeProblem, { readonly kind: "unknown" }>;

/**
 * Inside `{ }` a comma ends a text, and what stands behind it becomes a key without a value. Says what to tell of such
 * a key: "told" where the key before it has told it, null for a key of another kind.
 */
export type CommaFinder = (problem: UnknownKey) => Trouble | "told" | null;

interface Entry {
  readonly key: string;
  readonly span: Span;
  /** Whether it is a mere word: no colon, no value, and no key of the format. */
  readonly isPiece: boolean;
}

/** Keys whose text can be no sentence: quotes would not mend them. */
const NO_SENTENCE: ReadonlySet<string> = new Set([
  ..."date by done answered until from to id measure cornerstone".split(" "),
  ..."value of baseline target unit aim cumulative stage rating level kind share private".split(" "),
]);

/** Looks through each mapping once, however many such keys it has. */
export function makeCommaFinder(file: YamlFile, problems: readonly ShapeProblem[]): CommaFinder {
  const unknown = new Set(
    problems.filter(({ kind }) => kind === "unknown").map(({ path }) => jsonPointer(path)),
  );
  const seen = new Map<string, ReadonlyMap<string, Trouble | "told">>();
  return ({ path, key }) => {
    const parent = path.slice(0, -1);
    const pointer = jsonPointer(parent);
    const troubles = seen.get(pointer) ?? troublesOf(file, parent, unknown);
    seen.set(pointer, troubles);
    return troubles.get(key) ?? null;
  };
}

function troublesOf(
  file: YamlFile,
  parent: Path,
  unknown: ReadonlySet<string>,
): ReadonlyMap<string, Trouble | "told"> {
  const troubles = new Map<string, Trouble | "told">();
  if (!file.isFlow(parent)) return troubles;
  const entries = entriesOf(file, parent, unknown);
  for (const [position, { key, isPiece }] of entries.entries()) {
    const before = entries[position - 1];
    if (!isPiece || !before) continue;
    if (before.isPiece) troubles.set(key, "told");
    else troubles.set(key, commaTrouble(file, [...parent, before.key], lastPiece(entries, position)));
  }
  return troubles;
}

function entriesOf(file: YamlFile, parent: Path, unknown: ReadonlySet<string>): readonly Entry[] {
  const mapping = valueAt(file.value, parent);
  if (!isMapping(mapping)) return [];
  const entries = Object.keys(mapping).map((key) => {
    const path = [...parent, key];
    const span = file.spanOf({ path, part: "key" });
    const isBare = mapping[key] === null && !/^[ \t]*:/.test(file.source.text.slice(span.end, span.end + 20));
    return { key, span, isPiece: isBare && unknown.has(jsonPointer(path)) };
  });
  return entries.sort((a, b) => a.span.start - b.span.start);
}

function lastPiece(entries: readonly Entry[], from: number): Span {
  let last = from;
  while (entries[last + 1]?.isPiece) last += 1;
  return entries[last]?.span ?? { start: 0, end: 0 };
}

function commaTrouble(file: YamlFile, host: Path, last: Span): Trouble {
  const { start } = file.spanOf({ path: host, part: "value" });
  const text = file.source.text.slice(start, last.end);
  const number = /^-?\d{1,3}(?:,\d{3})+$/.test(text) ? text.replaceAll(",", "") : null;
  const edit = (right: string) => [{ offset: start, length: text.length, text: right }];
  if (number !== null) {
    const message = `a comma in the number: write ${number}, not ${text}`;
    return { rule: "unknown-key", message, fix: { title: `Write ${number}`, edits: edit(number) } };
  }
  const message = "a comma in the text: put the text in quotes";
  const isText =
    file.styleAt(host) === "plain" && !NO_SENTENCE.has(String(host.at(-1))) && !/[\r\n#]/.test(text);
  if (!isText) return { rule: "unknown-key", message };
  return {
    rule: "unknown-key",
    message,
    fix: { title: "Put the text in quotes", edits: edit(quoteYaml(text)) },
  };
}

import type { Path } from "../../diagnostics/finding.ts";
import { inlineText, proseText } from "./yaml-text.ts";

/** What the tool writes into a new plan: the forms of YAML that a plan needs, each in its one way of writing. */
export type YamlNode =
  | { readonly kind: "nothing" }
  /** A word of the format, an id, a date, a number, yes or no: written as it stands. */
  | { readonly kind: "word"; readonly word: string }
  /** Somebody's words. */
  | { readonly kind: "text"; readonly text: string }
  /** Somebody's words in the lines that they stand in elsewhere. */
  | WrittenText
  /** A mapping in one line, `{ date: 2026-12-01, value: 55 }`, or in several where it is long. */
  | { readonly kind: "flow"; readonly entries: readonly YamlEntry[] }
  /** A list in one line, `[ Deputy head, SENCo ]`. */
  | { readonly kind: "flow-list"; readonly texts: readonly string[] }
  | { readonly kind: "map"; readonly entries: readonly YamlEntry[] }
  | { readonly kind: "list"; readonly items: readonly YamlItem[] };

export interface WrittenText {
  readonly kind: "written";
  /** As it is read. */
  readonly text: string;
  /** What stands behind the key: a block's header without its indentation, or the first line of a text in quotes. */
  readonly head: string;
  /** The lines below, from where the text begins. */
  readonly rest: readonly string[];
}

export interface YamlEntry {
  /** Null for a comment that stands by itself, in `above`. */
  readonly key: string | null;
  readonly value: YamlNode;
  /** Comment behind the key: for keys without a value and for short ones. */
  readonly note?: string;
  /** Whether an empty line sets it, with the comment above it, off from what stands before. */
  readonly apart?: boolean;
  /** Comment lines above the key, indented as it is; an empty one is an empty line. */
  readonly above?: readonly string[];
  /** Comment lines below it, indented as what it holds. */
  readonly below?: readonly string[];
  /** Where it stood in the plan that it is carried over from; null where it is new among what is carried over. */
  readonly from?: Path | null;
}

export interface YamlItem {
  readonly value: YamlNode;
  readonly above?: readonly string[];
  readonly apart?: boolean;
  /** Where it stood in the plan that it is carried over from. */
  readonly from?: Path;
}

/** How deep things stand in, as the neighbours of what is written have it. */
export interface Indentation {
  /** Spaces by which the keys of a mapping stand in from the key that holds it. */
  readonly step: number;
  /** Spaces by which the dashes of a list stand in from the key that holds it. */
  readonly dash: number;
  /** Spaces behind a dash. */
  readonly gap: number;
}

/** How the tool writes where it has a whole plan to itself. */
export const OWN_INDENTATION: Indentation = { step: 2, dash: 2, gap: 1 };

const WIDTH = 100;
/** Comments behind a line begin in this column, or two spaces behind a longer line. */
const NOTE_COLUMN = 37;

export const NOTHING: YamlNode = { kind: "nothing" };
export const word = (text: string | number): YamlNode => ({ kind: "word", word: String(text) });
export const prose = (text: string): YamlNode => ({ kind: "text", text });

/** The lines of a mapping's entries at an indentation. Entries are as deep as a plan is, never as a file nests. */
export function entryLines(
  entries: readonly YamlEntry[],
  indent: number,
  indentation: Indentation = OWN_INDENTATION,
): string[] {
  return entries.flatMap((entry) => [
    ...(entry.apart ? [""] : []),
    ...commentLines(entry.above, indent),
    ...(entry.key === null ? [] : keyLines(entry, indent, indentation)),
    ...commentLines(entry.below, indent + indentation.step),
  ]);
}

function keyLines({ key, value, note }: YamlEntry, indent: number, indentation: Indentation): string[] {
  const head = `${" ".repeat(indent)}${key}:`;
  const inner = indent + indentation.step;
  if (value.kind === "map") return [noted(head, note), ...entryLines(value.entries, inner, indentation)];
  if (value.kind === "list")
    return [
      noted(head, note),
      ...value.items.flatMap((item) => itemLines(item, indent + indentation.dash, indentation)),
    ];
  if (value.kind === "flow") {
    const line = flowLine(value.entries, head);
    return line === null
      ? [noted(head, note), ...entryLines(value.entries, inner, indentation)]
      : [noted(line, note)];
  }
  if (value.kind === "nothing") return [noted(head, note)];
  if (value.kind === "flow-list") return [noted(`${head} ${flowList(value.texts)}`, note)];
  if (value.kind === "written")
    return writtenLines(value, { head: `${head} `, indent: inner, note }, indentation);
  return scalar(value, { head: `${head} `, indent: inner, note });
}

/** The lines of a list's item whose dash stands at an indentation. */
export function itemLines(
  { value, above, apart }: YamlItem,
  indent: number,
  indentation: Indentation,
): string[] {
  const pad = " ".repeat(indent);
  const before = [...(apart ? [""] : []), ...commentLines(above, indent)];
  const head = `${pad}-${" ".repeat(indentation.gap)}`;
  if (value.kind === "text" || value.kind === "word")
    return [...before, ...scalar(value, { head, indent: head.length })];
  if (value.kind === "nothing") return [...before, `${pad}-`];
  if (value.kind === "flow-list") return [...before, `${head}${flowList(value.texts)}`];
  if (value.kind === "list")
    return [
      ...before,
      `${pad}-`,
      ...value.items.flatMap((item) => itemLines(item, head.length, indentation)),
    ];
  if (value.kind === "written")
    return [...before, ...writtenLines(value, { head, indent: head.length }, { step: indentation.gap + 1 })];
  const flow = value.kind === "flow" ? flowLine(value.entries, `${pad}-`) : null;
  if (flow !== null) return [...before, flow];
  const [first = "", ...rest] = entryLines(value.entries, head.length, indentation);
  return [...before, `${head}${first.trimStart()}`, ...rest];
}

interface NodePlace {
  /** What stands before the text in its line, spaces included. */
  readonly head: string;
  /** Of the lines below the head. */
  readonly indent: number;
  readonly note?: string | undefined;
}

function scalar(value: YamlNode & { kind: "text" | "word" }, { head, indent, note }: NodePlace): string[] {
  if (value.kind === "word") return [noted(`${head}${value.word}`, note)];
  const [first = "", ...rest] = proseText(value.text, { column: head.length, indent }).split("\n");
  return [noted(`${head}${first}`, note), ...rest];
}

/** A block whose first line stands further in than its others says by how much those are indented. */
function writtenLines(
  { head: written, rest }: WrittenText,
  { head, indent, note }: NodePlace,
  { step }: Pick<Indentation, "step">,
): string[] {
  const isFurtherIn = /^[|>]/.test(written) && /^\s/.test(rest.find((line) => line.trim() !== "") ?? "");
  const first = isFurtherIn ? `${written.slice(0, 1)}${step}${written.slice(1)}` : written;
  const lines = rest.map((line) => (line === "" ? "" : " ".repeat(indent) + line));
  return [noted(`${head}${first}`, note), ...lines];
}

/** The mapping in one line behind the head, or null where it is too long for that or a text in it would need quotes. */
function flowLine(entries: readonly YamlEntry[], head: string): string | null {
  const isOneLine = entries.every(
    ({ value }) => value.kind === "word" || (value.kind === "text" && inlineText(value.text) === value.text),
  );
  if (!isOneLine) return null;
  const parts = entries.map(({ key, value }) => `${key}: ${flowValue(value)}`);
  const line = `${head} { ${parts.join(", ")} }`;
  return line.length <= WIDTH ? line : null;
}

function flowValue(value: YamlNode): string {
  if (value.kind === "text") return inlineText(value.text);
  return value.kind === "word" ? value.word : "";
}

function flowList(texts: readonly string[]): string {
  return `[ ${texts.map(inlineText).join(", ")} ]`;
}

function noted(line: string, note: string | undefined): string {
  return note === undefined ? line : `${line.padEnd(NOTE_COLUMN - 2)}  # ${note}`;
}

function commentLines(lines: readonly string[] | undefined, indent: number): string[] {
  return (lines ?? []).map((line) => (line === "" ? "" : `${" ".repeat(indent)}# ${line}`));
}

import { escapeTerminal } from "./terminal.ts";
import { replaceWorkflowCommands } from "./workflow-log.ts";

/**
 * A value as JSON, indented, ending with a newline. Characters that could move a terminal's cursor, hide or reorder
 * text, or command a workflow, are written as `\uXXXX`, which reads back as the same text.
 */
export function jsonText(value: unknown): string {
  return `${escaped(JSON.stringify(value, null, 2))}\n`;
}

/**
 * The same piece by piece, of a value in which some lists, at its root, in plain objects or in arrays, can only be gone
 * through: no more than one item of such a list, or of a long array, is in memory as text. A function stands for what it
 * answers, and is called when all before it is written.
 */
export function* jsonPieces(value: unknown): Generator<string> {
  yield* piecesOf(value, "");
  yield "\n";
}

/** Longer arrays are written item by item. */
const MAX_WHOLE = 100;

function* piecesOf(value: unknown, indent: string): Generator<string> {
  if (typeof value === "function") yield* piecesOf(value(), indent);
  else if (!isInPieces(value)) yield indented(value, indent);
  else if (isItems(value)) yield* bracketed("[]", itemsOf(value, `${indent}  `), indent);
  else yield* bracketed("{}", entriesOf(Object.entries(value ?? {}), `${indent}  `), indent);
}

/** Each of the items, in pieces, between brackets on a line of its own. */
function* bracketed(brackets: string, items: Iterable<Iterable<string>>, indent: string): Generator<string> {
  let before = `${brackets[0]}\n`;
  for (const item of items) {
    yield `${before}${indent}  `;
    yield* item;
    before = ",\n";
  }
  yield before === ",\n" ? `\n${indent}${brackets[1]}` : brackets;
}

function* itemsOf(items: Iterable<unknown>, indent: string): Generator<Iterable<string>> {
  for (const item of items) yield piecesOf(item, indent);
}

function* entriesOf(
  entries: readonly (readonly [string, unknown])[],
  indent: string,
): Generator<Iterable<string>> {
  for (const [key, value] of entries) if (value !== undefined) yield entryPieces(key, value, indent);
}

function* entryPieces(key: string, value: unknown, indent: string): Generator<string> {
  yield `${escaped(JSON.stringify(key))}: `;
  yield* piecesOf(value, indent);
}

function indented(value: unknown, indent: string): string {
  return escaped(JSON.stringify(value, null, 2)).replaceAll("\n", `\n${indent}`);
}

function isItems(value: unknown): value is Iterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.iterator in value;
}

function isInPieces(value: unknown): boolean {
  if (typeof value === "function") return true;
  if (typeof value !== "object" || value === null) return false;
  if (isItems(value) && !(Array.isArray(value) && value.length <= MAX_WHOLE)) return true;
  return Object.values(value).some(isInPieces);
}

/** The same in as few characters as it takes, without a line's end: for a cell of a table, or a key. */
export function compactJson(value: unknown): string {
  return escaped(JSON.stringify(value));
}

/** The same on one line, without its end: `{ "file": "a.yaml", "count": 1 }`. */
export function jsonLine(value: unknown): string {
  return jsonText(value).trimEnd().replace(/\n */g, " ");
}

/** What a text of JSON holds; null where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Lines of JSON begin with its own marks, so only what would be a command anywhere stands in its texts. */
const JSON_MARKS = { colon: ":", sign: "\\u0023" } as const;

function escaped(json: string): string {
  return replaceWorkflowCommands(json, JSON_MARKS).replace(/[^\n\x20-\x7e]/gu, escapedUnit);
}

function escapedUnit(character: string): string {
  return escapeTerminal(character) === character ? character : [...character].map(units).join("");
}

function units(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    const unit = character.charCodeAt(index).toString(16);
    return `\\u${unit.padStart(4, "0")}`;
  }).join("");
}

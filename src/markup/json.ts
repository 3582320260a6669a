import { escapeTerminal } from "./terminal.ts";
import { replaceWorkflowCommands } from "./workflow-log.ts";

/**
 * A value as JSON, indented, ending with a newline. Characters that could move a terminal's cursor, hide or reorder
 * text, or command a workflow, are written as `\uXXXX`, which reads back as the same text.
 */
export function jsonText(value: unknown): string {
  return `${escaped(JSON.stringify(value, null, 2))}\n`;
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

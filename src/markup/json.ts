import { escapeTerminal } from "./terminal.ts";

/**
 * A value as JSON, indented, ending with a newline. Characters that could move a terminal's cursor, hide or reorder
 * text are written as `\uXXXX`, which reads back as the same text.
 */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(/[^\n\x20-\x7e]/gu, escapedUnit)}\n`;
}

/** The same on one line, without its end: `{ "file": "a.yaml", "count": 1 }`. */
export function jsonLine(value: unknown): string {
  return jsonText(value).trimEnd().replace(/\n */g, " ");
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

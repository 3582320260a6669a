import { escapeTerminal } from "./terminal.ts";

/**
 * A text from outside as a string of a style sheet: all but plain letters, digits and spaces by their code points, so
 * that it can end neither the string nor the sheet.
 */
export function cssString(text: string): string {
  const escaped = [...escapeTerminal(text.replace(/\s+/g, " ").trim())].map((letter) =>
    /^[A-Za-z0-9 ]$/.test(letter) ? letter : `\\${letter.codePointAt(0)?.toString(16)} `,
  );
  return `"${escaped.join("")}"`;
}

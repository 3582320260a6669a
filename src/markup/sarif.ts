import { escapeTerminal } from "./terminal.ts";

/**
 * Makes a text from outside one line of a plain SARIF message (SARIF 2.1.0, 3.11.5 and 3.11.6): braces, which stand for
 * arguments, are doubled, and what would be read as a link, `[words](address)`, is parted by a space.
 */
export function escapeSarif(text: string): string {
  return escapeTerminal(text).replaceAll("](", "] (").replace(/[{}]/g, "$&$&");
}

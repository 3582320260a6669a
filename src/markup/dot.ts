import { escapeTerminal } from "./terminal.ts";

/**
 * Makes a text from outside safe between the double quotes of a DOT string that Graphviz reads as an `escString`
 * (label, tooltip): backslashes begin no escape there, and an ampersand no HTML entity. Line breaks become spaces.
 */
export function escapeDot(text: string): string {
  return escapeTerminal(text).replaceAll("&", "&amp;").replaceAll("\\", "\\\\").replaceAll('"', '\\"');
}

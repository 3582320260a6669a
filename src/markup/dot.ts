import { escapeTerminal } from "./terminal.ts";
import { replaceWorkflowCommands } from "./workflow-log.ts";

/**
 * Makes a text from outside safe between the double quotes of a DOT string that Graphviz reads as an `escString`
 * (label, tooltip): backslashes begin no escape there, and an ampersand no HTML entity. Line breaks become spaces.
 */
export function escapeDot(text: string): string {
  const escaped = escapeTerminal(text)
    .replaceAll("&", "&amp;")
    .replaceAll("\\", "\\\\")
    .replaceAll('"', '\\"');
  // Lines of DOT begin with its own marks, so only what would be a command anywhere matters in a log.
  return replaceWorkflowCommands(escaped, { colon: ":", sign: "&#35;" });
}

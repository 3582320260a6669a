import { escapeTerminal } from "./terminal.ts";

/**
 * What may stand as it is: letters, marks, digits, spaces and commas, and a full stop, hyphen or apostrophe behind a
 * letter. Behind anything else these can begin a Markdown list, which Mermaid refuses to draw.
 */
const UNSAFE = /(?<!\p{L})[.'-]|[^\p{L}\p{M}\p{N} ,.'-]/gu;

/**
 * Makes a text from outside safe inside a quoted Mermaid label. Everything with a meaning in Mermaid, Markdown or HTML
 * becomes Mermaid's own entity, `#34;`; line breaks become spaces. An invisible word joiner keeps a backslash and an n
 * apart, which Mermaid makes a line break even when they are entities.
 */
export function escapeMermaid(text: string): string {
  return escapeTerminal(text)
    .replaceAll("\\n", "\\\u2060n")
    .replace(UNSAFE, (unit) => `#${unit.codePointAt(0) ?? 0};`);
}

/**
 * A name for a node that Mermaid reads as one word, different for every text: small letters and digits stay, a hyphen
 * becomes `_`, anything else its code point. `prefix` (small letters) keeps it from being a word of the language, as `end`.
 */
export function mermaidId(prefix: string, text: string): string {
  const name = text.replace(/[^a-z0-9]/gu, (unit) =>
    unit === "-" ? "_" : `U${(unit.codePointAt(0) ?? 0).toString(16)}_`,
  );
  return `${prefix}_${name}`;
}

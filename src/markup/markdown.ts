import { escapeTerminal } from "./terminal.ts";

/** An invisible character that no address, mention or emoji name may hold: it ends the one that would begin. */
const WORD_JOINER = "&#8288;";

/**
 * What Markdown, GitHub's dialect and the pages built of it would take for more than text: an entity; marks of
 * emphasis, code, links, tables and formulas; tags and template braces; addresses of pages and people, mentions,
 * issue numbers and emoji names, which are found even behind a backslash.
 */
const SPECIAL =
  /&(?=#?\w{1,40};)|[\\`*_[\]|~$]|[<>{]|:(?=\/\/)|:(?=[\w+-]+:)|@(?=\S)|#(?=\d)|(?<=[\p{L}\p{N}])\.(?=\p{L}{2})|(?<=www)\./giu;

/** What begins a heading, a list, a rule or a table where it stands first on a line. */
const LEADING = /^[-+=#:]|(?<=^\d{1,9})[.)]/;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ["{", "&#123;"],
]);

/** Makes a text from outside one line of plain Markdown text, safe also at the start of a line and in a table's cell. */
export function escapeMarkdown(text: string): string {
  return escapeTerminal(text).trim().replace(SPECIAL, escaped).replace(LEADING, "\\$&");
}

/** The text as Markdown code on one line; as plain text where it holds what would end the code or the cell round it. */
export function markdownCode(text: string): string {
  const line = escapeTerminal(text).trim();
  return line === "" || /[`|]/.test(line) ? escapeMarkdown(text) : `\`${line}\``;
}

function escaped(mark: string): string {
  const entity = ENTITIES.get(mark);
  if (entity) return entity;
  return mark === ":" || mark === "@" || mark === "#" ? `${mark}${WORD_JOINER}` : `\\${mark}`;
}

/** A sentence as plain Markdown text in which what stands in backticks is code, as our own sentences have it. */
export function markdownSentence(text: string): string {
  const parts = text.split(/(`[^`\n]+`)/);
  return parts
    .map((part, index) => (index % 2 === 1 ? markdownCode(part.slice(1, -1)) : wordsAround(part)))
    .join("");
}

/** The escaper trims, and between words and code spaces count. */
function wordsAround(text: string): string {
  if (text.trim() === "") return text === "" ? "" : " ";
  const before = text === text.trimStart() ? "" : " ";
  const behind = text === text.trimEnd() ? "" : " ";
  return `${before}${escapeMarkdown(text)}${behind}`;
}

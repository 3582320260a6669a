import { escapeMarkdown, markdownCode } from "./markdown.ts";

/** A sentence as plain Markdown text in which what stands in backticks is code, as our own sentences have it. */
export function markdownSentence(text: string): string {
  const parts = text.split(/(`[^`\n]+`)/);
  return parts
    .map((part, index) => (index % 2 === 1 ? markdownCode(part.slice(1, -1)) : escaped(part)))
    .join("");
}

/** The escaper trims, and between words and code spaces count. */
function escaped(text: string): string {
  if (text.trim() === "") return text === "" ? "" : " ";
  const before = text === text.trimStart() ? "" : " ";
  const behind = text === text.trimEnd() ? "" : " ";
  return `${before}${escapeMarkdown(text)}${behind}`;
}

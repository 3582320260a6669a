import { escapeMarkdown, markdownCode } from "../../markup/markdown.ts";
import { escapeTerminal } from "../../markup/terminal.ts";
import type { MeasureSheet } from "./measure-sheet.ts";

/** One measure as Markdown: its statement, then what else the catalogue says, then how to put it in a plan. */
export function renderSheetMarkdown(sheet: MeasureSheet): string {
  const facts = sheet.facts.map(({ label, text }) => `- **${label}:** ${escapeMarkdown(text)}`);
  const promises = sheet.promises.map((promise) => `- ${escapeMarkdown(promise)}`);
  const blocks = [
    `# ${escapeMarkdown(sheet.short)}`,
    `${markdownCode(sheet.id)} · ${escapeMarkdown(sheet.cornerstone)}`,
    `> ${escapeMarkdown(sheet.statement)}`,
    facts.join("\n"),
    ...(promises.length === 0 ? [] : ["This means that we promise to:", promises.join("\n")]),
    ...adding(sheet),
    ...sheet.closing.map(escapeMarkdown),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function adding({ adding }: MeasureSheet): string[] {
  if (adding === null) return [];
  // A fence ends only at a line of its own, and escaping leaves no line break in a line.
  const fence = ["```yaml", ...adding.planLines.map(escapeTerminal), "```"].join("\n");
  return ["In your plan, under `measures`:", fence, `In a new plan: ${markdownCode(adding.initCommand)}`];
}

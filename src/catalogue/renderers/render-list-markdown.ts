import { escapeMarkdown, markdownCode } from "../../markup/markdown.ts";
import type { CatalogueMeasure } from "../catalogue.ts";
import type { CatalogueListing, ListedCornerstone } from "./catalogue-listing.ts";

/** The catalogue as Markdown: a heading, the promises and a table for each Cornerstone. */
export function renderListMarkdown(listing: CatalogueListing): string {
  const blocks = [
    `# ${escapeMarkdown(listing.title)}`,
    ...listing.intro.map(escapeMarkdown),
    ...listing.sections.flatMap(cornerstone),
    ...listing.closing.map(escapeMarkdown),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function cornerstone({ name, count, promises, measures, hint }: ListedCornerstone): string[] {
  const promised = promises.map((promise) => `- ${escapeMarkdown(promise)}`).join("\n");
  const rows = measures.map((measure) => `| ${markdownCode(measure.id)} | ${statement(measure)} |`);
  return [
    `## ${escapeMarkdown(name)} (${escapeMarkdown(count)})`,
    ...(promised === "" ? [] : ["This means that we promise to:", promised]),
    ...(rows.length === 0 ? [] : [["| Id | Success measure |", "|---|---|", ...rows].join("\n")]),
    ...(hint === null ? [] : [escapeMarkdown(hint)]),
  ];
}

function statement(measure: CatalogueMeasure): string {
  const retired = measure.retired ? " (retired)" : "";
  const original = measure.originalStatement;
  const before = original === null ? "" : `<br>Originally: ${escapeMarkdown(original)}`;
  return `${escapeMarkdown(measure.statement)}${retired}${before}`;
}

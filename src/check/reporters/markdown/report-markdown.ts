import { longDate } from "../../../civil-date.ts";
import type { Severity } from "../../../diagnostics/finding.ts";
import { andWords } from "../../../document/words.ts";
import { isolateDays } from "../../../markup/isolated-days.ts";
import { markdownCode } from "../../../markup/markdown.ts";
import { markdownSentence } from "../../../markup/markdown-sentence.ts";
import type { CheckResult, Unreadable } from "../../check-result.ts";
import { hintLines } from "../../hide-hints.ts";
import { countOrNothing } from "../count-or-nothing.ts";
import { foundWords, ruleCounts } from "../summary-words.ts";
import { byteLength } from "./byte-length.ts";
import { type FileItems, fittingItems } from "./fitting-items.ts";

/** Under the 65,536 characters that GitHub takes in a comment, with room for the last sentence and an action's own words. */
const MAX_BYTES = 60_000;

/**
 * The findings as a page of Markdown, for a job's summary or a comment on a change: what was found in all, then file by
 * file, infos folded away. Where a comment would hold no more, what weighs least is left out, and the page says so.
 */
export function reportMarkdown(result: CheckResult): string {
  const head = [
    heading(result),
    about(result),
    ...unreadableLines(result.unreadable),
    ...hintItems(result),
    ...ruleParagraph(result),
  ];
  const { files, left } = fittingItems(result.files, MAX_BYTES - byteLength(head.join("\n\n")));
  const parts = [...head, ...files.map(fileSection), ...leftOut(left, result.summary.truncated)];
  return `${isolateDays(parts.join("\n\n"))}\n`;
}

function heading({ summary }: CheckResult): string {
  return `## Plans checked: ${foundWords(summary) || "nothing to fix"}`;
}

function about({ asOf, summary }: CheckResult): string {
  const { files, accepted, baselined, fixable } = summary;
  return [
    `${countOrNothing(files, "plan") || "No plan"} checked as of ${longDate(asOf)}.`,
    accepted === 0 ? "" : `${countOrNothing(accepted, "finding")} accepted in the plans.`,
    baselined === 0 ? "" : `${countOrNothing(baselined, "finding")} in the baseline.`,
    fixable === 0 ? "" : `\`cornerstones check --fix\` fixes ${fixable}.`,
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function hintItems({ hints = [] }: CheckResult): string[] {
  const items = hintLines(hints).map(
    ({ file, words }) => `- ${file === null ? "" : `${markdownCode(file)}: `}${words}`,
  );
  return items.length === 0 ? [] : [items.join("\n")];
}

function ruleParagraph(result: CheckResult): string[] {
  const counts = ruleCounts(result);
  return counts === null ? [] : [`By rule: ${counts}.`];
}

function unreadableLines(unreadable: readonly Unreadable[]): string[] {
  if (unreadable.length === 0) return [];
  const lines = unreadable
    .slice(0, MAX_UNREADABLE)
    .map(({ file, reason }) => `- ${markdownCode(file)}: ${markdownSentence(reason)}`);
  const more = unreadable.length - lines.length;
  return ["### Could not be read", [...lines, ...(more > 0 ? [`- and ${more} more`] : [])].join("\n")];
}

/** So many names of files always leave room for findings. */
const MAX_UNREADABLE = 50;

function fileSection({ name, serious, infos }: FileItems): string {
  const parts = [`### ${markdownCode(name)}`];
  if (serious.length > 0) parts.push(serious.join("\n"));
  // Blank lines within: without them GitHub would take the list for HTML.
  if (infos.length > 0)
    parts.push(
      "<details>",
      `<summary>${countOrNothing(infos.length, "info")}</summary>`,
      infos.join("\n"),
      "</details>",
    );
  return parts.join("\n\n");
}

function leftOut(left: Readonly<Record<Severity, number>>, truncated: number): string[] {
  const kinds = [
    countOrNothing(left.error, "error"),
    countOrNothing(left.warning, "warning"),
    countOrNothing(left.info, "info"),
    truncated === 0 ? "" : `${countOrNothing(truncated, "finding")} past the ten-thousandth of a file`,
  ].filter((part) => part !== "");
  if (kinds.length === 0) return [];
  return [`Left out, since a comment holds no more: ${andWords(kinds)}. \`cornerstones check\` lists them.`];
}

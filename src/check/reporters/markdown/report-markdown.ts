import { longDate } from "../../../civil-date.ts";
import { SEVERITIES, type Severity } from "../../../diagnostics/finding.ts";
import { type Block, heading, item, list, type Page, paragraph } from "../../../document/page.ts";
import { renderMarkdown } from "../../../document/render-markdown.ts";
import { andWords, capitalised, countOrNothing, countWords } from "../../../document/words.ts";
import { isolateDays } from "../../../markup/isolated-days.ts";
import {
  type CheckFindings,
  type Unreadable,
  unreadTogether,
  unreadTogetherText,
} from "../../check-result.ts";
import { hintLines } from "../../hide-hints.ts";
import { foundWords, ruleCounts } from "../summary-words.ts";
import { byteLength, type FileItems, fittingItems } from "./fitting-items.ts";

/** Under the 65,536 characters that GitHub takes in a comment, with room for the last sentence and an action's own words. */
const MAX_BYTES = 60_000;

/**
 * The findings as a page of Markdown, for a job's summary or a comment on a change: what was found in all, then file by
 * file, infos folded away. Where a comment would hold no more, what weighs least is left out, and the page says so.
 */
export function* reportMarkdown(result: CheckFindings): Generator<string> {
  const head = openingBlocks(result);
  const { files, left } = fittingItems(result.files, MAX_BYTES - byteLength(renderMarkdown(head)));
  const page = [...head, ...files.flatMap(fileBlocks), ...leftOut(left, result.summary.truncated)];
  yield isolateDays(renderMarkdown(page));
}

function openingBlocks(result: CheckFindings): Page {
  const counts = ruleCounts(result);
  return [
    heading(2, `Plans checked: ${foundWords(result.summary) || nothingWords(result)}`),
    paragraph(aboutWords(result)),
    ...unreadableBlocks(result.unreadable),
    ...list(hintLines(result.hints ?? []).map(({ file, words }) => item(words, { label: file }))),
    ...(counts === null ? [] : [paragraph(`By rule: ${counts}.`)]),
  ];
}

/** Where not every plan could be read, nobody knows that there is nothing to fix. */
function nothingWords({ summary, unreadable }: CheckFindings): string {
  if (unreadable.length === 0) return "nothing to fix";
  return `${summary.files === 0 ? "" : "nothing to fix in those read; "}${unreadable.length} could not be read`;
}

function aboutWords({ asOf, summary }: CheckFindings): string {
  const { files, accepted, baselined, fixable } = summary;
  return [
    `${countOrNothing(files, "plan") || "No plan"} checked as of ${longDate(asOf)}.`,
    accepted === 0 ? "" : `${countWords(accepted, "finding")} accepted in the plans.`,
    baselined === 0 ? "" : `${countWords(baselined, "finding")} in the baseline.`,
    fixable === 0 ? "" : `${fixable} can be fixed automatically.`,
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function unreadableBlocks(unreadable: readonly Unreadable[]): Block[] {
  if (unreadable.length === 0) return [];
  const all = unreadTogether(unreadable);
  const items = all.slice(0, MAX_UNREADABLE).map((each) => {
    const [file, other] = each.files;
    return other === undefined
      ? item(each.reason, { label: file ?? "", hasCode: true })
      : item(capitalised(unreadTogetherText(each)), { hasCode: true });
  });
  const left = all.length - items.length;
  return [
    heading(3, "Could not be read"),
    ...list([...items, ...(left > 0 ? [item(`and ${left} more`)] : [])]),
  ];
}

/** So many names of files always leave room for findings. */
const MAX_UNREADABLE = 50;

function fileBlocks({ name, serious, infos }: FileItems): Block[] {
  const folded = { kind: "fold", text: countOrNothing(infos.length, "info"), page: list(infos) } as const;
  return [heading(3, name), ...list(serious), ...(infos.length === 0 ? [] : [folded])];
}

function leftOut(left: Readonly<Record<Severity, number>>, truncated: number): Block[] {
  const kinds = [
    ...SEVERITIES.map((severity) => countOrNothing(left[severity], severity)),
    truncated === 0 ? "" : `${countWords(truncated, "finding")} past the ten-thousandth of a file`,
  ].filter((part) => part !== "");
  if (kinds.length === 0) return [];
  return [
    paragraph(`Left out, since a comment holds no more: ${andWords(kinds)}. The check itself lists them.`),
  ];
}

import { type Block, heading, item, list, paragraph } from "../../../document/page.ts";
import { andWords, countWords } from "../../../document/words.ts";
import type { RollUp } from "../../roll-up/roll-up.ts";
import { byCornerstone } from "./by-cornerstone.ts";
import { standingWords } from "./shared-blocks.ts";

/** Measures of one setting alone: counted by Cornerstone, and named where the `whole` is told. */
export function singleBlocks(rollUp: RollUp, whole: boolean): Block[] {
  const parts = byCornerstone(rollUp, rollUp.single);
  if (parts.length === 0) return [];
  const counts = parts.map(
    ({ name, measures }) =>
      `${measures.length} ${measures[0]?.cornerstone === null ? "that no catalogue knows" : `under ${name}`}`,
  );
  const title = heading(2, "Measures that one setting works on");
  const total = countWords(rollUp.single.length, "measure");
  const sentence = paragraph(parts.length === 1 ? `${andWords(counts)}.` : `${total}: ${andWords(counts)}.`);
  if (!whole) return [title, sentence];
  return [
    title,
    sentence,
    ...parts.flatMap(({ name, measures }) => [
      heading(3, name),
      ...list(
        measures.map(({ short, measure, settings }) =>
          item(settings.map(standingWords).join(" · "), { label: short ?? measure }),
        ),
      ),
    ]),
  ];
}

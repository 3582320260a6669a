import type { EditedPlan } from "../../authoring/edits/edit.ts";
import { longDate } from "../../civil-date.ts";
import { countWords, quoteWords } from "../../document/words.ts";
import { forEachGroup } from "../../progress/participation.ts";
import { groupInSentence } from "../../report/words/group-words.ts";
import { GROUP_IDS, GROUPS, RATINGS, STAGES } from "../../vocabulary.ts";
import { type Draft, isSaid, type RowDraft } from "./review-draft.ts";

/** All that was said, as it would be written: a paragraph for the day, one for each measure. */
export function reviewSummary({ plan, measures }: EditedPlan, draft: Draft): readonly string[] {
  const names = forEachGroup((group) => plan.groupNames[group] ?? GROUPS[group]);
  const said = [...draft.rows].filter(([, row]) => isSaid(row));
  return [
    "",
    `The review of ${longDate(draft.day)}`,
    ...GROUP_IDS.map((group) => `- ${names[group]}: ${draft.present[group] ?? "nobody yet"}`),
    "",
    `${countWords(said.length, "measure")} looked at${said.length === 0 ? "" : ":"}`,
    ...said.flatMap(([id, { review }]) => [
      `- ${measures.get(id)?.short ?? id}: ${judgement(review)}`,
      ...(review.note === null ? [] : [`    ${review.note}`]),
      ...GROUP_IDS.flatMap((group) => {
        const says = review.views[group];
        return says === undefined ? [] : [`    ${quoteWords(says, groupInSentence(group, names))}`];
      }),
      ...(review.next === null ? [] : [`    Next: ${review.next}`]),
    ]),
    "",
  ];
}

function judgement({ stage, rating }: RowDraft["review"]): string {
  const words = [...(stage ? [STAGES[stage]] : []), ...(rating ? [RATINGS[rating]] : [])];
  return words.length === 0 ? "in words" : words.join(", ");
}

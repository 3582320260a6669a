import { type CivilDate, isCivilDate } from "../../civil-date.ts";
import { cutWords, quoteWords } from "../../document/words.ts";
import type { Row } from "../../plan/plan.ts";
import type { TextQuestion } from "../ask/ask.ts";

/** The evaluation of a row as the one text of the grid's cell; null where there is none, or dated ones. */
export function undatedText({ evaluation }: Row): string | null {
  return evaluation.find(({ date }) => date === null)?.note ?? null;
}

/** On which day such a text was written, so that it can stay as the first of the dated ones. */
export function textFromQuestion(
  words: string,
  { day, hasNote }: { readonly day: CivilDate; readonly hasNote: boolean },
): TextQuestion {
  return {
    message: `Until now the evaluation here is one text without a day: ${quoteWords(cutWords(words, 200), null)} When was it written?`,
    hint: "it stays as it is, as the first entry; write the day as 2026-05-15",
    check: (said) => {
      if (!isCivilDate(said)) return "This is not a day. Write it as 2026-05-15.";
      return said === day && hasNote
        ? "That is the day of the new note, and each day has one. Choose the day of the old words."
        : null;
    },
  };
}

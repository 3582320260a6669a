import type { CivilDate } from "../../civil-date.ts";
import { cutWords, quoteWords } from "../../document/words.ts";
import { type DayContext, readDay } from "../../plan/answers/read-day.ts";
import type { Row } from "../../plan/plan.ts";
import type { TextQuestion } from "../ask/ask.ts";
import { checkDay } from "../ask/check-answer.ts";

/** The evaluation of a row as the one text of the grid's cell; null where there is none, or dated ones. */
export function undatedText({ evaluation }: Row): string | null {
  return evaluation.find(({ date }) => date === null)?.note ?? null;
}

/** On which day such a text was written, so that it can stay as the first of the dated ones. */
export function textFromQuestion(
  words: string,
  {
    day,
    hasNote,
    context,
  }: { readonly day: CivilDate; readonly hasNote: boolean; readonly context: DayContext },
): TextQuestion {
  return {
    message: `Until now the evaluation here is one text without a day: ${quoteWords(cutWords(words, 200), null)} When was it written?`,
    hint: "it stays as it is, as the first entry; write the day as 15 May 2026",
    check: (said) => {
      const wrong = checkDay(said, { ...context, upTo: context.today });
      if (wrong !== null) return wrong;
      return readDay(said, context) === day && hasNote
        ? "That is the day of the new note, and each day has one. Choose the day of the old words."
        : null;
    },
    understood: (said) => readDay(said, context),
  };
}

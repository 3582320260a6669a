import { type CivilDate, longDate } from "../../civil-date.ts";
import type { VoiceAnswer } from "../../progress/voice-answer.ts";
import type { SaidReport } from "../said-report.ts";
import { nearDate } from "./date-words.ts";

/** What came of something said, before the words of those who did it. */
export const ANSWERS = {
  did: "We did",
  doing: "We are working on it",
  "could-not": "We could not, and said why",
} as const satisfies Record<VoiceAnswer["kind"], string>;

/** Said of words that those who spoke agree to have printed, where not all that is shown is such. */
export const MAY_BE_PRINTED = "They agree to its being printed";

/** An answer in one breath, with what is done already, the day by which the rest is promised, and what could not be done. */
export function answerWords(answer: VoiceAnswer): string {
  const by = answer.by === null ? "" : ` (promised by ${longDate(answer.by)})`;
  const already = answer.already.length === 0 ? "" : `. Done already: ${answer.already.join("; ")}`;
  const couldNot =
    answer.couldNot.length === 0 ? "" : `. ${ANSWERS["could-not"]}: ${answer.couldNot.join("; ")}`;
  return `${ANSWERS[answer.kind]}: ${withoutDot(answer.text)}${by}${already}${couldNot}`;
}

/** What kind of thing was said, before its words; an idea needs no name. */
export function kindWords({ kind }: Pick<SaidReport, "kind">): string {
  return { idea: "", worry: "A worry: ", thanks: "Thanks: " }[kind];
}

/** How those who spoke heard back, and when. */
export function heardBackWords({ answer, told }: SaidReport, asOf: CivilDate): string | null {
  if (!answer) return null;
  const on = nearDate(answer.date, asOf);
  return told === null ? `Answered: ${on}` : `Told: ${told}, ${on}`;
}

function withoutDot(text: string): string {
  return text.replace(/\.$/, "");
}

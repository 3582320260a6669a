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

/** An answer in one breath, with what is done of it already and the day by which the rest is promised. */
export function answerWords(answer: VoiceAnswer): string {
  const by = answer.by === null ? "" : ` (promised by ${longDate(answer.by)})`;
  const already = answer.already.length === 0 ? "" : `. Done already: ${answer.already.join("; ")}`;
  return `${ANSWERS[answer.kind]}: ${withoutDot(answer.text)}${by}${already}`;
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

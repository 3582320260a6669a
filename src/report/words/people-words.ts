import { type CivilDate, longDate } from "../../civil-date.ts";
import { andWords } from "../../document/words.ts";
import { type ByGroup, forEachGroup, type Participation, type SeenIn } from "../../progress/participation.ts";
import type { VoiceAnswer } from "../../progress/voice-answer.ts";
import { GROUPS, type Group, LEVELS, type Level } from "../../vocabulary.ts";
import type { InvolveReport, PlanReport, SaidReport } from "../report.ts";
import { nearDate } from "./date-words.ts";

/** What groups are called: by the setting, else (null) by the format. */
export type GroupNames = ByGroup<string | null>;
/** Of nobody in particular. */
export const FORMAT_NAMES: GroupNames = forEachGroup(() => null);

/** What a group is called. */
export function groupName(group: Group, names: GroupNames): string {
  return names[group] ?? GROUPS[group];
}

/** A group's name inside a sentence: ours without its capital, the setting's own as it is written. */
export function groupInSentence(group: Group, names: GroupNames): string {
  const name = groupName(group, names);
  return name === GROUPS[group] ? name.toLowerCase() : name;
}

/** "children and young people, parents and carers, and staff". */
export function groupsInSentence(groups: readonly Group[], names: GroupNames): string {
  return andWords(groups.map((group) => groupInSentence(group, names)));
}

/** Who said it: "Year 3, Pupils", or the group alone. */
export function whoWords({ group, who }: Pick<SaidReport, "group" | "who">, names: GroupNames): string {
  return who === null ? groupInSentence(group, names) : `${who}, ${groupInSentence(group, names)}`;
}

/** How somebody takes part, with the level where one is stated: "Two families help to run it (co-producing)". */
export function howWords(how: string | null, level: Level | null): string | null {
  if (how === null) return level === null ? null : LEVELS[level];
  return level === null ? how : `${how} (${LEVELS[level]})`;
}

/** How a group chose, or why nothing says so: "Dot stickers on the four circles (co-producing), 22 September 2025". */
export function chosenHow({ chosen }: Pick<PlanReport, "chosen">, group: Group): string | null {
  const { state, how, level, date } = chosen[group];
  if (state === "not-said") return null;
  const words = howWords(how, level);
  if (words === null) return date === null ? null : longDate(date);
  return date === null ? words : `${words}, ${longDate(date)}`;
}

const SHOWN_IN = {
  voice: "what they said",
  view: "how they say it went",
  figure: "figures that they were asked for",
  action: "what they did",
} as const satisfies Record<SeenIn, string>;

/** "seen in what they said and what they did"; "not seen yet". */
export function seenWords({ seen, seenIn, levelSeen }: Participation): string {
  if (!seen) return "not seen yet";
  const level = levelSeen === null ? "" : `, ${LEVELS[levelSeen]} as they see it`;
  return `seen in ${andWords(seenIn.map((kind) => SHOWN_IN[kind]))}${level}`;
}

/** What is planned for a group in a row; null where nothing is. */
export function plannedWords({ groups }: InvolveReport, group: Group): string | null {
  const part = groups[group];
  return part && howWords(part.how, part.level);
}

/** What came of something said, before the words of those who did it. */
export const ANSWERS = {
  did: "We did",
  doing: "We are working on it",
  "could-not": "We could not, and said why",
} as const satisfies Record<VoiceAnswer["kind"], string>;

/** Said of words that those who spoke agree to have printed, where not all that is shown is such. */
export const MAY_BE_PRINTED = "They agree to its being printed";

/** An answer in one breath, with what is done already, the day by which the rest is promised, and what could not be done. */
export function answerWords(answer: VoiceAnswer, asOf: CivilDate): string {
  const by = answer.by === null ? "" : ` (promised by ${promisedWords(answer.by, asOf)})`;
  const already = answer.already.length === 0 ? "" : `. Done already: ${answer.already.join("; ")}`;
  const couldNot =
    answer.couldNot.length === 0 ? "" : `. ${ANSWERS["could-not"]}: ${answer.couldNot.join("; ")}`;
  return `${ANSWERS[answer.kind]}: ${withoutDot(answer.text)}${by}${already}${couldNot}`;
}

/** The day by which an answer is promised; a day that has passed does not read as if it were to come. */
export function promisedWords(by: CivilDate, asOf: CivilDate): string {
  return by < asOf ? `${longDate(by)}, and not done yet` : longDate(by);
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

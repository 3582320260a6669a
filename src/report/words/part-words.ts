import { longDate } from "../../civil-date.ts";
import { andWords } from "../../document/words.ts";
import type { Participation, SeenIn } from "../../progress/participation.ts";
import { type Group, LEVELS, type Level } from "../../vocabulary.ts";
import type { InvolveReport, PlanReport } from "../report.ts";

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

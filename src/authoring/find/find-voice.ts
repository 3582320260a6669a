import { longDate } from "../../civil-date.ts";
import type { Voice } from "../../plan/plan.ts";
import { isWaiting } from "../../progress/voice-answer.ts";
import { GROUPS } from "../../vocabulary.ts";
import type { EditedPlan } from "../edits/edit.ts";
import { match, type NamedItem } from "./match.ts";
import { type NameChoice, UnclearName } from "./names.ts";

/**
 * The voice that a name means: its id, or a part of what was said or promised, or its day, that is in no other.
 *
 * @throws UnclearName with the voices that are meant, or with those that wait for an answer where none is.
 */
export function findVoice(
  said: string,
  voices: readonly Voice[],
  { plan: { groupNames }, day }: Pick<EditedPlan, "plan" | "day">,
): Voice {
  const candidates = voices.map(
    (voice): NamedItem<Voice> => ({
      item: voice,
      names: [voice.id ?? "", voice.said],
      texts: [voice.date, ...voice.doing],
    }),
  );
  const found = match(said, candidates);
  if (found.kind === "one") return found.item;
  const choice = ({ id, date, from, said: words }: Voice): NameChoice => {
    const who = `${groupNames[from] ?? GROUPS[from]}, ${longDate(date)}`;
    return id === null ? { name: words, words: `(${who})` } : { name: id, words: `${words} (${who})` };
  };
  if (found.kind === "several")
    throw new UnclearName(`"${said}" could be several things that were said:`, found.items.map(choice));
  const waiting = voices.filter((voice) => isWaiting(voice, day));
  if (waiting.length === 0)
    throw new UnclearName(`nobody said "${said}" here, and nothing waits for an answer`, []);
  throw new UnclearName(`nobody said "${said}" here; what waits for an answer:`, waiting.map(choice));
}

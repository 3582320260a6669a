import { longDate } from "../../civil-date.ts";
import type { Plan, Voice } from "../../plan/plan.ts";
import { GROUPS } from "../../vocabulary.ts";
import { type Candidate, match } from "./match.ts";
import { type Choice, UnclearName } from "./unclear-name.ts";

/**
 * The voice that a name means: its id, or a part of what was said, or its day, that is in no other.
 *
 * @throws UnclearName with the voices that are meant, or with all where none is.
 */
export function findVoice(
  said: string,
  voices: readonly Voice[],
  { groupNames }: Pick<Plan, "groupNames">,
): Voice {
  const candidates = voices.map(
    (voice): Candidate<Voice> => ({
      item: voice,
      names: [voice.id ?? "", voice.said],
      texts: [voice.date],
    }),
  );
  const found = match(said, candidates);
  if (found.kind === "one") return found.item;
  const choice = ({ id, date, from, said: words }: Voice): Choice => {
    const who = `${groupNames[from] ?? GROUPS[from]}, ${longDate(date)}`;
    return id === null ? { name: words, words: `(${who})` } : { name: id, words: `${words} (${who})` };
  };
  if (found.kind === "several")
    throw new UnclearName(`"${said}" could be several things that were said:`, found.items.map(choice));
  if (voices.length === 0) throw new UnclearName("nothing that was said is written down here yet", []);
  throw new UnclearName(`nobody said "${said}" here; what was said:`, voices.map(choice));
}

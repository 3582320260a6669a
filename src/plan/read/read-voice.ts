import { GROUPS, VOICE_KINDS } from "../../vocabulary.ts";
import type { Voice } from "../plan.ts";
import { dateAt, extraOf, textAt, textsAt, wordAt, yesAt } from "./fields.ts";
import { type PlanPlace, unsoundKeys } from "./plan-reader.ts";

/** Reads what somebody said; nothing without its day, its group and its words. */
export function readVoice(place: PlanPlace): Voice | null {
  const date = dateAt(place, "date");
  const from = wordAt(place, "from", GROUPS);
  const said = textAt(place, "said");
  if (date === null || from === null || said === null) return null;
  return {
    path: place.path,
    date,
    from,
    said,
    id: textAt(place, "id"),
    who: textAt(place, "who"),
    kind: wordAt(place, "kind", VOICE_KINDS) ?? "idea",
    did: textsAt(place, "did"),
    doing: textsAt(place, "doing"),
    couldNot: textsAt(place, "could-not"),
    by: dateAt(place, "by"),
    answered: dateAt(place, "answered"),
    told: textAt(place, "told"),
    share: yesAt(place, "share"),
    extra: extraOf(place),
    unsound: unsoundKeys(place.reader, place.path),
  };
}

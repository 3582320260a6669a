import type { Path } from "../../diagnostics/finding.ts";
import { GROUPS, VOICE_KINDS } from "../../vocabulary.ts";
import type { Voice } from "../plan.ts";
import { dateAt, textAt, wordAt, yesAt } from "./fields.ts";
import { type PlanReader, unsoundSet } from "./plan-reader.ts";

/** Reads what somebody said; nothing without its day, its group and its words. */
export function readVoice(reader: PlanReader, path: Path): Voice | null {
  const date = dateAt(reader, [...path, "date"]);
  const from = wordAt(reader, [...path, "from"], GROUPS);
  const said = textAt(reader, [...path, "said"]);
  if (date === null || from === null || said === null) return null;
  return {
    path,
    date,
    from,
    said,
    id: textAt(reader, [...path, "id"]),
    who: textAt(reader, [...path, "who"]),
    kind: wordAt(reader, [...path, "kind"], VOICE_KINDS) ?? "idea",
    did: textAt(reader, [...path, "did"]),
    doing: textAt(reader, [...path, "doing"]),
    couldNot: textAt(reader, [...path, "could-not"]),
    answered: dateAt(reader, [...path, "answered"]),
    told: textAt(reader, [...path, "told"]),
    share: yesAt(reader, [...path, "share"]),
    unsound: unsoundSet(reader, path),
  };
}

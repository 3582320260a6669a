import { longDate } from "../../civil-date.ts";
import { type Item, item } from "../../document/page.ts";
import type { EvidenceReport } from "../report.ts";
import { extraWords } from "../words/extra-words.ts";

/** A piece of evidence under its day, with where it is kept. */
export function evidenceItem({ date, what, where, private: isPrivate, x }: EvidenceReport): Item {
  const more = extraWords(x);
  const words = [
    what,
    ...(where === null ? [] : [`kept in: ${where}`]),
    ...(isPrivate ? ["private, not for publishing"] : []),
    ...(more === null ? [] : [more]),
  ];
  return item(words.join(" · "), { label: longDate(date) });
}

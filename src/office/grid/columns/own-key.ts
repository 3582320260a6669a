import { hyphenated } from "../../../plan/nearest-word.ts";

const LONGEST = 40;

/** What our own tables call the column of a row's `x-` key: `measure_x_governor_link`. */
export const OWN_COLUMN = /^measure_x_(?=.)/;

/** The key of the setting's own that keeps what has no place in a plan, by its heading: "Monitored by" is `x-monitored-by`. */
export function ownKey(heading: string, fallback: string): string {
  let key = "x";
  for (const word of hyphenated(heading.replace(OWN_COLUMN, "")).split("-")) {
    if (word === "" || key.length + 1 + word.length > LONGEST) break;
    key = `${key}-${word}`;
  }
  return key === "x" ? `x-${hyphenated(fallback)}` : key;
}

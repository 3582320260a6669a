import { countWord, countWords } from "../../../document/words.ts";
import type { OfSetting, OfYear, RollUp } from "../../roll-up/roll-up.ts";

/** Names of settings, of which only the first are told where there are more than `most`: "A · B · C and 37 more". */
export function namesWords(names: readonly string[], most: number): string {
  // Instead of "and 1 more" there is room for the one.
  if (names.length <= most + 1) return names.join(" · ");
  return `${names.slice(0, most).join(" · ")} and ${countWord(names.length - most)} more`;
}

/** "3 settings"; of one setting's plans "2 years", or "2 plans" where they are for the same time. */
export function togetherWords({ settings, plans, only, sameTime }: RollUp): string {
  if (only === null) return countWords(settings, "setting");
  return countWords(plans, sameTime.length === 0 ? "year" : "plan");
}

/** What is told of a setting's plans, from year to year. */
export function yearsOf<T>(setting: OfSetting<T>): readonly OfYear<T>[] {
  const years: OfYear<T>[] = [setting, ...setting.otherYears];
  return years.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

function orderOf<T>({ period: { from, to }, file }: OfYear<T>): string {
  return `${from ?? LAST} ${to ?? LAST} ${file}`;
}

const LAST = "9999-99-99";

/** "Oak Lane", with the year where the setting has several: "Oak Lane, 2024-25". */
export function yearName<T>({ name, year }: OfYear<T>, isOneOfSeveral: boolean): string {
  return isOneOfSeveral ? `${name}, ${year}` : name;
}

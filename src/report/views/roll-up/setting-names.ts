import { countWords } from "../../words/list-words.ts";

/** Names of settings, of which only the first are told where there are more than `most`: "A · B · C and 37 more". */
export function namesWords(names: readonly string[], most: number): string {
  // Instead of "and 1 more" there is room for the one.
  if (names.length <= most + 1) return names.join(" · ");
  return `${names.slice(0, most).join(" · ")} and ${names.length - most} more`;
}

/** "4 settings", "4 more settings"; "5 plans" where a setting has several, since they are counted then. */
export function plansWords(
  count: number,
  { plans, settings }: { readonly plans: number; readonly settings: number },
  adjective = "",
): string {
  return countWords(count, `${adjective}${plans === settings ? "setting" : "plan"}`);
}

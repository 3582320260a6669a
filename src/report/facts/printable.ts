/**
 * Stands in a public plan for words that their speakers did not agree to have printed, so that they count as said.
 * Whoever prints it in their place gives nothing away.
 */
export const NOT_FOR_PRINTING = "(shared with us, not for printing)";

/** What was said in words that may be printed. */
export function printable<T extends { readonly said: string }>(voices: readonly T[]): readonly T[] {
  return voices.filter(({ said }) => isPrintable(said));
}

/** Whether words may be printed; all of a plan that was not made ready for the public may. */
export function isPrintable(text: string): boolean {
  return text !== NOT_FOR_PRINTING;
}

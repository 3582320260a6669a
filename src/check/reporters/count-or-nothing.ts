/** "1 error", "3 errors", and nothing for none. */
export function countOrNothing(count: number, noun: string): string {
  return count === 0 ? "" : `${count} ${noun}${count === 1 ? "" : "s"}`;
}

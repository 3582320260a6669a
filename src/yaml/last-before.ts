/** The position of the last of a sorted list that begins at or before an offset; -1 where none does. */
export function lastBefore(sorted: readonly { readonly start: number }[], offset: number): number {
  let low = -1;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

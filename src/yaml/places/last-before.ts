/** The position of the last of a list, sorted by `startOf`, that begins at or before an offset; -1 where none does. */
export function lastBefore<T>(sorted: readonly T[], offset: number, startOf: (item: T) => number): number {
  let low = -1;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const item = sorted[middle];
    if (item !== undefined && startOf(item) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where a span begins. */
export function startOf(span: { readonly start: number }): number {
  return span.start;
}

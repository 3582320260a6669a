/** Lines that became others: those from `start` up to `end` of the one text, from `newStart` up to `newEnd` of the other. */
export interface LineChange {
  readonly start: number;
  readonly end: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/**
 * What has to change for some lines to become others, from the first to the last. Patience diff, one level deep: lines
 * that stand once in both stay, in the longest run of them that keeps its order; where a stretch between them has as
 * many lines as before, it is held to them one by one. Never wrong, not always the shortest, and no slower than sorting:
 * the shortest change, which npm's `diff` looks for, takes it many seconds where every second of 10,000 lines changed.
 */
export function diffLines(before: readonly string[], after: readonly string[]): readonly LineChange[] {
  const whole = { start: 0, end: before.length, newStart: 0, newEnd: after.length };
  const texts = { before, after };
  const changed = trimmed(whole, texts);
  return stretches(changed, anchors(changed, texts)).flatMap((stretch) => changesIn(stretch, texts));
}

interface LinePair {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

type Pair = readonly [position: number, newPosition: number];

/** The stretch without the equal lines that it begins and ends with. */
function trimmed({ start, end, newStart, newEnd }: LineChange, { before, after }: LinePair): LineChange {
  let head = 0;
  const room = Math.min(end - start, newEnd - newStart);
  while (head < room && before[start + head] === after[newStart + head]) head += 1;
  let tail = 0;
  while (tail < room - head && before[end - 1 - tail] === after[newEnd - 1 - tail]) tail += 1;
  return { start: start + head, end: end - tail, newStart: newStart + head, newEnd: newEnd - tail };
}

/** The lines that stand once in both texts, as far as they keep their order. */
function anchors({ start, end, newStart, newEnd }: LineChange, { before, after }: LinePair): readonly Pair[] {
  const once = placesOfOnce(before, start, end);
  const newOnce = placesOfOnce(after, newStart, newEnd);
  const pairs = [...once].flatMap(([line, position]): Pair[] => {
    const newPosition = newOnce.get(line);
    return newPosition === undefined ? [] : [[position, newPosition]];
  });
  return rising(pairs);
}

/** The lines that stand only once between two positions, each with its own, in their order. */
function placesOfOnce(lines: readonly string[], start: number, end: number): Map<string, number> {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  for (let position = start; position < end; position += 1) {
    const line = lines[position] ?? "";
    if (places.has(line)) twice.add(line);
    places.set(line, position);
  }
  for (const line of twice) places.delete(line);
  return places;
}

/** The longest choice of pairs whose new positions rise, by patience sorting. */
function rising(pairs: readonly Pair[]): readonly Pair[] {
  const piles: { pair: Pair; below: number }[] = [];
  const tops: number[] = [];
  for (const pair of pairs) {
    const pile = firstAtLeast(tops, pair[1], (index) => piles[index]?.pair[1] ?? 0);
    piles.push({ pair, below: tops[pile - 1] ?? -1 });
    tops[pile] = piles.length - 1;
  }
  const chosen: Pair[] = [];
  for (let card = piles[tops.at(-1) ?? -1]; card; card = piles[card.below]) chosen.push(card.pair);
  return chosen.reverse();
}

/** The first place in `tops` whose value is not under the wanted one; values rise. */
function firstAtLeast(tops: readonly number[], wanted: number, worth: (top: number) => number): number {
  let low = 0;
  let high = tops.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (worth(tops[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What lies between the anchors, before the first and behind the last. */
function stretches(
  { start, end, newStart, newEnd }: LineChange,
  pairs: readonly Pair[],
): readonly LineChange[] {
  const from: Pair[] = [[start - 1, newStart - 1], ...pairs];
  const to: Pair[] = [...pairs, [end, newEnd]];
  return from.map(([position, newPosition], index) => {
    const [next, newNext] = to[index] ?? [end, newEnd];
    return { start: position + 1, end: next, newStart: newPosition + 1, newEnd: newNext };
  });
}

function changesIn(stretch: LineChange, texts: LinePair): readonly LineChange[] {
  const { start, end, newStart, newEnd } = trimmed(stretch, texts);
  if (start === end && newStart === newEnd) return [];
  if (end - start !== newEnd - newStart) return [{ start, end, newStart, newEnd }];
  const changes: LineChange[] = [];
  for (let offset = 0; offset < end - start; offset += 1) {
    if (texts.before[start + offset] === texts.after[newStart + offset]) continue;
    const last = changes.at(-1);
    const grown = last?.end === start + offset ? changes.pop() : undefined;
    changes.push({
      start: grown?.start ?? start + offset,
      end: start + offset + 1,
      newStart: grown?.newStart ?? newStart + offset,
      newEnd: newStart + offset + 1,
    });
  }
  return changes;
}

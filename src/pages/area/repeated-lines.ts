/** Begins a line that stands for lines further up: how far up they begin and how many they are, in base 36. No page has it. */
export const REPEAT = "\u0001";
/** Stands alone on the line below each text. */
export const END = "\u0002";

/** In characters; what is shorter is better left to those who pack letters. */
const MIN_REPEATED = 40;

/** What was written so far, each line by a number of its own. */
interface Written {
  readonly lines: number[];
  readonly numbers: Map<string, number>;
  readonly texts: string[];
  /** Where a line, and where two lines one below the other, stood last. */
  readonly lastOf: Map<number, number>;
  readonly lastOfTwo: Map<number, number>;
}

/** More lines than any page has. */
const TWO = 2 ** 24;

/**
 * Writes texts one after the other, and instead of lines that stood in any of them before says where they stood. Pages of a
 * thousand plans have the same words in the same order again and again, farther apart than those look who pack letters.
 */
export function repeatedLines(): (text: string) => string {
  const written: Written = {
    lines: [],
    numbers: new Map(),
    texts: [],
    lastOf: new Map(),
    lastOfTwo: new Map(),
  };
  return (text) => {
    const lines = text.split("\n").map((line) => numberOf(line, written));
    const out: string[] = [];
    for (let at = 0; at < lines.length; ) {
      const { from, count } = longestBefore(lines, at, written);
      const repeated = lines.slice(at, at + count).map((line) => written.texts[line] ?? "");
      const isWorth = repeated.reduce((sum, line) => sum + line.length + 1, 0) >= MIN_REPEATED;
      out.push(
        isWorth
          ? `${REPEAT}${(written.lines.length - from).toString(36)} ${count.toString(36)}`
          : (written.texts[lines[at] ?? 0] ?? ""),
      );
      const end = at + (isWorth ? count : 1);
      for (; at < end; at += 1) keep(lines[at] ?? 0, written);
    }
    return [...out, END].join("\n");
  };
}

function numberOf(line: string, { numbers, texts }: Written): number {
  const known = numbers.get(line);
  if (known !== undefined) return known;
  if (line.startsWith(REPEAT) || line.startsWith(END)) throw new Error("a page has a sign of ours");
  numbers.set(line, texts.length);
  return texts.push(line) - 1;
}

/** The longest run of lines before that is the same as what begins at a line; a count of 0 where there is none. */
function longestBefore(lines: readonly number[], at: number, written: Written) {
  const [first = 0, second = 0] = [lines[at], lines[at + 1]];
  const places = [written.lastOfTwo.get(first * TWO + second), written.lastOf.get(first)];
  let best = { from: 0, count: 0 };
  for (const from of places) {
    if (from === undefined) continue;
    let count = 0;
    while (at + count < lines.length && written.lines[from + count] === lines[at + count]) count += 1;
    if (count > best.count) best = { from, count };
  }
  return best;
}

function keep(line: number, { lines, lastOf, lastOfTwo }: Written): void {
  const place = lines.push(line) - 1;
  lastOf.set(line, place);
  const before = lines[place - 1];
  if (before !== undefined) lastOfTwo.set(before * TWO + line, place - 1);
}

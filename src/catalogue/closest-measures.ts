import type { NamedMeasure } from "./nearest-measure.ts";

/** A measure that a text may mean, and how alike they are: 1 for one of its names, whatever the case; 0 for no word in common. */
export interface CloseMeasure<M> {
  readonly measure: M;
  readonly likeness: number;
}

export type FindClosest<M> = (text: string) => readonly CloseMeasure<M>[];

/**
 * Finds the measures whose id, short name, aliases or statement are most like a text: the words that they share, each
 * weighing the more the fewer measures have it. The best come first, at most three; none without a word in common.
 */
export function closestMeasures<M extends NamedMeasure & { readonly originalStatement?: string | null }>(
  measures: readonly M[],
): FindClosest<M> {
  const named = measures.map((measure) => {
    const { id, short, aliases, statement, originalStatement } = measure;
    const texts = [id, short, ...aliases, statement, ...(originalStatement ? [originalStatement] : [])];
    return { measure, names: texts.map(wordsOf) };
  });
  const weigh = weights(named.map(({ names }) => new Set(names.flat())));
  return (text) => {
    const words = wordsOf(text);
    const found = named.map(({ measure, names }) => ({
      measure,
      likeness: Math.max(0, ...names.map((name) => likeness(words, name, weigh))),
    }));
    return found
      .filter((each) => each.likeness > 0)
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, 3);
  };
}

const MOST_FOR_ONE_WORD = 0.5;

type Weigh = (word: string) => number;

function weights(documents: readonly ReadonlySet<string>[]): Weigh {
  const counts = new Map<string, number>();
  for (const words of documents) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + documents.length / (counts.get(word) ?? 0.5));
}

/** Twice the weight of the shared words over the weight of all (Dice): 1 only for the same words. */
function likeness(a: readonly string[], b: readonly string[], weigh: Weigh): number {
  if (a.length === 0 || b.length === 0) return 0;
  if (a.join(" ") === b.join(" ")) return 1;
  const [inA, inB] = [new Set(a), new Set(b)];
  const total = [...inA, ...inB].reduce((sum, word) => sum + weigh(word), 0);
  const shared = [...inA].filter((word) => inB.has(word)).reduce((sum, word) => sum + weigh(word), 0);
  const count = [...inA].filter((word) => inB.has(word)).length;
  // One word in common is a hint and no more; the same words in another order are not quite the same name.
  return Math.min(count > 1 ? 0.99 : MOST_FOR_ONE_WORD, (2 * shared) / total);
}

const SMALL_WORDS: ReadonlySet<string> = new Set(
  "a all an and are as at be been by can do for from has have how in into is it its more of on or our so that the their them there they this to we well which who will with your".split(
    " ",
  ),
);

/** The telling words of a text, each by its stem: "parents" and "parent" are one word. */
function wordsOf(text: string): readonly string[] {
  const words = text
    .slice(0, 2000)
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  const telling = words.filter((word) => !SMALL_WORDS.has(word));
  return (telling.length > 0 ? telling : words).map(stem);
}

function stem(word: string): string {
  if (word.length < 4) return word;
  return word
    .replace(/ies$/, "y")
    .replace(/(?:ing|ed)$/, "")
    .replace(/(?<![su])s$/, "")
    .replace(/e$/, "");
}

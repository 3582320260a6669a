import { type NamedMeasure, nearlyWritten } from "./nearest-measure.ts";

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
  const names = measures.flatMap(namesOf);
  const weigh = weights(names);
  const byWord = new Map<string, WeighedName<M>[]>();
  for (const name of names) {
    const weighed = { ...name, weight: total(name.words, weigh) };
    for (const word of name.words) byWord.set(word, [...(byWord.get(word) ?? []), weighed]);
  }
  const known = new Map<string, readonly CloseMeasure<M>[]>();
  return (text) => {
    const found = known.get(text) ?? closest(wordsOf(text), { byWord, weigh });
    if (known.size < MAX_KNOWN) known.set(text, found);
    return found;
  };
}

/**
 * What may be meant by words that no measure has: the one that is nearly written so, else those that share the most telling
 * words with them, at most three.
 */
export function measuresNear<M extends NamedMeasure>(text: string, measures: readonly M[]): readonly M[] {
  const written = nearlyWritten(text, measures);
  if (written !== null) return [written];
  const close = closestMeasures(measures)(text.replace(PREFIX, ""));
  const least = Math.max(MIN_LIKENESS, (close[0]?.likeness ?? 0) / 2);
  return close.filter(({ likeness }) => likeness >= least).map(({ measure }) => measure);
}

/** Of an id: it says nothing of what is wished for. */
const PREFIX = /^[a-z]{2}-/i;
/** Less alike are only a word or two that many measures have. */
const MIN_LIKENESS = 0.3;

/** So many texts are remembered: a grid names one measure in many rows. */
const MAX_KNOWN = 5_000;
const MAX_FOUND = 3;
const MOST_FOR_ONE_WORD = 0.5;

/** A name of a measure, its telling words in their order. */
interface Name<M> {
  readonly measure: M;
  readonly phrase: string;
  readonly words: ReadonlySet<string>;
  readonly isAlias: boolean;
}

interface WeighedName<M> extends Name<M> {
  readonly weight: number;
}

function namesOf<M extends NamedMeasure & { readonly originalStatement?: string | null }>(
  measure: M,
): readonly Name<M>[] {
  const { id, short, aliases, statement, originalStatement } = measure;
  const name = (isAlias: boolean) => (text: string) => {
    const words = wordsOf(text);
    return { measure, phrase: words.join(" "), words: new Set(words), isAlias };
  };
  const whole = [id, short, statement, ...(originalStatement ? [originalStatement] : [])];
  return [...whole.map(name(false)), ...aliases.map(name(true))];
}

interface Names<M> {
  readonly byWord: ReadonlyMap<string, readonly WeighedName<M>[]>;
  readonly weigh: Weigh;
}

function closest<M>(words: readonly string[], { byWord, weigh }: Names<M>): readonly CloseMeasure<M>[] {
  const said = new Set(words);
  const phrase = words.join(" ");
  const weight = total(said, weigh);
  const best = new Map<M, number>();
  for (const name of new Set([...said].flatMap((word) => byWord.get(word) ?? []))) {
    const alike = name.phrase === phrase ? 1 : likeness(name, { said, weight, weigh });
    if (alike > (best.get(name.measure) ?? 0)) best.set(name.measure, alike);
  }
  return [...best]
    .map(([measure, alike]) => ({ measure, likeness: alike }))
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MAX_FOUND);
}

interface WeighedText {
  readonly said: ReadonlySet<string>;
  readonly weight: number;
  readonly weigh: Weigh;
}

/**
 * Twice the weight of the shared words over the weight of all (Dice). One word in common is a hint and no more, and so is a
 * part of an alias, which is a word to search by; the same words in another order are not quite the same name.
 */
function likeness<M>(
  { words, weight, isAlias }: WeighedName<M>,
  { said, weigh, ...text }: WeighedText,
): number {
  const shared = [...said].filter((word) => words.has(word));
  const most = shared.length > 1 && !isAlias ? 0.99 : MOST_FOR_ONE_WORD;
  return Math.min(most, (2 * total(shared, weigh)) / (weight + text.weight));
}

function total(words: Iterable<string>, weigh: Weigh): number {
  let sum = 0;
  for (const word of words) sum += weigh(word);
  return sum;
}

type Weigh = (word: string) => number;

/** A word weighs the more, the fewer measures have it. */
function weights<M>(names: readonly Name<M>[]): Weigh {
  const having = new Map<string, Set<M>>();
  for (const { measure, words } of names)
    for (const word of words) having.set(word, (having.get(word) ?? new Set()).add(measure));
  const count = new Set(names.map(({ measure }) => measure)).size;
  return (word) => Math.log(1 + count / (having.get(word)?.size ?? 0.5));
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

import { nearest } from "../diagnostics/nearest.ts";
import { letterPattern } from "../letter-pattern.ts";

/** What a measure can be meant by. */
export interface NamedMeasure {
  readonly id: string;
  readonly short: string;
  readonly aliases: readonly string[];
  readonly statement: string;
}

/**
 * The measure that an unknown id most likely meant: by id, with its prefix or without; then by short name, alias and
 * statement; then the only one with all these words in it. Null where none is near.
 */
export function nearestMeasure<M extends NamedMeasure>(text: string, measures: readonly M[]): M | null {
  return measureGuessers(measures)()(text);
}

/** The measure whose id or one of whose names is nearly written so; null where none is. */
export function nearlyWritten<M extends NamedMeasure>(text: string, measures: readonly M[]): M | null {
  const { byId, byName } = measureNames(measures);
  return nearestBy(text, byId) ?? nearestBy(text, byName);
}

/** So many names are looked at in all: where thousands of ids are unknown, guessing at each would take longer than it helps. */
const MAX_COMPARISONS = 600_000;

/** The measure that a text most likely means; null where none is near. */
export type MeasureGuesser<M> = (text: string) => M | null;

/**
 * `nearestMeasure` for many texts of many plans: each call gives what guesses for one of them, and finds an answer once. The names
 * are gathered once for all.
 */
export function measureGuessers<M extends NamedMeasure>(measures: readonly M[]): () => MeasureGuesser<M> {
  let names: MeasureNames<M> | null = null;
  let byWords: readonly MeasureWords<M>[] | null = null;
  return () => {
    const answers = new Map<string, M | null>();
    return (text) => {
      // Most plans have nothing to guess at.
      names ??= measureNames(measures);
      const { byId, byName, mostAnswers } = names;
      const known = answers.get(text);
      if (known !== undefined) return known;
      if (answers.size >= mostAnswers) return null;
      byWords ??= measures.map((measure) => ({ measure, words: new Set(wordsOf(textOf(measure))) }));
      const answer = nearestBy(text, byId) ?? nearestBy(text, byName) ?? onlyOneWith(text, byWords);
      answers.set(text, answer);
      return answer;
    };
  };
}

interface MeasureNames<M> {
  readonly byId: ReadonlyMap<string, M>;
  readonly byName: ReadonlyMap<string, M>;
  readonly mostAnswers: number;
}

function measureNames<M extends NamedMeasure>(measures: readonly M[]): MeasureNames<M> {
  const byId = namesOf(measures, ({ id }) => idNames(id));
  const byName = namesOf(measures, ({ short, aliases, statement }) => [short, ...aliases, statement]);
  const mostAnswers = Math.max(1, Math.floor(MAX_COMPARISONS / (byId.size + byName.size + 1)));
  return { byId, byName, mostAnswers };
}

/** An id, and the same without the Cornerstone's letters before it. */
export function idNames(id: string): readonly string[] {
  return [id, id.replace(/^[^-]*-/, "")];
}

function namesOf<M>(
  measures: readonly M[],
  names: (measure: M) => readonly string[],
): ReadonlyMap<string, M> {
  const byName = new Map<string, M>();
  for (const measure of measures) {
    for (const name of names(measure)) if (!byName.has(name)) byName.set(name, measure);
  }
  return byName;
}

interface MeasureWords<M> {
  readonly measure: M;
  readonly words: ReadonlySet<string>;
}

/** The one measure in whose names and words all words of a text are. */
function onlyOneWith<M>(text: string, all: readonly MeasureWords<M>[]): M | null {
  const wanted = text.length > MAX_TEXT ? [] : wordsOf(text);
  if (wanted.length === 0) return null;
  const found = all.filter(({ words }) => wanted.every((word) => words.has(word)));
  return found.length === 1 ? (found[0]?.measure ?? null) : null;
}

function textOf({ id, short, aliases, statement }: NamedMeasure): string {
  return [id, short, ...aliases, statement].join(" ");
}

/** A longer text is no name of anything. */
const MAX_TEXT = 100;

const WORDS = letterPattern("[\\p{L}\\p{N}]+", "gu");

function wordsOf(text: string): readonly string[] {
  const small = text.toLowerCase();
  return small.match(WORDS(small)) ?? [];
}

function nearestBy<M>(text: string, byName: ReadonlyMap<string, M>): M | null {
  const name = nearest(text, byName.keys());
  return name === null ? null : (byName.get(name) ?? null);
}

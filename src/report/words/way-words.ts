import { capitalised } from "../../document/words.ts";
import { PROGRESS_ALLOWANCE } from "../../domain-numbers.ts";

/** Shares of a way in words, each up to its limit: the nearest of the parts that people name. */
const PARTS = [
  [0.175, "a little"],
  [0.29, "a quarter"],
  [0.415, "a third"],
  [0.585, "half"],
  [0.71, "two thirds"],
  [0.825, "three quarters"],
  [0.9999, "most"],
] as const;

/**
 * A bar in words: "Two thirds of the way to the aim; half was expected by then". Both are shares from 0 to 1; expected
 * is null where it is not known.
 */
export function wayWords(progress: number, expected: number | null): string {
  if (progress === 1) return "All the way to the aim";
  const way =
    progress === 0
      ? "No nearer to the aim than at the start"
      : `${capitalised(partWords(progress))} of the way to the aim`;
  if (expected === null || expected === 0) return way;
  if (progress === 0) return `${way}; ${partWords(expected)} of the way was expected by then`;
  const sameWords = partWords(progress) === partWords(expected);
  if (!sameWords) return `${way}; ${partWords(expected)} was expected by then`;
  return `${way}, ${progress < expected - PROGRESS_ALLOWANCE ? "a little less than" : "as"} expected by then`;
}

function partWords(share: number): string {
  return PARTS.find(([limit]) => share <= limit)?.[1] ?? "all";
}

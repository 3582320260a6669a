import type { Rating, Stage } from "../../../vocabulary.ts";
import type { OfficeCell } from "../../read/office-file.ts";
import { fold } from "../fold.ts";

/** How a cell says that it went: a rating by word, letter or colour, a stage, and words. */
export interface Judgement {
  readonly rating: Rating | null;
  readonly stage: Stage | null;
  readonly note: string | null;
  /** Whether the colour alone says so. */
  readonly isByColour: boolean;
  /** Whether the colour behind the word says another rating. */
  readonly isOtherColour: boolean;
}

const RATING_WORDS: ReadonlyMap<string, Rating> = new Map([
  ["red", "red"],
  ["r", "red"],
  ["amber", "amber"],
  ["a", "amber"],
  ["yellow", "amber"],
  ["orange", "amber"],
  ["green", "green"],
  ["g", "green"],
  ["🔴", "red"],
  ["🟥", "red"],
  ["🟠", "amber"],
  ["🟧", "amber"],
  ["🟡", "amber"],
  ["🟨", "amber"],
  ["🟢", "green"],
  ["🟩", "green"],
]);

const STAGE_WORDS: ReadonlyMap<string, Stage> = new Map([
  ["not started", "not-started"],
  ["not yet started", "not-started"],
  ["to start", "not-started"],
  ["to do", "not-started"],
  ["started", "in-progress"],
  ["in progress", "in-progress"],
  ["under way", "in-progress"],
  ["underway", "in-progress"],
  ["ongoing", "in-progress"],
  ["on going", "in-progress"],
  ["partly", "in-progress"],
  ["partially completed", "in-progress"],
  ["complete", "completed"],
  ["completed", "completed"],
  ["done", "completed"],
  ["achieved", "completed"],
  ["finished", "completed"],
  ["embedded", "embedded"],
  ["paused", "paused"],
  ["on hold", "paused"],
  ["dropped", "dropped"],
  ["stopped", "dropped"],
  ["abandoned", "dropped"],
]);

/** Reads a cell of a column of judgements. Its colour counts only where `isRated`: other columns are coloured for other reasons. */
export function readJudgement(
  { text, fill }: Pick<OfficeCell, "text" | "fill">,
  isRated: boolean,
): Judgement {
  const words = text.trim();
  const folded = fold(words);
  const stage = STAGE_WORDS.get(folded) ?? null;
  // A sign has no letters, and folding would leave nothing of it.
  const rating = RATING_WORDS.get(folded === "" ? words : folded) ?? null;
  const begun = /^(red|amber|green)\s*[-–—:,.(]\s*(\S[\s\S]*)$/i.exec(words);
  const coloured = isRated || folded === "" ? ratingOfColour(fill) : null;
  const said = rating ?? (begun ? (RATING_WORDS.get(fold(begun[1] ?? "")) ?? null) : null);
  const isKnown = rating !== null || stage !== null || words === "";
  return {
    rating: said ?? (isRated ? coloured : null),
    stage,
    note: isKnown ? null : begun ? (begun[2] ?? "").replace(/\)$/, "") : words,
    isByColour: said === null && isRated && coloured !== null,
    isOtherColour: said !== null && isRated && coloured !== null && coloured !== said,
  };
}

/** The rating that a colour stands for, pale ones too; null for greys, blues and none. */
export function ratingOfColour(fill: string | null): Rating | null {
  if (fill === null) return null;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(fill.slice(at, at + 2), 16));
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const range = most - least;
  if (most < 90 || range / Math.max(1, most) < 0.15) return null;
  const turn =
    most === red
      ? ((green - blue) / range + 6) % 6
      : most === green
        ? (blue - red) / range + 2
        : (red - green) / range + 4;
  const hue = turn * 60;
  if (hue < 18 || hue >= 340) return "red";
  if (hue < 68) return "amber";
  return hue < 170 ? "green" : null;
}

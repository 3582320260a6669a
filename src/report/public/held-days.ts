import type { CivilDate } from "../../civil-date.ts";
import type { Indicator } from "../../plan/plan.ts";
import type { PublicWords } from "./public-words.ts";

/** The day of a figure that is held back; null for a start without one. */
export interface HeldDay {
  readonly date: CivilDate | null;
  readonly isStart: boolean;
}

/** The days of a row's figures that the public is not told. */
export function heldDays({
  indicators,
}: {
  readonly indicators: readonly Pick<Indicator, "withheld">[];
}): readonly HeldDay[] {
  return indicators.flatMap(({ withheld }) => [
    ...(withheld?.baseline ? [{ date: withheld.baseline.date, isStart: true }] : []),
    ...(withheld?.readings ?? []).map(({ date }) => ({ date, isStart: false })),
  ]);
}

/** A text of a day as the public may see it; null where it may not. Without a day, it stands for all of them. */
export type NoteAt = (text: string | null, day: CivilDate | null) => string | null;

/**
 * A text that holds a number may tell a figure that is held back: it goes where one was known on its day. So does one
 * that repeats what was not shared.
 */
export function notes(held: readonly HeldDay[], { isQuoting }: PublicWords): NoteAt {
  return (text, day) => {
    if (text === null || isQuoting(text)) return null;
    const isBeside = held.some(({ date }) => date === null || day === null || date <= day);
    return isBeside && holdsNumber(text) ? null : text;
  };
}

const WORDS =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|half|once|twice|both|couple|dozen)\b/iu;

/** Whether a text holds a number, in figures or as an English word. */
function holdsNumber(text: string): boolean {
  return /\p{N}/u.test(text) || WORDS.test(text);
}

import { UsageError } from "../../errors.ts";
import { PLAIN_NUMBER } from "../figures.ts";
import type { Value } from "../plan.ts";
import { describeFigure } from "../shape/describe-figure.ts";

/** A figure as people say it. */
export interface ReadFigure {
  readonly value: Value;
  /** How many it is about, where it was said with it: "12 of 30". */
  readonly of: number | null;
  /** How many of them it was said to be, where that is not the value: 12 of "12 of 30" in percent. */
  readonly part?: number;
  /** Of a percentage under 1: the percentage that was meant if it was said as a share. */
  readonly share?: number;
}

/** A comma at the thousands, and at nothing else. */
const THOUSANDS = /(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/g;

/**
 * `55`, `55%`, `55 %`, `1,200`, "12 of 30", `12/30`, "12 out of 30", "55% of 30", "yes", "no". Of a figure in percent 12 of 30 is 40 % of 30
 * people; of any other it is 12, of 30.
 *
 * @throws UsageError with how to write what was meant.
 */
export function readFigure(said: string, isPercentage: boolean): ReadFigure {
  const spaced = said.trim().replace(/\s+/g, " ");
  const text = spaced.replace(THOUSANDS, (number) => number.replaceAll(",", ""));
  if (/^(?:yes|true)$/i.test(text)) return { value: true, of: null };
  if (/^(?:no|false)$/i.test(text)) return { value: false, of: null };
  const [, part, whole] = /^(\d{1,9}) ?(?:\/|out of|of) ?(\d{1,9})$/i.exec(text) ?? [];
  if (part !== undefined) return partOf(Number(part), Number(whole), { text, isPercentage });
  const [, share, people] =
    /^(\d[\d.]* ?(?:%|percent|per cent)) ?(?:\/|out of|of) ?(\d{1,9})$/i.exec(text) ?? [];
  if (share !== undefined && isPercentage) return { ...readFigure(share, true), of: Number(people) };
  const plain = isPercentage ? text.replace(/ ?(?:%|percent|per cent)$/i, "") : text;
  if (PLAIN_NUMBER.test(plain)) {
    const value = Number(plain);
    const isShare = isPercentage && value > 0 && value < 1 && plain === text;
    return { value, of: null, ...(isShare ? { share: Number((value * 100).toFixed(4)) } : {}) };
  }
  throw new UsageError(describeFigure({ text: plain, isQuoted: false, of: "value", isPercentage }).message);
}

interface Saying {
  readonly text: string;
  readonly isPercentage: boolean;
}

function partOf(part: number, whole: number, { text, isPercentage }: Saying): ReadFigure {
  if (whole === 0) throw new UsageError(`"${text}": nobody is counted; write how many, of how many`);
  if (!isPercentage) return { value: part, of: whole };
  if (part > whole) throw new UsageError(`"${text}": a part of ${whole} is at most ${whole}`);
  return { value: Number(((part / whole) * 100).toFixed(1)), of: whole, part };
}

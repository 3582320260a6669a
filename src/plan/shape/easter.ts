import { type CivilDate, civilDate } from "../../civil-date.ts";

/** Easter Sunday of a year, by the anonymous Gregorian rule as Meeus gives it; null where no such year can be written. */
export function easterSunday(year: number): CivilDate | null {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const days = h + l - 7 * m + 114;
  return civilDate(year, Math.floor(days / 31), (days % 31) + 1);
}

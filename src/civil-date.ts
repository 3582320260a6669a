/**
 * Calendar days without a clock or a zone. A civil date is text of the form `YYYY-MM-DD`, so that
 * dates compare as text; arithmetic goes through day numbers.
 *
 * The day-number formulas are Howard Hinnant's `days_from_civil` and `civil_from_days`
 * (https://howardhinnant.github.io/date_algorithms.html), which hold for every Gregorian year.
 */
export type CivilDate = string;

// biome-ignore format: twelve names read best in two lines
const MONTHS = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
] as const;

/** Whether the text is a real calendar day written `YYYY-MM-DD`. Year 0000 is not one. */
export function isCivilDate(text: string): boolean {
  if (text.length !== 10 || text[4] !== "-" || text[7] !== "-") return false;
  const [year, month, day] = [digitsIn(text, 0, 4), digitsIn(text, 5, 7), digitsIn(text, 8, 10)];
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The number that digits alone make from one place of a text to another; -1 where something else stands among them. */
function digitsIn(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** The civil date of three integers, or null where there is no such day. */
export function civilDate(year: number, month: number, day: number): CivilDate | null {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return isCivilDate(text) ? text : null;
}

/** Days since 1970-01-01; negative before it. The argument must be a real day. */
export function dayNumber(date: CivilDate): number {
  const [year, month, day] = partsOf(date);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

const FIRST = "0001-01-01";
const LAST = "9999-12-31";

/**
 * The day that stands `days` after (or, negative, before) the date; the first or the last day that can be written where
 * that lies beyond it, so that dates still compare as text.
 */
export function addDays(date: CivilDate, days: number): CivilDate {
  const number = Math.min(Math.max(dayNumber(date) + days, dayNumber(FIRST)), dayNumber(LAST));
  return dateOf(number);
}

function dateOf(number: number): CivilDate {
  const z = number + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1, 2)}`;
}

/** Whole days from the first date to the second; negative where the second is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** "15 May 2026". */
export function longDate(date: CivilDate): string {
  const [year, month, day] = partsOf(date);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/** "15 May": for a place whose year is plain from what stands around it. */
export function dayAndMonth(date: CivilDate): string {
  const [, month, day] = partsOf(date);
  return `${day} ${MONTHS[month - 1]}`;
}

/** "May 2026". */
export function monthAndYear(date: CivilDate): string {
  const [year, month] = partsOf(date);
  return `${MONTHS[month - 1]} ${year}`;
}

/** "15 May" in three letters of the month: for tables. */
export function shortDate(date: CivilDate): string {
  const [, month, day] = partsOf(date);
  return `${day} ${(MONTHS[month - 1] ?? "").slice(0, 3)}`;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function partsOf(date: CivilDate): readonly [number, number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

/** A period by its years: "2025-26", "2026", "2025 to 2027"; null where an end is unknown. */
export function periodWords({
  from,
  to,
}: {
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
}): string | null {
  if (from === null || to === null) return null;
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  if (first === last) return first;
  return Number(last) === Number(first) + 1 ? `${first}-${last.slice(2)}` : `${first} to ${last}`;
}

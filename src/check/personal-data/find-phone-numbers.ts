import { letterPattern } from "../../letter-pattern.ts";
import type { Span } from "../../source/source.ts";
import { HYPHENS, SPACES, WORD_ENDS } from "./characters.ts";

const SPACE = `[${SPACES}]`;
const GAP = `[${SPACES}${HYPHENS}.()·]{0,3}`;
/** Not the rest of a code (`REF-0170...`), a decimal, a price or a foreign number. */
const BEGINS = "(?<![\\p{L}\\p{N}_£€$#+]|[\\p{L}\\p{N}][-/]|\\d[.,:])";
const ABROAD = `\\(?(?:\\+|00${SPACE}?)44${GAP}0?${GAP}[1-9](?:${GAP}\\d){8,9}`;
/** The first three digits stand together, which no date or time begins with. */
const AT_HOME = `\\(?0[1-9]\\d(?:${GAP}\\d){7,8}`;
const WITHOUT_PLUS = "447\\d{9}";
const EXTENSION = `${SPACE}{0,2}[,;]?${SPACE}?(?:extension|extn?|est|x|#)\\.?:?${SPACE}{0,2}\\d{1,6}(?![\\p{L}\\p{N}])`;

const PHONE = letterPattern(
  `${BEGINS}(?<number>${ABROAD}|${AT_HOME}|${WITHOUT_PLUS})(?:${EXTENSION}|${WORD_ENDS})`,
  "giu",
);
/** "0830-0900 100 pupils": two times of a school day, and then some. */
const CLOCK_TIMES = /^0[6-9][0-5][05]\D{1,3}[01]\d[0-5][05](?!\d)/;

/** UK phone numbers in every usual spelling, abroad (+44) and at home, with an extension where one follows. */
export function findPhoneNumbers(text: string): readonly Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(PHONE(text))) {
    const { number = "" } = match.groups ?? {};
    if (CLOCK_TIMES.test(number) || !isNationalNumber(afterTrunk(number))) continue;
    const opens = number.startsWith("(") && !number.includes(")") ? 1 : 0;
    found.push({ start: match.index + opens, end: match.index + match[0].length });
  }
  return found;
}

/** The digits after the country's code and the trunk's 0. */
function afterTrunk(number: string): string {
  return number
    .replace(/\D/g, "")
    .replace(/^(?:00)?44/, "")
    .replace(/^0/, "");
}

/** Ten digits: geographic (1, 2), nationwide (3), corporate (5), mobile and personal (7), services (8), premium (9). */
const LONG = /^(?:1[1-9]|2[03489]|3[0347]|5[56]|7\d|8[047]|9[018])\d{8}$/;
const SHORT = /^\d{9}$/;

/** The areas (and 0800) where some numbers still have nine digits after the 0. */
// biome-ignore format: a list of codes reads best as one
const SHORT_AREAS = [
  "1204", "1208", "1254", "1276", "1297", "1298", "1363", "1364", "1384", "1386", "1404", "1420", "1460", "1461",
  "1480", "1488", "1524", "1527", "1562", "1566", "1606", "1629", "1635", "1647", "1659", "1695", "1697", "1726",
  "1744", "1750", "1768", "1827", "1837", "1884", "1900", "1905", "1935", "1946", "1949", "1963", "1995", "800",
] as const;

/**
 * Whether digits, without the leading 0 and without +44, have a prefix and a length of the United Kingdom's numbering
 * plan. Source: Ofcom, "The National Telephone Numbering Plan", parts A and C1.
 */
function isNationalNumber(digits: string): boolean {
  return LONG.test(digits) || (SHORT.test(digits) && SHORT_AREAS.some((area) => digits.startsWith(area)));
}

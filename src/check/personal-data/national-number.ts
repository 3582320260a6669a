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
export function isNationalNumber(digits: string): boolean {
  return LONG.test(digits) || (SHORT.test(digits) && SHORT_AREAS.some((area) => digits.startsWith(area)));
}

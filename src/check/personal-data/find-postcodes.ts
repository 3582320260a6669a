import { letterPattern } from "../../letter-pattern.ts";
import type { Span } from "../../source/source.ts";
import { SPACES, spanOfMatch, WORD_BEGINS, WORD_ENDS } from "./characters.ts";

/**
 * The postcode areas of the United Kingdom and the Crown dependencies, and the forces' BF.
 * Source: Royal Mail, Postcode Address File.
 */
// biome-ignore format: a list of codes reads best as one
const AREAS = new Set([
  "AB", "AL", "B", "BA", "BB", "BD", "BF", "BH", "BL", "BN", "BR", "BS", "BT", "CA", "CB", "CF", "CH", "CM", "CO", "CR",
  "CT", "CV", "CW", "DA", "DD", "DE", "DG", "DH", "DL", "DN", "DT", "DY", "E", "EC", "EH", "EN", "EX", "FK", "FY", "G",
  "GL", "GU", "GY", "HA", "HD", "HG", "HP", "HR", "HS", "HU", "HX", "IG", "IM", "IP", "IV", "JE", "KA", "KT", "KW", "KY",
  "L", "LA", "LD", "LE", "LL", "LN", "LS", "LU", "M", "ME", "MK", "ML", "N", "NE", "NG", "NN", "NP", "NR", "NW", "OL",
  "OX", "PA", "PE", "PH", "PL", "PO", "PR", "RG", "RH", "RM", "S", "SA", "SE", "SG", "SK", "SL", "SM", "SN", "SO", "SP",
  "SR", "SS", "ST", "SW", "SY", "TA", "TD", "TF", "TN", "TQ", "TR", "TS", "TW", "UB", "W", "WA", "WC", "WD", "WF", "WN",
  "WR", "WS", "WV", "YO", "ZE",
]);
/** The districts of inner London that are divided by a letter (SW1A). */
// biome-ignore format: a list of codes reads best as one
const LETTERED_DISTRICTS = new Set([
  "E1", "EC1", "EC2", "EC3", "EC4", "N1", "NW1", "SE1", "SW1", "W1", "WC1", "WC2",
]);

/** BS 7666: the second half is a digit and two letters, none of them C, I, K, M, O or V. */
const SHAPE = letterPattern(
  `${WORD_BEGINS}(?<area>[A-Z]{1,2})(?<district>\\d)(?:\\d|(?<letter>[A-HJKMNPR-Y]))?[${SPACES}]{0,2}` +
    `(?<unit>\\d[ABD-HJLNP-UW-Z]{2})${WORD_ENDS}`,
  "giu",
);
/** "Room B1 1st floor", "set E2 3hr": not capitals, and an ordinal or a measure. */
const ORDINAL_OR_MEASURE = /^(?:1st|2nd|3rd|[04-9]th|\d(?:ft|hr|yr|lb|px|gb))$/i;

/** Postcodes of real areas, in capitals or not, with and without the space. */
export function findPostcodes(text: string): readonly Span[] {
  return [...text.matchAll(SHAPE(text))].filter(({ groups = {} }) => isReal(groups)).map(spanOfMatch);
}

function isReal({ area = "", district = "", letter, unit = "" }: Readonly<Record<string, string>>): boolean {
  const known =
    letter === undefined
      ? AREAS.has(area.toUpperCase())
      : LETTERED_DISTRICTS.has(area.toUpperCase() + district);
  return known && (unit === unit.toUpperCase() || !ORDINAL_OR_MEASURE.test(unit));
}

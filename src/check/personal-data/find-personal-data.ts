import { isCivilDate } from "../../civil-date.ts";
import type { Span } from "../../source/source.ts";
import { BIRTH_WORD, findBirthDates } from "./find-birth-dates.ts";
import { findEmailAddresses } from "./find-email-addresses.ts";
import { findNhsNumbers } from "./find-nhs-numbers.ts";
import { findPhoneNumbers } from "./find-phone-numbers.ts";
import { findPostcodes } from "./find-postcodes.ts";
import { findUniquePupilNumbers } from "./find-unique-pupil-numbers.ts";
import { findTitledNames, TITLE_WORD } from "./titled-names/find-titled-names.ts";

/** A place in a text that seems to tell who somebody is: a range of UTF-16 units, and what it looks like in words. */
export interface PersonalData extends Span {
  readonly what: string;
}

interface PersonalDataKind {
  readonly what: string;
  /** One cheap look: a text in which this is not found has none of the kind. */
  readonly look: RegExp;
  readonly find: (text: string) => readonly Span[];
}

interface Match extends PersonalData {
  readonly rank: number;
}

/** Where none of these nor a title stands, nobody is named; most texts end here. */
const SIGNS = /[\d@%]/;

/** The kinds, the most specific first: where two overlap, the earlier kind is what it is. */
export const PERSONAL_DATA_KINDS = [
  { what: "an e-mail address", look: /@|%40/, find: findEmailAddresses },
  { what: "a UPN (unique pupil number)", look: /\d{11}/, find: findUniquePupilNumbers },
  { what: "an NHS number", look: /\d{3}\D?\d{3}\D?\d{4}/, find: findNhsNumbers },
  { what: "a UK phone number", look: /(?:0[1-9]\d|44)(?:\D{0,6}\d){7}/, find: findPhoneNumbers },
  { what: "a date of birth", look: BIRTH_WORD, find: findBirthDates },
  { what: "a postcode", look: /[a-z\u017f\u212a]\d/i, find: findPostcodes },
  { what: "a title with a surname", look: TITLE_WORD, find: findTitledNames },
] as const satisfies readonly PersonalDataKind[];

/**
 * What in a text seems to tell who somebody is, in the text's order and not overlapping. A name without a title is
 * not found. The work grows with the length of the text and no faster, whatever the text is.
 */
export function findPersonalData(text: string): readonly PersonalData[] {
  // Most texts of a plan that have digits are days, and nothing else.
  if (isCivilDate(text) || !(SIGNS.test(text) || TITLE_WORD.test(text))) return [];
  const kept: Match[] = [];
  for (const candidate of candidatesOf(text)) {
    const last = kept.at(-1);
    if (last === undefined || last.end <= candidate.start) kept.push(candidate);
    else if (candidate.rank < last.rank) kept.splice(-1, 1, candidate);
  }
  return kept.map(({ start, end, what }) => ({ start, end, what }));
}

function candidatesOf(text: string): Match[] {
  return PERSONAL_DATA_KINDS.flatMap(({ what, look, find }, rank) =>
    look.test(text) ? find(text).map(({ start, end }) => ({ start, end, what, rank })) : [],
  ).sort((a, b) => a.start - b.start || a.rank - b.rank);
}

import { letterPattern } from "../../../letter-pattern.ts";
import { ROLE_WORDS } from "../../../progress/known-roles.ts";
import { CALLED_AFTER, NO_NAME, PARTICLES, WORK } from "../titled-names/surname-words.ts";
import { FIRST_NAMES } from "./first-names.ts";
import { OTHER_WORDS } from "./other-words.ts";

/** Abbreviations of roles, teams and services in schools, settings and local authorities, which are nobody's initials. */
// biome-ignore format: word lists read best as such
export const ABBREVIATIONS: ReadonlySet<string> = new Set([
  "AAO", "ADHD", "AEN", "AFC", "AHT", "ALN", "ALNCO", "AP", "APP", "ASC", "ASD", "ASDAN", "ATL", "AWO", "BBV", "BSL", "BTEC",
  "CAMHS", "CAF", "CC", "CEO", "CFO", "CIC", "CIN", "CLA", "CP", "CPD", "CPLD", "CSC", "CYP", "CYPS", "DCO", "DDSL", "DFE", "DHT",
  "DMO", "DPO", "DSCO", "DSL", "DSO", "DT", "EAL", "EBSA", "EBSN", "ECT", "ECTS", "EHA", "EHC", "EHCP", "EHE", "ELG", "ELKLAN", "ELSA",
  "ELT", "EMTAS", "EP", "EPS", "ESOL", "EWO", "EWS", "EY", "EYFS", "EYP", "FE", "FLO", "FSM", "FSW", "FTM", "GCSE", "GP", "GRT", "HASH",
  "HI", "HLTA", "HMI", "HOD", "HOF", "HOH", "HOS", "HOY", "HR", "HT", "HUB", "IAG", "ICT", "IEP", "IPR", "IRO", "IT", "ITT", "KS",
  "LA", "LAC", "LADO", "LGB", "LSA", "LSAS", "LSP", "LSS", "LT", "MAT", "MDS", "MDSA", "MFL", "MHL", "MHST", "MLD", "MLT", "MSA", "MSI",
  "NHS", "NPQ", "NQT", "OT", "OTS", "PA", "PCF", "PD", "PE", "PEP", "PFA", "PFI", "PHSE", "PL", "PMLD", "PP", "PPA", "PRU", "PSA",
  "PSG", "PSHE", "PSO", "PSP", "PSW", "PTA", "PTFA", "PTSA", "QTVI", "RE", "RJ", "RP", "RRSA", "RSE", "RSHE", "RSL", "SALT", "SBM",
  "SC", "SCITT", "SDP", "SEAL", "SEMH", "SEN", "SENCO", "SEND", "SENDCO", "SENDIAS", "SENDIASS", "SENIAS", "SENSS", "SENT", "SHMT",
  "SIMS", "SIP", "SLCN", "SLD", "SLE", "SLT", "SMHL", "SMSC", "SMT", "SN", "SP", "SPOC", "SRE", "SSA", "SSP", "SW", "TA", "TAC", "TAF",
  "TAS", "TLR", "TOD", "TU", "UPS", "VI", "VP", "VS", "VSH", "WRAP", "YOT", "YP", "YPAS",
]);

/** What a text of a role, or of who somebody is, looks like instead. */
export type PersonLike = "a person's name" | "a person's initials";

/** Names are short; longer texts are sentences. */
const MAX_LENGTH = 80;
const MAX_NAME_WORDS = 4;
/** The longest role of the table has this many words. */
const MAX_ROLE_WORDS = 6;

const WORD = letterPattern("[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}.'’-]{0,40}", "gu");
const INITIALS = letterPattern(
  "^\\p{Lu}{2,3}$|^(?:\\p{Lu}\\.\\s?){1,3}\\p{Lu}\\.?$|^\\p{Lu}(?:\\s\\p{Lu}){1,2}$",
  "u",
);
const INITIAL = letterPattern("^\\p{Lu}\\.?$", "u");
const NO_CAPITAL = letterPattern("[^\\p{Lu}]", "gu");
const CAPITALISED = letterPattern(
  "^(?:(?:Mc|Mac|O['’]|D['’])?\\p{Lu}[\\p{Ll}\\p{M}]{1,30})(?:[-'’]\\p{L}[\\p{Ll}\\p{M}]{0,30}){0,2}$",
  "u",
);

/**
 * Whether a text that should say a role looks like somebody's name or initials instead; null where it does not, or where
 * all or a part of it is a role (`isRole`). It only ever guesses: that it finds nothing says nothing.
 */
export function looksLikePerson(text: string, isRole: (part: string) => boolean): PersonLike | null {
  const value = text.trim();
  if (value === "" || value.length > MAX_LENGTH) return null;
  const like = INITIALS(value).test(value) ? initials(value) : name(value);
  return like !== null && !holdsRole(value, isRole) ? like : null;
}

function initials(value: string): PersonLike | null {
  return ABBREVIATIONS.has(value.replace(NO_CAPITAL(value), "")) ? null : "a person's initials";
}

function name(value: string): PersonLike | null {
  const words = value.match(WORD(value)) ?? [];
  const isWhole = words.join(" ") === value.replace(/\s+/g, " ");
  const isName = isWhole && isFullName(words);
  return isName || words.some(isFirstName) ? "a person's name" : null;
}

/** Two to four words that are all written as names are, and of which none is known for another word. */
function isFullName(words: readonly string[]): boolean {
  if (words.length < 2 || words.length > MAX_NAME_WORDS) return false;
  return (
    isCapitalised(words.at(-1) ?? "") &&
    words.every(
      (word) =>
        (isCapitalised(word) && !isOtherWord(word)) || INITIAL(word).test(word) || PARTICLES.has(word),
    )
  );
}

function isCapitalised(word: string): boolean {
  return CAPITALISED(word).test(word);
}

function isFirstName(word: string): boolean {
  const bare = word.replace(/['’]s$|[.'’]+$/u, "");
  return isCapitalised(bare) && FIRST_NAMES.has(bare.toLowerCase());
}

function isOtherWord(word: string): boolean {
  const folded = word.toLowerCase().replace(/['’]s$|['’]$/u, "");
  return isOther(folded) || isOther(folded.replace(/s$/, "")) || isOther(`${folded}s`);
}

function isOther(word: string): boolean {
  return OTHERS.some((words) => words.has(word));
}

const OTHERS: readonly ReadonlySet<string>[] = [OTHER_WORDS, NO_NAME, CALLED_AFTER, WORK, ROLE_WORDS];

/** Whether any words that follow each other are a role. */
function holdsRole(value: string, isRole: (part: string) => boolean): boolean {
  const words = [...value.matchAll(WORD(value))];
  return words.some((first, from) =>
    words.slice(from, from + MAX_ROLE_WORDS).some((last) => {
      return isRole(value.slice(first.index, last.index + last[0].length));
    }),
  );
}

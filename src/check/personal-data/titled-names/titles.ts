/** How people write a title, and which words after it name nobody. */
export interface Title {
  /** Whether it may stand with a dot. After "Miss." a sentence ends. */
  readonly dot: boolean;
  /** What may stand in small letters: "dr Khan", "mrs jones". Small "miss" and "sir" are mostly other words. */
  readonly small: "nothing" | "title" | "title and surname";
  /** Whether capitals stand for something else: MS is Microsoft, DR a disaster's recovery. */
  readonly isAbbreviation: boolean;
  readonly not: readonly string[];
}

// biome-ignore format: word lists read best as such
const MICROSOFT = [
  "teams", "word", "office", "excel", "forms", "outlook", "sharepoint", "powerpoint", "onenote", "planner", "windows",
  "paint", "publisher", "project", "access", "whiteboard", "society", "trust",
];
/** What follows a title that is said to somebody: "Miss can we ...", "Thank you Sir". */
// biome-ignore format: word lists read best as such
const TALK = [
  "i'm", "we", "we're", "you", "he", "she", "it", "it's", "they", "can", "could", "will", "would", "do", "does", "please",
  "thank", "thanks", "said", "says", "asked", "helps", "helped", "this", "that", "these", "there", "then", "when", "why",
  "how", "what", "where", "my", "our", "your", "his", "her", "their", "yes", "no", "not", "all", "every", "everyone",
  "if", "but", "so", "because", "for", "from", "with", "about", "out", "any", "one", "some", "dear", "hello", "hi", "somebody", "someone",
  "who", "has", "had", "have", "after", "before", "as", "by", "us", "me", "him", "them", "today", "tomorrow", "next",
];
// biome-ignore format: word lists read best as such
const CALENDAR = [
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "april", "july",
  "august", "september", "october", "november", "december", "year", "class", "assembly", "lunch", "break", "school",
];

/** Sir is Welsh for a county: "Cyngor Sir Benfro". */
// biome-ignore format: word lists read best as such
const WELSH_COUNTIES = [
  "aberteifi", "amwythig", "benfro", "ddinbych", "drefaldwyn", "efrog", "faesyfed", "fflint", "fôn", "frycheiniog",
  "fynwy", "gaer", "gaerfyrddin", "gaerhirfryn", "gaerloyw", "gaernarfon", "gâr", "geredigion", "feirionnydd",
  "forgannwg", "henffordd", "môn", "penfro",
];

const ABBREVIATION = { dot: true, small: "title", isAbbreviation: false, not: [] } as const satisfies Title;
const WORD = { dot: false, small: "nothing", isAbbreviation: false, not: [] } as const satisfies Title;
const SPOKEN = { ...WORD, not: [...TALK, ...CALENDAR] } as const satisfies Title;

/** The titles by their small letters. */
export const TITLES: ReadonlyMap<string, Title> = new Map<string, Title>([
  [
    "mr",
    {
      ...ABBREVIATION,
      small: "title and surname",
      not: [...TALK, "men", "tumble", "potato", "happy", "whippy", "bump", "tickle"],
    },
  ],
  ["mrs", { ...ABBREVIATION, small: "title and surname", not: [...TALK, "claus"] }],
  ["ms", { ...ABBREVIATION, isAbbreviation: true, not: MICROSOFT }],
  ["mx", ABBREVIATION],
  ["miss", { ...SPOKEN, not: [...SPOKEN.not, "world", "universe", "saigon"] }],
  ["dr", { ...ABBREVIATION, isAbbreviation: true, not: ["who", "seuss", "martens", "google"] }],
  ["doctor", { ...WORD, not: ["who", "foster"] }],
  ["prof", { ...ABBREVIATION, not: ["dev", "development", "learning"] }],
  ["professor", WORD],
  ["rev", ABBREVIATION],
  ["revd", ABBREVIATION],
  ["reverend", WORD],
  ["rev'd", ABBREVIATION],
  ["rev’d", ABBREVIATION],
  ["y parch", ABBREVIATION],
  ["parchedig", WORD],
  ["cllr", ABBREVIATION],
  ["councillor", WORD],
  ["dame", WORD],
  ["sir", { ...SPOKEN, not: [...SPOKEN.not, ...WELSH_COUNTIES] }],
  ["madam", { ...SPOKEN, not: [...SPOKEN.not, "butterfly"] }],
  ["madame", { ...SPOKEN, not: [...SPOKEN.not, "tussauds"] }],
]);

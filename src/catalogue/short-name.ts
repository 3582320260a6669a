/** How many characters a short name has at most: what a table's column and a picture's key hold. */
const MAX_SHORT_LENGTH = 28;
/** How much of its beginning a short name keeps that is shortened in the middle. */
const MAX_BEGINNING = 9;

/** A short name for a statement that has none: its beginning, cut at a word, an ellipsis where anything was cut. */
export function shortName(statement: string): string {
  return cutAtWord(statement, MAX_SHORT_LENGTH);
}

/**
 * Short names for statements that stand beside each other: where several begin with the same words, so that their
 * beginnings alone would look alike, each keeps the words in which it differs: "Families … after school".
 */
export function shortNames(statements: readonly string[]): readonly string[] {
  const alike = new Map<string, Set<string>>();
  for (const statement of statements) {
    const beginning = shortName(statement);
    alike.set(beginning, (alike.get(beginning) ?? new Set()).add(statement));
  }
  const shorts = new Map([...alike.values()].flatMap((twins) => [...shortWhereDifferent([...twins])]));
  return statements.map((statement) => shorts.get(statement) ?? statement);
}

/** Sorted by their words, each differs latest from one of its neighbours: a thousand need no thousand times a thousand looks. */
function shortWhereDifferent(twins: readonly string[]): ReadonlyMap<string, string> {
  const [only, ...others] = twins;
  if (only === undefined) return new Map();
  if (others.length === 0) return new Map([[only, shortName(only)]]);
  const sorted = twins
    .map((statement) => ({ statement, words: wordsOf(statement) }))
    .sort((a, b) => (a.words.join(" ") < b.words.join(" ") ? -1 : 1));
  return new Map(
    sorted.map(({ statement, words }, at) => {
      const neighbours = [sorted[at - 1], sorted[at + 1]].flatMap((each) => (each ? [each.words] : []));
      return [statement, fromWhere(words, Math.max(...neighbours.map((each) => sharedWords(words, each))))];
    }),
  );
}
/** "Families … after school": the first word where it is short, and then from where it differs. */
function fromWhere(words: readonly string[], shared: number): string {
  // What ends where its neighbour goes on differs by its end.
  const rest = words.slice(Math.min(shared, words.length - 1)).join(" ");
  const [first = ""] = words;
  const beginning = shared > 0 && [...first].length <= MAX_BEGINNING ? `${first} … ` : "… ";
  return `${beginning}${cutAtWord(rest, MAX_SHORT_LENGTH - [...beginning].length)}`;
}

function wordsOf(statement: string): string[] {
  return statement.split(/\s+/).filter((word) => word !== "");
}

function sharedWords(words: readonly string[], others: readonly string[]): number {
  const differs = words.findIndex((word, at) => word !== others[at]);
  return differs < 0 ? words.length : differs;
}

function cutAtWord(text: string, most: number): string {
  const letters = [...text];
  if (letters.length <= most) return text;
  const head = letters.slice(0, most).join("");
  const cut = head.lastIndexOf(" ");
  const kept = cut > 10 ? head.slice(0, cut) : letters.slice(0, most - 1).join("");
  return `${kept.trimEnd()}…`;
}

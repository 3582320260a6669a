import fc from "fast-check";

/** One way in which the text of a plan differs from what a tidy hand would write. */
export interface Mutation {
  readonly kind: keyof typeof MUTATIONS;
  /** Which of the places where it could happen, as a share of them all. */
  readonly at: number;
  /** How much, or which of several, where that means anything. */
  readonly by: number;
}

/** A plan as several hands, odd editors and slips left it. Some of these cannot be read; most still can. */
export function mutated(text: string, mutations: readonly Mutation[]): string {
  return mutations
    .reduce((lines, { kind, at, by }) => {
      const change = MUTATIONS[kind];
      const places = [...lines.keys()].filter((place) => change.fits(lines[place] ?? ""));
      const place = places[Math.floor(at * places.length)];
      if (place === undefined) return lines;
      return [...lines.slice(0, place), ...change.make(lines[place] ?? "", by), ...lines.slice(place + 1)];
    }, linesOf(text))
    .join("");
}

/** The lines of a text, each with its line end. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

interface Way {
  readonly fits: (line: string) => boolean;
  /** The lines in the place of one. */
  readonly make: (line: string, by: number) => readonly string[];
}

const KEY = /^( *)(- +)?([\w-]+):(?: +(.*?))?\s*$/;
const ITEM = /^( *)- +\S/;
const FLOW = /[{[].*[}\]]/;

const always = (): boolean => true;
const isBlank = (line: string): boolean => line.trim() === "";
const holds = (pattern: RegExp) => (line: string) => pattern.test(line);

/** One line with something else in it. */
const instead =
  (fits: (line: string) => boolean, to: (line: string, by: number) => string): Way["make"] =>
  (line, by) =>
    fits(line) ? [to(line, by)] : [line];

function way(fits: (line: string) => boolean, to: (line: string, by: number) => string): Way {
  return { fits, make: instead(fits, to) };
}

/** A text behind a key or a dash, and a way of writing it in several lines below. */
function inLines(header: string, spread: (words: string, pad: string) => string): Way {
  return way(holds(/^( *)(- +)?([\w-]+): +[A-Za-z][^{}[\]:#&*]*$/), (line, by) => {
    const [, indent = "", dash = "", key = "", words = ""] = KEY.exec(line) ?? [];
    const pad = " ".repeat(indent.length + dash.length + 1 + (by % 4));
    return `${indent}${dash}${key}: ${header}${spread(words, pad)}`;
  });
}

const halves = (words: string): readonly [string, string] => {
  const at = words.indexOf(" ", words.length / 2);
  return at < 0 ? [words, "more"] : [words.slice(0, at), words.slice(at + 1)];
};

const ENDS = ["\r", "\r\n", "\r\r\n", "\n\r", "\n\n"] as const;
const SPICE = [
  "\t",
  "#",
  " #a",
  "- ",
  ": ",
  "[",
  "]",
  "{",
  "}",
  "'",
  '"',
  "|",
  "? ",
  ",",
  "\r",
  " ",
  "&x ",
  "!x ",
];

const MUTATIONS = {
  "a dash far from its text": way(holds(ITEM), (line, by) =>
    line.replace("- ", `-${" ".repeat(1 + (by % 12))}`),
  ),
  "a tab behind a dash": way(holds(ITEM), (line) => line.replace("- ", "-\t")),
  "a dash in a line of its own": way(holds(ITEM), (line, by) => {
    const [, indent = ""] = ITEM.exec(line) ?? [];
    const pad = " ".repeat(indent.length + (by % 5));
    return line.replace("- ", `-${by % 2 === 0 ? "" : "   # one"}\n${pad}`);
  }),
  "further in": way(
    (line) => !isBlank(line),
    (line, by) => " ".repeat(1 + (by % 4)) + line,
  ),
  "less far in": way(holds(/^ +\S/), (line, by) => line.replace(new RegExp(`^ {1,${1 + (by % 4)}}`), "")),
  "at column 0": way(holds(/^ +\S/), (line) => line.trimStart()),
  "a value in the next line": way(holds(/^( *)(- +)?[\w-]+: \S/), (line, by) =>
    line.replace(/: +/, `:${by % 3 === 0 ? "   # below" : ""}\n${" ".repeat(by % 9)}`),
  ),
  "tabs before a value": way(holds(/: \S/), (line) => line.replace(": ", ":\t\t")),
  "an explicit key": way(holds(/^( *)[\w-]+: \S/), (line) => line.replace(/^( *)([\w-]+): /, "$1? $2\n$1: ")),
  "a key in quotes": way(holds(/^( *)[\w-]+:/), (line) => line.replace(/^( *)([\w-]+):/, '$1"$2":')),
  "a literal text": inLines("|\n", (words, pad) =>
    halves(words)
      .map((half) => `${pad}${half}\n`)
      .join(""),
  ),
  "a literal text with lines below": inLines("|+\n", (words, pad) => `${pad}${words}\n\n`),
  "a folded text with a remark": inLines(">-   # so\n", (words, pad) =>
    halves(words)
      .map((half) => `${pad}${half}\n`)
      .join(""),
  ),
  "a text that keeps its spaces": inLines("|2-\n", (words, pad) => `${pad} ${words}\n`),
  "a plain text over lines": inLines("", (words, pad) =>
    halves(words)
      .map((half, at) => `${at === 0 ? "" : pad}${half}\n`)
      .join(""),
  ),
  "a quoted text over lines": inLines('"', (words, pad) => `${halves(words).join(`\n\n${pad}`)}"\n`),
  "brackets over lines": way(holds(FLOW), (line, by) => {
    const pad = " ".repeat(by % 14);
    const open = by % 2 === 0 ? `$1\n${pad}` : "$1";
    const close = by % 3 === 0 ? `\n${pad}$1` : "$1";
    return line
      .replace(/([{[])/, open)
      .replace(/, (?=[^,]*[}\]])/, by % 5 === 0 ? `,   # noted\n${pad}` : `,\n${pad}`)
      .replace(/ ?([}\]])(?=[^}\]]*$)/, close);
  }),
  "a comma at the end": way(holds(FLOW), (line) => line.replace(/([^ {[]) ?([}\]])/, "$1, $2")),
  "a remark": way(
    (line) => !isBlank(line),
    (line) => line.replace(/[ \t]*(\r?\n?)$/, "   # a remark$1"),
  ),
  "spaces at the end": way(always, (line) => line.replace(/(\r?\n?)$/, "  \t$1")),
  "a comment above": { fits: always, make: (line, by) => [`${" ".repeat(by % 12)}# above\n`, line] },
  "an empty line above": { fits: always, make: (line, by) => [by % 2 === 0 ? "\n" : "    \n", line] },
  "a line twice": { fits: always, make: (line) => [line, line] },
  "a line less": { fits: always, make: () => [] },
  "another line end": way(holds(/\n$/), (line, by) => line.replace(/\r?\n$/, ENDS[by % ENDS.length] ?? "")),
  "a line end inside": way(holds(/\S \S/), (line, by) =>
    line.replace(/(?<=\S) (?=\S)/, ENDS[by % ENDS.length] ?? ""),
  ),
  "no line end": way(holds(/\n$/), (line) => line.trimEnd()),
  "something that YAML reads": way(
    (line) => line.length > 2,
    (line, by) => {
      const at = (by * 7919) % (line.length - 1);
      return line.slice(0, at) + (SPICE[by % SPICE.length] ?? "") + line.slice(at);
    },
  ),
} as const satisfies Readonly<Record<string, Way>>;

function kinds(): readonly Mutation["kind"][] {
  const names: Mutation["kind"][] = [];
  for (const name in MUTATIONS) if (isKind(name)) names.push(name);
  return names;
}

function isKind(name: string): name is Mutation["kind"] {
  return Object.hasOwn(MUTATIONS, name);
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom(...kinds()),
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  by: fc.nat({ max: 1000 }),
});

export const mutationsOfPlans: fc.Arbitrary<readonly Mutation[]> = fc.array(mutation, {
  minLength: 1,
  maxLength: 5,
});

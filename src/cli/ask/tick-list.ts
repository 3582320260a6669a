import type { TickQuestion } from "./ask.ts";
import { type Line, lineText } from "./line-editor.ts";

export interface TickState {
  readonly ticked: ReadonlySet<string>;
  readonly own: readonly string[];
  /** Position among the items that the search leaves. */
  readonly at: number;
  /** What is searched for; behind a `+` the words of an item of one's own. */
  readonly line: Line;
  readonly complaint: string | null;
}

/** A line of the list: one of the question's items, or one of the person's own. */
export interface ListItem {
  readonly key: string;
  readonly name: string;
  readonly description: string | null;
  readonly own: boolean;
}

/** The items that have every word of the search, whatever the case or accents; own ones last. */
export function foundItems(question: TickQuestion, { line, own }: TickState): readonly ListItem[] {
  const said = lineText(line).trim();
  const words = said.startsWith("+") || WAYS.has(said.toLowerCase()) ? [] : wordsOf(said);
  const items = question.items
    .filter(({ name, description, search }) => hasAll([name, description ?? "", ...(search ?? [])], words))
    .map(({ value, name, description }) => ({
      key: value,
      name,
      description: description ?? null,
      own: false,
    }));
  const added = own
    .filter((text) => hasAll([text], words))
    .map((text) => ({ key: `+${text}`, name: text, description: null, own: true }));
  return [...items, ...added];
}

const WAYS: ReadonlySet<string> = new Set(["back", "later"]);

function hasAll(texts: readonly string[], words: readonly string[]): boolean {
  const held = texts.flatMap(wordsOf);
  return words.every((word) => held.some((candidate) => candidate.startsWith(word)));
}

function wordsOf(text: string): readonly string[] {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

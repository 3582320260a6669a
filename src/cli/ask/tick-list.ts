import { hasAll, wordsOf } from "../../catalogue/search-catalogue.ts";
import { escapeTerminal } from "../../markup/terminal.ts";
import { truncate } from "../../markup/width.ts";
import type { TickQuestion } from "./ask.ts";
import { type EditedLine, lineText } from "./line-editor.ts";
import type { Frame, PromptScreen } from "./prompt-model.ts";
import { errorLines, hangingIndent, hintLines, questionLines, visibleWindow } from "./question-lines.ts";
import { typedLines } from "./typed-lines.ts";

export interface TickState {
  readonly ticked: ReadonlySet<string>;
  readonly own: readonly string[];
  /** Position among the items that the search leaves. */
  readonly at: number;
  /** What is searched for; behind a `+` the words of an item of one's own. */
  readonly line: EditedLine;
  readonly error: string | null;
  /** Whether the arrows moved since something was ticked: Enter then means the row that they point at. */
  readonly moved: boolean;
  /** Whether all ticks so far were made by arrow and Enter. */
  readonly byEnter: boolean;
}

/** A line of the list: one of the question's items, or one of the person's own. */
export interface ListItem {
  readonly key: string;
  readonly name: string;
  readonly description: string | null;
  readonly own: boolean;
}

/**
 * The items that have every word of the search, whatever the case or accents: those that say the very words first, then those
 * whose words begin so, then those that are only searched for by them; own ones last.
 */
export function matchingItems(question: TickQuestion, { line, own }: TickState): readonly ListItem[] {
  const said = lineText(line).trim();
  const words = said.startsWith("+") || WAYS.has(said.toLowerCase()) ? [] : wordsOf(said);
  const items = question.items
    .filter(({ name, description, search }) => hasAll([name, description ?? "", ...(search ?? [])], words))
    .toSorted((a, b) => closeness(b, words) - closeness(a, words))
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

function closeness({ name, description }: TickQuestion["items"][number], words: readonly string[]): number {
  const said = [name, description ?? ""];
  const held = new Set(said.flatMap(wordsOf));
  return words.every((word) => held.has(word)) ? 2 : hasAll(said, words) ? 1 : 0;
}

const WAYS: ReadonlySet<string> = new Set(["back", "later"]);

/** The fewest items that are shown, however low the screen is. */
const MIN_ITEMS = 3;

/** The question with its list, as much of it as the screen has room for, and what is said of the item pointed at. */
export function renderTicks(question: TickQuestion, state: TickState, paper: PromptScreen): Frame {
  const { style } = paper;
  const found = matchingItems(question, state);
  const pointed = found[state.at];
  const about = pointed?.description
    ? ["", ...hangingIndent(pointed.description, { mark: "  ", paper }).map((line) => style.dim(line))]
    : [];
  const count = state.ticked.size + state.own.length;
  const counted = hangingIndent(question.counter(count), { mark: "  ", paper }).map((line) =>
    style.green(line),
  );
  const said = lineText(state.line);
  const typed = typedLines(state.line, said.startsWith("+") ? "new: " : "find: ", paper);
  const top = questionLines(question, paper);
  const below = [
    ...typed.below,
    ...errorLines(state.error, paper),
    ...counted,
    ...hintLines(
      said === "" ? question : { ...question, back: false },
      ways(question, { said, isFound: found.length > 0, enterTicks: enterTicks(question, state) }),
      paper,
    ),
  ];
  const taken = top.length + typed.above.length + below.length + MAX_ABOUT + 3;
  const room = Math.max(MIN_ITEMS, paper.height - taken);
  const list = listLines(found, { state, room, paper });
  return { above: [...top, ...list, ...about, ...typed.above], below, cursorFromEnd: typed.cursorFromEnd };
}

/** Room that is kept for what is said of an item, so that the list stays as long. */
const MAX_ABOUT = 3;

/** Whether Enter ticks the row that the arrows point at, rather than going on with what is ticked. */
export function enterTicks(question: TickQuestion, state: TickState): boolean {
  const item = matchingItems(question, state)[state.at];
  return state.moved && state.byEnter && item !== undefined && !item.own && !state.ticked.has(item.key);
}

/** What the keys do: in the whole list, behind a search, behind a `+`. */
function ways(
  { own }: TickQuestion,
  { said, isFound, enterTicks }: { said: string; isFound: boolean; enterTicks: boolean },
): readonly string[] {
  if (said.startsWith("+")) return ["Enter: add it", "Esc: leave it"];
  const add = own === null ? [] : ["+ and words: one of your own"];
  if (said !== "") return [...(isFound ? ["Enter: tick it"] : add), "Esc: the whole list"];
  return [
    enterTicks ? "Enter or Space: tick" : "Space: tick",
    "type to search",
    ...add,
    ...(enterTicks ? [] : ["Enter: go on"]),
  ];
}

function listLines(
  found: readonly ListItem[],
  { state, room, paper }: { state: TickState; room: number; paper: PromptScreen },
): readonly string[] {
  if (found.length === 0) return [paper.style.dim("  nothing has these words")];
  return visibleWindow(found.length, { at: state.at, room, paper }, (position) => {
    const item = found[position];
    return item ? itemLines(item, { isAt: position === state.at, state, paper }) : [];
  });
}

function itemLines(
  { key, name, own }: ListItem,
  { isAt, state, paper }: { isAt: boolean; state: TickState; paper: PromptScreen },
): readonly string[] {
  const ticked = own || state.ticked.has(key);
  const mark = `${isAt ? ">" : " "} [${ticked ? "x" : " "}] `;
  const words = escapeTerminal(own ? `your own: ${name}` : name);
  const line = mark + truncate(words, Math.max(8, paper.width - 1 - mark.length));
  return [isAt ? paper.style.bold(paper.style.cyan(line)) : ticked ? paper.style.green(line) : line];
}

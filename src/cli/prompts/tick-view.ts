import type { TickQuestion } from "./ask.ts";
import { lineText } from "./line-editor.ts";
import type { Frame, PromptPaper } from "./prompt-model.ts";
import { complaintLines, hanging, hintLines, questionLines } from "./question-words.ts";
import { foundItems, type ListItem, type TickState } from "./tick-list.ts";
import { typedLines } from "./typed-lines.ts";

/** The fewest items that are shown, however low the screen is. */
const FEWEST = 3;

/** The question with its list, as much of it as the screen has room for, and what is said of the item pointed at. */
export function showTicks(question: TickQuestion, state: TickState, paper: PromptPaper): Frame {
  const { style } = paper;
  const found = foundItems(question, state);
  const pointed = found[state.at];
  const about = pointed?.description
    ? ["", ...hanging(pointed.description, { mark: "  ", paper }).map((line) => style.dim(line))]
    : [];
  const count = state.ticked.size + state.own.length;
  const counted = hanging(question.counter(count), { mark: "  ", paper }).map((line) => style.green(line));
  const said = lineText(state.line);
  const typed = typedLines(state.line, said.startsWith("+") ? "new: " : "find: ", paper);
  const top = questionLines(question, paper);
  const below = [
    ...typed.below,
    ...complaintLines(state.complaint, paper),
    ...counted,
    ...hintLines(said === "" ? question : { ...question, back: false }, ways(question, said), paper),
  ];
  const taken = top.length + typed.above.length + below.length + MOST_ABOUT + 3;
  const room = Math.max(FEWEST, paper.height - taken);
  const list = windowed(found, { state, room, paper });
  return { above: [...top, ...list, ...about, ...typed.above], below, cursorFromEnd: typed.cursorFromEnd };
}

/** Room that is kept for what is said of an item, so that the list stays as long. */
const MOST_ABOUT = 3;

/** What the keys do: in the whole list, behind a search, behind a `+`. */
function ways({ own }: TickQuestion, said: string): readonly string[] {
  if (said.startsWith("+")) return ["Enter: add it", "Esc: leave it"];
  if (said !== "") return ["Enter: tick it", "Esc: the whole list"];
  const add = own === null ? [] : ["+ and words: one of your own"];
  return ["Space: tick", "type to search", ...add, "Enter: go on"];
}

function windowed(
  found: readonly ListItem[],
  { state, room, paper }: { state: TickState; room: number; paper: PromptPaper },
): readonly string[] {
  if (found.length === 0) return [paper.style.dim("  nothing has these words")];
  const first = Math.max(0, Math.min(state.at - Math.floor(room / 2), found.length - room));
  const shown = found.slice(first, first + room);
  const after = found.length - first - shown.length;
  return [
    ...(first > 0 ? [paper.style.dim(`    ${first} more above`)] : []),
    ...shown.flatMap((item, index) => itemLines(item, { isAt: first + index === state.at, state, paper })),
    ...(after > 0 ? [paper.style.dim(`    ${after} more below`)] : []),
  ];
}

function itemLines(
  { key, name, own }: ListItem,
  { isAt, state, paper }: { isAt: boolean; state: TickState; paper: PromptPaper },
): readonly string[] {
  const ticked = own || state.ticked.has(key);
  const mark = `${isAt ? ">" : " "} [${ticked ? "x" : " "}] `;
  const lines = hanging(own ? `${name} (your own)` : name, { mark, paper });
  const paint = isAt ? paper.style.cyan : ticked ? paper.style.green : null;
  return paint ? lines.map((line) => paint(line)) : lines;
}

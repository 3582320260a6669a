import { isolateDays } from "../../markup/isolated-days.ts";
import { escapeTerminal } from "../../markup/terminal.ts";
import { wrap } from "../../markup/width.ts";
import type { AskedQuestion, Reply } from "./ask.ts";
import type { PromptScreen } from "./prompt-model.ts";

/** The cells that words are set in at most: longer lines are hard to read. */
const READABLE = 88;

/** The heading of a question and the question itself. */
export function questionLines(
  { heading = [], message }: AskedQuestion,
  paper: PromptScreen,
): readonly string[] {
  const { style } = paper;
  const above = heading.flatMap((line) => shortened(paragraphLines(line, paper)));
  return [
    "",
    ...(above.length > 0 ? [...above, ""] : []),
    ...hangingIndent(message, { mark: "? ", paper }).map((line) => style.bold(line)),
  ];
}

/** The most lines of one paragraph above a question, so that the question stays on the screen. */
const MAX_LINES = 5;

function shortened(lines: readonly string[]): readonly string[] {
  if (lines.length <= MAX_LINES) return lines;
  return [...lines.slice(0, MAX_LINES - 1), `${lines[MAX_LINES - 1]}…`];
}

/** How to answer, then what the question understands beside an answer. */
export function hintLines(
  question: AskedQuestion,
  own: readonly string[],
  paper: PromptScreen,
): readonly string[] {
  const { hint, back = true } = question;
  const ways = [...own, ...(back ? ["back"] : [])].join(" · ");
  const lines = [...(hint === undefined ? [] : [hint]), ...(ways === "" ? [] : [ways])];
  return lines.flatMap((line) =>
    hangingIndent(line, { mark: "  ", paper }).map((words) => paper.style.dim(words)),
  );
}

/** What is wrong with an answer. */
export function errorLines(error: string | null, paper: PromptScreen): readonly string[] {
  if (error === null) return [];
  return hangingIndent(error, { mark: "! ", paper }).map((line) => paper.style.yellow(line));
}

/** The question with its answer, as it stays on the screen. */
export function answeredLines(
  { message, heading = [], headingStays = false }: AskedQuestion,
  { reply, paper }: { reply: Reply<unknown>; paper: PromptScreen },
  answer: string,
): readonly string[] {
  const { style } = paper;
  if (reply.kind === "back") return ["", style.dim("  back")];
  const first = headingStays
    ? heading.slice(0, 1).flatMap((line) => ["", ...paragraphLines(line, paper)])
    : [];
  const asked = [...first, "", ...hangingIndent(message, { mark: "? ", paper })];
  if (reply.kind === "later") return [...asked, style.dim("  left blank")];
  return [...asked, ...hangingIndent(answer, { mark: "  ", paper }).map((line) => style.bold(line))];
}

/** A paragraph of words, wrapped; a list's item and a line with spaces before it keep their indentation. */
export function paragraphLines(text: string, paper: PromptScreen): readonly string[] {
  const [mark = ""] = /^ *(?:- )?/.exec(text) ?? [];
  if (text === "") return [""];
  return hangingIndent(text.slice(mark.length), { mark, paper });
}

/** Words behind a mark, the lines below it set in as far. */
export function hangingIndent(
  text: string,
  { mark, paper }: { mark: string; paper: PromptScreen },
): readonly string[] {
  const width = Math.min(paper.width - 1, READABLE) - mark.length;
  const lines = wrap(isolateDays(escapeTerminal(text)), Math.max(8, width));
  return lines.map((line, index) => (index === 0 ? mark : " ".repeat(mark.length)) + line);
}

/** The lines of a list about the item that is pointed at, as many items as there is room for in lines, and how many more there are. */
export function visibleWindow(
  count: number,
  { at, room, paper }: { at: number; room: number; paper: PromptScreen },
  linesOf: (position: number) => readonly string[],
): readonly string[] {
  let [first, last] = [at, at + 1];
  let left = room - linesOf(at).length;
  const hasRoom = (position: number): boolean => {
    const lines = position < 0 || position >= count ? Number.POSITIVE_INFINITY : linesOf(position).length;
    if (lines > left) return false;
    left -= lines;
    return true;
  };
  // As much above as below; where one side ends, the other has its room.
  for (let isWider = true; isWider; ) {
    const [above, below] = [hasRoom(first - 1), hasRoom(last)];
    if (above) first -= 1;
    if (below) last += 1;
    isWider = above || below;
  }
  const shown = Array.from({ length: last - first }, (_, index) => linesOf(first + index));
  return [
    ...(first > 0 ? [paper.style.dim(`    ${first} more above`)] : []),
    ...shown.flat(),
    ...(count > last ? [paper.style.dim(`    ${count - last} more below`)] : []),
  ];
}

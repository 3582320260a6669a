import { truncate } from "../../markup/width.ts";
import type { Reply, TextQuestion } from "./ask.ts";
import { type EditedLine, EMPTY_LINE, editLine, lineText } from "./line-editor.ts";
import type { Frame, Key, KeyResult, PromptModel, PromptScreen } from "./prompt-model.ts";
import { answeredLines, errorLines, hintLines, questionLines } from "./question-lines.ts";
import { typedLines } from "./typed-lines.ts";

interface TextState {
  readonly line: EditedLine;
  readonly error: string | null;
}

/** A question that a line of text answers. */
export function textModel(question: TextQuestion): PromptModel<TextState, string> {
  return {
    start: { line: EMPTY_LINE, error: null },
    press: (state, key) => press(question, state, key),
    show: (state, paper) => show(question, state, paper),
    answered: (reply, paper) =>
      answeredLines(question, { reply, paper }, reply.kind === "said" ? reply.value : ""),
  };
}

function press(question: TextQuestion, { line }: TextState, key: Key): KeyResult<TextState, string> {
  if (key.name === "escape" && question.back !== false) return { reply: { kind: "back" } };
  if (key.name !== "return" && key.name !== "enter")
    return { state: { line: editLine(line, key), error: null } };
  const said = lineText(line).trim().replace(/\s+/gu, " ");
  const refused = refusedWayOut(question, said);
  if (refused !== null) return { state: { line: EMPTY_LINE, error: refused } };
  return replyTo(question, said) ?? { state: { line, error: errorOf(question, said) } };
}

function replyTo(question: TextQuestion, said: string): { reply: Reply<string> } | null {
  const way = readWayOut(question, said);
  if (way) return { reply: way };
  const value = said === "" ? (question.suggestion ?? "") : said;
  if (value === "") return question.later ? { reply: { kind: "later" } } : null;
  if (question.check?.(value)) return null;
  return { reply: { kind: "said", value: question.understood?.(value) ?? value } };
}

function errorOf({ suggestion, check }: TextQuestion, said: string): string {
  const value = said === "" ? (suggestion ?? "") : said;
  return value === "" ? "This one is needed. Please write a few words." : (check?.(value) ?? "");
}

/** The words that are no answer: `back`, and where the question allows it `later`. */
export function readWayOut(
  { back = true, later = false }: Pick<TextQuestion, "back" | "later">,
  said: string,
): Reply<never> | null {
  const word = said.toLowerCase();
  if (word === "back" && back) return { kind: "back" };
  return word === "later" && later ? { kind: "later" } : null;
}

/** What is said to `back` and `later` where the question has no use for them: they are never taken for an answer. */
export function refusedWayOut(
  { back = true, later = false, suggestion = null }: Pick<TextQuestion, "back" | "later" | "suggestion">,
  said: string,
): string | null {
  const word = said.trim().toLowerCase();
  if (word === "back" && !back) return "There is no question to go back to. Ctrl-C stops.";
  if (word !== "later" || later) return null;
  const enter = suggestion === null || suggestion === "" ? "" : "Enter takes what is suggested. ";
  return `This one is needed now. ${enter}Ctrl-C stops.`;
}

/** Cells of a suggestion that are shown. */
const MAX_SUGGESTED = 100;

function show(question: TextQuestion, { line, error }: TextState, paper: PromptScreen): Frame {
  const { suggestion = null, later = false } = question;
  const typed = typedLines(line, "> ", paper);
  const enter =
    suggestion !== null
      ? [`Enter: ${truncate(suggestion, MAX_SUGGESTED)}`]
      : later
        ? ["Enter: leave blank"]
        : [];
  const blank = suggestion !== null && later ? ["later: leave blank"] : [];
  return {
    above: [...questionLines(question, paper), ...typed.above],
    below: [...typed.below, ...errorLines(error, paper), ...hintLines(question, [...enter, ...blank], paper)],
    cursorFromEnd: typed.cursorFromEnd,
  };
}

import type { ChooseQuestion, QuestionChoice } from "./ask.ts";
import { type EditedLine, EMPTY_LINE, editLine, lineText } from "./line-editor.ts";
import type { Frame, Key, KeyResult, PromptModel, PromptScreen } from "./prompt-model.ts";
import {
  answeredLines,
  errorLines,
  hangingIndent,
  hintLines,
  questionLines,
  visibleWindow,
} from "./question-lines.ts";
import { readWayOut, refusedWayOut } from "./text-model.ts";
import { typedLines } from "./typed-lines.ts";

interface ChooseState {
  /** Position of the choice that is pointed at. */
  readonly at: number;
  readonly line: EditedLine;
  readonly error: string | null;
}

/** A question that one of several choices answers: by the arrows, by its number, or by the beginning of its name. */
export function chooseModel<T extends string>(question: ChooseQuestion<T>): PromptModel<ChooseState, T> {
  const suggested = question.choices.findIndex(({ value }) => value === question.suggestion);
  return {
    start: { at: Math.max(0, suggested), line: EMPTY_LINE, error: null },
    press: (state, key) => press(question, state, key),
    show: (state, paper) => show(question, state, paper),
    answered: (reply, paper) => {
      const chosen =
        reply.kind === "said" ? question.choices.find(({ value }) => value === reply.value) : null;
      return answeredLines(question, { reply, paper }, chosen?.name ?? "");
    },
  };
}

function press<T extends string>(
  question: ChooseQuestion<T>,
  state: ChooseState,
  key: Key,
): KeyResult<ChooseState, T> {
  const { choices, back = true } = question;
  if (key.name === "escape" && back) return { reply: { kind: "back" } };
  if (key.name === "up" || key.name === "down") {
    const step = key.name === "up" ? choices.length - 1 : 1;
    return { state: { at: (state.at + step) % choices.length, line: EMPTY_LINE, error: null } };
  }
  if (key.name === "return" || key.name === "enter") return taken(question, state);
  const line = editLine(state.line, key);
  return { state: { line, at: meant(question, lineText(line).trim()) ?? state.at, error: null } };
}

function taken<T extends string>(question: ChooseQuestion<T>, state: ChooseState): KeyResult<ChooseState, T> {
  const said = lineText(state.line).trim();
  const way = readWayOut(question, said);
  if (way) return { reply: way };
  const refused = refusedWayOut(question, said);
  if (refused !== null) return { state: { ...state, line: EMPTY_LINE, error: refused } };
  const chosen = question.choices[said === "" ? state.at : (meant(question, said) ?? -1)];
  if (chosen) return { reply: { kind: "said", value: chosen.value } };
  return { state: { ...state, error: "There is no such choice. Use the arrows, or write its number." } };
}

/** The position of the choice that a number, the beginning of a name, or a part of one alone means. */
function meant<T extends string>({ choices }: ChooseQuestion<T>, said: string): number | null {
  if (said === "") return null;
  const byName = choices.findIndex(({ name }) => name.toLowerCase().startsWith(said.toLowerCase()));
  if (byName >= 0) return byName;
  const number = /^\d{1,2}$/.test(said) ? Number(said) : 0;
  if (number >= 1 && number <= choices.length) return number - 1;
  const inPart = choices.flatMap(({ name }, at) =>
    name.toLowerCase().includes(said.toLowerCase()) ? [at] : [],
  );
  return inPart.length === 1 ? (inPart[0] ?? null) : null;
}

function show<T extends string>(question: ChooseQuestion<T>, state: ChooseState, paper: PromptScreen): Frame {
  const { choices } = question;
  const room = Math.max(3, paper.height - questionLines(question, paper).length - BELOW);
  const lines = visibleWindow(choices.length, { at: state.at, room, paper }, (position) =>
    choiceLines(choices[position], { position, isAt: position === state.at, paper }),
  );
  const typed = typedLines(state.line, "choose: ", paper);
  return {
    above: [...questionLines(question, paper), ...lines, ...typed.above],
    below: [
      ...typed.below,
      ...errorLines(state.error, paper),
      ...hintLines(
        question,
        ["arrows or a number, then Enter", ...(question.later ? ["later: leave blank"] : [])],
        paper,
      ),
    ],
    cursorFromEnd: typed.cursorFromEnd,
  };
}

/** Lines that are kept for what stands below the choices. */
const BELOW = 7;

function choiceLines(
  choice: QuestionChoice<string> | undefined,
  { position, isAt, paper }: { position: number; isAt: boolean; paper: PromptScreen },
): readonly string[] {
  const { name = "", description } = choice ?? {};
  const mark = `${isAt ? ">" : " "} ${position + 1}. `;
  const named = hangingIndent(name, { mark, paper });
  const about = description === undefined ? [] : hangingIndent(description, { mark: "     ", paper });
  return [
    ...named.map((line) => (isAt ? paper.style.bold(paper.style.cyan(line)) : line)),
    ...about.map((line) => paper.style.dim(line)),
  ];
}

import { InterruptedError } from "../../errors.ts";
import type { Style } from "../../markup/style.ts";
import type { Ask, Reply } from "./ask.ts";
import { chooseModel } from "./choose-model.ts";
import type { PromptModel, PromptScreen } from "./prompt-model.ts";
import { paragraphLines } from "./question-lines.ts";
import { runPrompt } from "./run-prompt.ts";
import { textModel } from "./text-model.ts";
import { tickModel } from "./tick-model.ts";

/** What the questions are put on. */
export interface AskTerminal {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly style: Style;
  /** Calls back with the exit code when the process is ended from outside; the answer undoes that. */
  readonly whenEnded: (tell: (code: 130 | 143) => void) => () => void;
}

/** Puts questions to the person at a terminal, with what is printed on its output. */
export function terminalAsk(terminal: AskTerminal): Ask {
  const { output } = terminal;
  return {
    say: (paragraphs) => {
      const lines = paragraphs.flatMap((text) => paragraphLines(text, paperOf(terminal)));
      return new Promise((done) => output.write(lines.map((line) => `${line}\n`).join(""), () => done()));
    },
    text: (question) => put(terminal, textModel(question)),
    choose: (question) => put(terminal, chooseModel(question)),
    tick: (question) => put(terminal, tickModel(question)),
    yesNo: async (question) => {
      const choices = [
        { value: "yes", name: "Yes" },
        { value: "no", name: "No" },
      ] as const;
      const suggestion = question.suggestion ? "yes" : "no";
      const reply = await put(terminal, chooseModel({ ...question, choices, suggestion }));
      return reply.kind === "said" ? { kind: "said", value: reply.value === "yes" } : reply;
    },
  };
}

/** Throws InterruptedError where there is no reply. */
async function put<S, T>(terminal: AskTerminal, model: PromptModel<S, T>): Promise<Reply<T>> {
  const { input, output, whenEnded } = terminal;
  const ending = new AbortController();
  let code: 130 | 143 = 130;
  const undo = whenEnded((how) => {
    code = how;
    ending.abort();
  });
  try {
    const streams = { input, output, signal: ending.signal };
    const reply = await runPrompt(model, () => paperOf(terminal), streams);
    if (reply === null) throw new InterruptedError(code);
    return reply;
  } finally {
    undo();
  }
}

function paperOf({ output, style }: AskTerminal): PromptScreen {
  // A terminal that does not know its size says 0.
  return { style, width: Math.max(20, output.columns || 80), height: Math.max(8, output.rows || 24) };
}

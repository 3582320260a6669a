import {
  AbortPromptError,
  createPrompt,
  ExitPromptError,
  useEffect,
  useKeypress,
  useRef,
  useState,
} from "@inquirer/core";
import type { Reply } from "./ask.ts";
import type { Frame, Key, PromptModel, PromptScreen } from "./prompt-model.ts";

/** The streams of a prompt, and a signal that ends it from outside. */
export interface PromptStreams {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly signal: AbortSignal;
}

/** Puts a question on the terminal. Resolves with the reply, or with null where input ended before there was one. */
export async function runPrompt<S, T>(
  model: PromptModel<S, T>,
  paper: () => PromptScreen,
  streams: PromptStreams,
): Promise<Reply<T> | null> {
  const { output } = streams;
  // A paste is marked then, so that its line breaks do not answer the questions that follow.
  output.write("\u001b[?2004h");
  try {
    return await promptOf(model, paper, output)({}, streams);
  } catch (error) {
    if (error instanceof AbortPromptError || error instanceof ExitPromptError) return null;
    throw error;
  } finally {
    output.write("\u001b[?2004l");
  }
}

function promptOf<S, T>(
  model: PromptModel<S, T>,
  paper: () => PromptScreen,
  output: NodeJS.WriteStream,
): (config: object, streams: PromptStreams) => Promise<Reply<T> | null> {
  return createPrompt<Reply<T> | null, object>((_config, done) => {
    const [state, setState] = useState<S>(() => model.start);
    const [end, setEnd] = useState<{ readonly reply: Reply<T> | null } | null>(null);
    // Several keys can come before the screen is drawn again.
    const latest = useRef<S>(state);
    const pasting = useRef(false);
    const finish = (reply: Reply<T> | null): void => {
      setEnd({ reply });
      done(reply);
    };
    useEffect((rl) => {
      const closed = (): void => done(null);
      rl.on("close", closed);
      return () => rl.removeListener("close", closed);
    }, []);
    useKeypress((event, rl) => {
      // Readline keeps a line of its own, which would move the cursor.
      rl.clearLine(0);
      const key = keyOf(event);
      if (key.name === "paste-start" || key.name === "paste-end") {
        pasting.current = key.name === "paste-start";
        return setState(latest.current);
      }
      const pressed = model.press(latest.current, pasting.current ? asText(key) : key);
      if ("reply" in pressed) return finish(pressed.reply);
      latest.current = pressed.state;
      // Drawing each character of a long paste takes seconds.
      if (!pasting.current) setState(pressed.state);
    });
    const frame = end === null ? model.show(state, paper()) : null;
    useEffect(() => {
      if (frame && frame.cursorFromEnd > 0) output.write(`\u001b[${frame.cursorFromEnd}D`);
    }, [frame]);
    return frame ? drawn(frame, paper().height) : answered(model, end?.reply ?? null, paper());
  });
}

/** Of a frame that is higher than the screen the lines about the cursor: what scrolled away could not be drawn over. */
function drawn({ above, below }: Frame, height: number): [string, string] {
  const under = below.slice(0, Math.floor(height / 2));
  const over = above.slice(-Math.max(1, height - 1 - under.length));
  return [over.join("\n"), under.join("\n")];
}

function answered<S, T>(model: PromptModel<S, T>, reply: Reply<T> | null, paper: PromptScreen): string {
  return reply ? model.answered(reply, paper).join("\n") : "";
}

function keyOf(event: { name?: string; sequence?: string; ctrl?: boolean; meta?: boolean }): Key {
  const { name = "", sequence = "", ctrl = false, meta = false } = event;
  return { name, sequence, ctrl, meta };
}

/** A key inside a paste only ever types. */
function asText({ sequence }: Key): Key {
  return { name: "", sequence, ctrl: false, meta: false };
}

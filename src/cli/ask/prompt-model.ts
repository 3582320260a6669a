import type { Style } from "../../markup/style.ts";
import type { Reply } from "./ask.ts";

/** A question on the screen as a state that keys change: no terminal in it, so that tests can press keys. */
export interface PromptModel<S, T> {
  readonly start: S;
  readonly press: (state: S, key: Key) => KeyResult<S, T>;
  readonly show: (state: S, paper: PromptScreen) => Frame;
  /** What stays on the screen when it is answered. */
  readonly answered: (reply: Reply<T>, paper: PromptScreen) => readonly string[];
}

/** What a key led to: another state, or the reply. */
export type KeyResult<S, T> = { readonly state: S } | { readonly reply: Reply<T> };

/** A key as Node's readline tells it. */
export interface Key {
  readonly name: string;
  /** What it types, where it types something. */
  readonly sequence: string;
  readonly ctrl: boolean;
  readonly meta: boolean;
}

/** What there is to draw on. */
export interface PromptScreen {
  readonly style: Style;
  /** Cells of a line, and lines. */
  readonly width: number;
  readonly height: number;
}

/** What to draw: the cursor stands in the last line of `above`, so many cells before its end. */
export interface Frame {
  readonly above: readonly string[];
  readonly below: readonly string[];
  readonly cursorFromEnd: number;
}

/**
 * The questions that a command can put to a person. `terminal-ask.ts` puts them on a terminal; a test answers from a
 * script. Texts are plain: whoever shows them escapes, wraps and colours them. Every question throws InterruptedError
 * where the person ends the program (Ctrl-C, Ctrl-D, a closed terminal) or it is ended from outside.
 */
export interface Ask {
  /** Words between the questions, a paragraph each; `- ` begins a list's item, and spaces before a line stay. */
  readonly say: (paragraphs: readonly string[]) => Promise<void>;
  /** A text of one line, without spaces around it; never empty. */
  readonly text: (question: TextQuestion) => Promise<Reply<string>>;
  /** One of several. */
  readonly choose: <T extends string>(question: ChooseQuestion<T>) => Promise<Reply<T>>;
  /** Any number of several, with a search, and with ones of the person's own. */
  readonly tick: (question: TickQuestion) => Promise<Reply<Ticked>>;
  readonly yesNo: (question: YesNoQuestion) => Promise<Reply<boolean>>;
}

/** What a person replied: an answer, or that they want the question before this one, or to leave this one open. */
export type Reply<T> =
  | { readonly kind: "said"; readonly value: T }
  /** With what was ticked so far, so that it is there again when the question comes again. */
  | { readonly kind: "back"; readonly kept?: Ticked }
  | { readonly kind: "later" };

export interface AskedQuestion {
  /** The question itself, in one sentence. */
  readonly message: string;
  /** Lines above the question, as the promises of a Cornerstone. */
  readonly heading?: readonly string[];
  /** Whether the first line of the heading stays when the question is answered; default no. */
  readonly headingStays?: boolean;
  /** One line on how to answer. */
  readonly hint?: string;
  /** Whether there is a question before it; default yes. */
  readonly back?: boolean;
  /** Whether it can be left open; default no. */
  readonly later?: boolean;
}

export interface TextQuestion extends AskedQuestion {
  /** What Enter alone answers; null or absent for nothing. */
  readonly suggestion?: string | null;
  /** What is wrong with an answer, in one sentence; null where nothing is. */
  readonly check?: (said: string) => string | null;
  /** How an answer is understood, which is then said back and kept in its place: "11 December 2026" for 11/12. */
  readonly understood?: (said: string) => string;
}

export interface ChooseQuestion<T extends string> extends AskedQuestion {
  readonly choices: readonly QuestionChoice<T>[];
  /** The one that is pointed at first; absent for the first. */
  readonly suggestion?: T | null;
}

export interface QuestionChoice<T extends string> {
  readonly value: T;
  readonly name: string;
  readonly description?: string;
}

export interface TickQuestion extends AskedQuestion {
  readonly items: readonly TickItem[];
  /** Values that are ticked at the beginning. */
  readonly ticked: readonly string[];
  /** Texts of the person's own that are there at the beginning, all ticked; null where none can be added. */
  readonly own: readonly string[] | null;
  /** What is wrong with a text of one's own, in one sentence; null where nothing is. */
  readonly checkOwn?: (said: string) => string | null;
  /** A line about how many are ticked, own ones too. */
  readonly counter: (count: number) => string;
}

export interface TickItem {
  readonly value: string;
  readonly name: string;
  /** Shown for the item that is pointed at. */
  readonly description?: string;
  /** More words by which the search finds it. */
  readonly search?: readonly string[];
}

export interface Ticked {
  /** In the items' order. */
  readonly values: readonly string[];
  /** In the order in which they were added. */
  readonly own: readonly string[];
}

export interface YesNoQuestion extends AskedQuestion {
  /** What Enter alone answers. */
  readonly suggestion: boolean;
}

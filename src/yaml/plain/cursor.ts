/** Where the reading of a plain text stands. Its fields change as it goes: a new one for every step would cost more than the step. */
export interface Cursor {
  readonly text: string;
  /** The offset that is read next. */
  at: number;
  /** Where the line that it stands in begins. */
  lineStart: number;
  /** The column of the first word of the line that `toNextLine` went to; -1 behind the last. */
  indent: number;
  /** How many levels of lists and mappings are open. */
  depth: number;
  /** What is counted towards the limits of the format: parts of the text, and lines of each kind. */
  parts: number;
  /** Whether a number is written in another way than most: `010`, `1e3`, `+5`, or very many digits. */
  hasOddNumber: boolean;
  /** Whether a key holds other letters than those of ASCII, and so may look like another. */
  hasOddKey: boolean;
  /** Keys that were read before, each where its letters say: most stand in a plan many times. */
  readonly keys: string[];
  readonly lines: { all: number; blank: number; comment: number };
}

export const [LINE_FEED, RETURN, SPACE] = [0x0a, 0x0d, 0x20];
export const [COMMA, HYPHEN, HASH, COLON] = [0x2c, 0x2d, 0x23, 0x3a];

const KNOWN_KEYS = 256;

/** A cursor before the first word of a text. */
export function makeCursor(text: string): Cursor {
  const lines = { all: 0, blank: 0, comment: 0 };
  const cursor: Cursor = {
    text,
    at: 0,
    lineStart: 0,
    indent: -1,
    depth: 0,
    parts: 0,
    hasOddNumber: false,
    hasOddKey: false,
    keys: new Array<string>(KNOWN_KEYS).fill(""),
    lines,
  };
  toWords(cursor);
  return cursor;
}

/** Goes over blanks to what stands next in the line; -1 where there is nothing but perhaps a comment. */
export function toNextWord(cursor: Cursor): number {
  const { text } = cursor;
  const from = cursor.at;
  let code = text.charCodeAt(from);
  while (code === SPACE) {
    cursor.at += 1;
    code = text.charCodeAt(cursor.at);
  }
  if (code === HASH) return cursor.at > from ? -1 : HASH;
  return code === LINE_FEED || code === RETURN || Number.isNaN(code) ? -1 : code;
}

/** Goes to the first word of the next line that has one, over blank lines and comments. */
export function toNextLine(cursor: Cursor): void {
  const next = cursor.text.indexOf("\n", cursor.at);
  cursor.lines.all += 1;
  cursor.at = next === -1 ? cursor.text.length : next + 1;
  toWords(cursor);
}

/** From the beginning of a line goes to the first words, there or further down. */
export function toWords(cursor: Cursor): void {
  const { text, lines } = cursor;
  for (;;) {
    cursor.lineStart = cursor.at;
    let code = text.charCodeAt(cursor.at);
    while (code === SPACE) {
      cursor.at += 1;
      code = text.charCodeAt(cursor.at);
    }
    cursor.indent = Number.isNaN(code) ? -1 : cursor.at - cursor.lineStart;
    if (cursor.indent === -1 || (code !== HASH && code !== LINE_FEED && code !== RETURN)) return;
    if (code === HASH) lines.comment += 1;
    else lines.blank += 1;
    const next = text.indexOf("\n", cursor.at);
    lines.all += 1;
    cursor.at = next === -1 ? text.length : next + 1;
  }
}

/** Whether there is no further line with words. */
export function isAtEnd({ indent }: Cursor): boolean {
  return indent === -1;
}

/** Whether an item of a list begins at the cursor. */
export function isAtItem({ text, at }: Cursor): boolean {
  return text.charCodeAt(at) === HYPHEN && text.charCodeAt(at + 1) === SPACE;
}

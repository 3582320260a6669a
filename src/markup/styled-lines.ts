/** What chalk writes to begin or end a style. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: an escape code begins with one
const STYLE = /\u001b\[[\d;]*m/g;

/** The text without colours. */
export function withoutStyles(text: string): string {
  return text.includes("\u001b") ? text.replace(STYLE, "") : text;
}

interface Code {
  /** Where it stands in the text without styles. */
  readonly at: number;
  readonly code: string;
}

/**
 * Gives lines their colours again: `lines` are the text without styles, broken where there was white space or anywhere.
 * Each line ends all styles that are open where it ends, and the next begins them anew.
 */
export function restyled(text: string, lines: readonly string[]): string[] {
  const codes = codesOf(text);
  const bare = withoutStyles(text);
  const last = lines.length - 1;
  let [from, next] = [0, 0];
  let open: readonly string[] = [];
  return lines.map((line, index) => {
    const start = bare.indexOf(line, from);
    const end = start + line.length;
    from = end;
    // What ended or began in the space that was left out between two lines is heeded, and not written.
    for (let code = codes[next]; code && code.at < start; code = codes[++next])
      open = opened(open, code.code);
    let [styled, at] = [open.join(""), start];
    for (let code = codes[next]; code && belongs(code, end, index === last); code = codes[++next]) {
      styled += bare.slice(at, Math.min(code.at, end)) + code.code;
      at = Math.min(code.at, end);
      open = opened(open, code.code);
    }
    const closing = [...open].reverse().map(endOf);
    return styled + bare.slice(at, end) + [...new Set(closing)].join("");
  });
}

/** A style that ends where the line does is the line's; one that begins there is the next one's. */
function belongs({ at, code }: Code, end: number, isLast: boolean): boolean {
  return at < end || (at === end && isEnd(code)) || isLast;
}

function codesOf(text: string): Code[] {
  let removed = 0;
  return [...text.matchAll(STYLE)].map(({ index, 0: code }) => {
    const at = index - removed;
    removed += code.length;
    return { at, code };
  });
}

/** The styles that are open after a code. */
function opened(open: readonly string[], code: string): readonly string[] {
  return isEnd(code) ? open.filter((each) => endOf(each) !== code) : [...open, code];
}

const ENDS: readonly (readonly [begins: RegExp, end: number])[] = [
  [/^[12]$/, 22],
  [/^3$/, 23],
  [/^4$/, 24],
  [/^7$/, 27],
  [/^9$/, 29],
  [/^(?:3|9)/, 39],
  [/^(?:4|10)/, 49],
];

function isEnd(code: string): boolean {
  return ENDS.some(([, end]) => code === sgr(end));
}

/** The code that ends the style which a code begins. */
function endOf(code: string): string {
  const number = code.slice(2, -1);
  return sgr(ENDS.find(([begins]) => begins.test(number))?.[1] ?? 0);
}

function sgr(code: number): string {
  return `\u001b[${code}m`;
}

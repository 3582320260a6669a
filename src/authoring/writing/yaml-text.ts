/** At most this many columns in a line that the tool writes, where words allow it. */
const WIDTH = 100;

/**
 * What a plain YAML text must not be taken for: nothing, yes and no in the words of any YAML version, numbers of any
 * base, time of day (`8:30` was a number in YAML 1.1).
 */
const MEANS_SOMETHING_ELSE =
  /^(?:~|null|true|false|yes|no|on|off|y|n|[-+]?\.?(?:inf|nan|\d[\d_.,:]*)|[-+]?[\d_.]+e[-+]?\d+|0[xob][\da-f_]+)$/i;
/** Characters that begin something else in YAML. */
const LEADING = /^(?:[-?:,[\]{}#&*!|>'"%@`=<\s]|\.{3})/;
const TRAILING = /[:\s]$/;
/** Space, then printable characters; no control, line or paragraph separator, tab, BOM, noncharacter, lone surrogate. */
const PRINTABLE = /^[^\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]*$/u;

/** Where a text is written: the columns taken in its line, and by how many spaces the lines below are indented. */
export interface TextPlace {
  readonly column: number;
  readonly indent: number;
}

/**
 * A text as a person would write it behind a key: plain where YAML lets it be, else folded (`>-`) where it is long or
 * holds what plain text may not, literal (`|-`) where it has lines of its own, and in quotes where nothing else keeps it.
 */
export function proseText(text: string, { column, indent }: TextPlace): string {
  if (isPlain(text) && column + text.length <= WIDTH) return text;
  const block = text.includes("\n") ? literal(text) : folded(text, WIDTH - indent);
  // A text of one short word or two reads better in quotes than alone in a block.
  if (block === null || (text.length <= 12 && !text.includes("\n")))
    return isPlain(text) ? text : quoted(text);
  const [header = "", ...lines] = block;
  return [header, ...lines.map((line) => (line === "" ? "" : " ".repeat(indent) + line))].join("\n");
}

/** A text inside `{ }` or `[ ]`, or one that must stay in its line: plain where YAML lets it be, else in quotes. */
export function inlineText(text: string): string {
  return isPlain(text) && !/[,[\]{}]/.test(text) ? text : quoted(text);
}

/** A text that is read as the same text wherever it stands: an id of digits, a number of a school. */
export function quoted(text: string): string {
  const simple = PRINTABLE.test(text) && !text.includes("'") && /["\\]/.test(text);
  return simple ? `'${text}'` : `"${[...text].map(escaped).join("")}"`;
}

function isPlain(text: string): boolean {
  return (
    text !== "" &&
    PRINTABLE.test(text) &&
    !LEADING.test(text) &&
    !TRAILING.test(text) &&
    !text.includes(": ") &&
    !text.includes(" #") &&
    !MEANS_SOMETHING_ELSE.test(text)
  );
}

/** The lines of a folded block, header first; null where folding would lose a space or show a character as it is not. */
function folded(text: string, width: number): readonly string[] | null {
  if (!PRINTABLE.test(text) || text.trim() !== text || text === "") return null;
  // What is set apart from the direction round it must end in the line that it begins in.
  if (/[\u2066-\u2069]/.test(text)) return null;
  const lines: string[] = [];
  let line = "";
  // A line may end only at a single space: of two, reading would keep neither or both.
  for (const word of text.split(/(?<=\S) (?=\S)/)) {
    if (line !== "" && line.length + 1 + word.length > Math.max(width, 40)) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [">-", ...lines, line];
}

/** The lines of a literal block, header first; null where spaces would be lost, or nobody would see them. */
function literal(text: string): readonly string[] | null {
  const lines = text.split("\n");
  const keeps = lines.every((line) => PRINTABLE.test(line) && line.trimEnd() === line);
  return keeps && /^\S/.test(text) && lines.at(-1) !== "" ? ["|-", ...lines] : null;
}

function escaped(character: string): string {
  if (character === '"' || character === "\\") return `\\${character}`;
  if (character === "\n") return "\\n";
  if (character === "\t") return "\\t";
  if (character === "\r") return "\\r";
  if (PRINTABLE.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  return code > 0xff ? `\\u${hex(code, 4)}` : `\\x${hex(code, 2)}`;
}

function hex(code: number, digits: number): string {
  return code.toString(16).toUpperCase().padStart(digits, "0");
}

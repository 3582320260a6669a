import { escapeTerminal } from "../../markup/terminal.ts";
import type { Key } from "./prompt-model.ts";

/** A line being typed, as what people see as characters, with the cursor between them. */
export interface EditedLine {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export const EMPTY_LINE: EditedLine = { before: [], after: [] };

export function lineText({ before, after }: EditedLine): string {
  return [...before, ...after].join("");
}

/** The line after a key, with the keys of a shell; the same line where the key means nothing here. */
export function editLine(line: EditedLine, key: Key): EditedLine {
  const named = EDITS[key.ctrl ? `ctrl-${key.name}` : key.name];
  if (named) return named(line);
  if (key.ctrl || key.meta) return line;
  return typed(line, key.sequence);
}

/** What a paste brings besides words, line breaks and tabs, becomes a space; what could steer a terminal is left out. */
function typed(line: EditedLine, sequence: string): EditedLine {
  const text = /^[\r\n\t]+$/.test(sequence) ? " " : sequence;
  if (text === "" || escapeTerminal(text) !== text) return line;
  // A combining mark comes as a key of its own, and belongs to the character before it.
  const last = line.before.at(-1) ?? "";
  return { ...line, before: [...line.before.slice(0, -1), ...characters(last + text)] };
}

const EDITS: Readonly<Record<string, (line: EditedLine) => EditedLine>> = {
  backspace: eraseBefore,
  "ctrl-h": eraseBefore,
  delete: ({ before, after }) => ({ before, after: after.slice(1) }),
  left: moveLeft,
  "ctrl-b": moveLeft,
  right: moveRight,
  "ctrl-f": moveRight,
  home: toBeginning,
  "ctrl-a": toBeginning,
  end: toEnd,
  "ctrl-e": toEnd,
  "ctrl-u": ({ after }) => ({ before: [], after }),
  "ctrl-k": ({ before }) => ({ before, after: [] }),
  "ctrl-w": ({ before, after }) => ({
    before: characters(before.join("").replace(/\S+\s*$/u, "")),
    after,
  }),
};

function eraseBefore({ before, after }: EditedLine): EditedLine {
  return { before: before.slice(0, -1), after };
}

function moveLeft({ before, after }: EditedLine): EditedLine {
  return { before: before.slice(0, -1), after: [...before.slice(-1), ...after] };
}

function moveRight({ before, after }: EditedLine): EditedLine {
  return { before: [...before, ...after.slice(0, 1)], after: after.slice(1) };
}

function toBeginning({ before, after }: EditedLine): EditedLine {
  return { before: [], after: [...before, ...after] };
}

function toEnd({ before, after }: EditedLine): EditedLine {
  return { before: [...before, ...after], after: [] };
}

const SEGMENTER = new Intl.Segmenter("en", { granularity: "grapheme" });

/** A text as what people see as characters. */
export function characters(text: string): readonly string[] {
  return [...SEGMENTER.segment(text)].map(({ segment }) => segment);
}

import { displayWidth } from "../../markup/width.ts";
import { characters, type EditedLine, lineText } from "./line-editor.ts";
import type { PromptScreen } from "./prompt-model.ts";

/** A line being typed, broken into lines of the screen: up to the one with the cursor, and those below it. */
export interface TypedLines {
  readonly above: readonly string[];
  readonly below: readonly string[];
  readonly cursorFromEnd: number;
}

/** Of a long text only the lines about the cursor are shown. */
const MAX_LINES = 8;

/** The line behind a mark, as `> `. Every character of it is shown, spaces at the ends of lines too. */
export function typedLines(line: EditedLine, mark: string, { width, height }: PromptScreen): TypedLines {
  const room = Math.max(8, width - mark.length - 1);
  const pieces = broken(lineText(line), room);
  const place = cursorPlace(pieces, line.before.join("").length);
  const most = Math.max(2, Math.min(MAX_LINES, Math.floor(height / 3)));
  const first = Math.max(0, Math.min(place.row - most + 2, pieces.length - most));
  const shown = pieces.slice(first, first + most);
  const indent = " ".repeat(mark.length);
  const lines = shown.map((piece, index) => (first + index === 0 ? mark : indent) + piece);
  const at = place.row - first;
  return {
    above: lines.slice(0, at + 1),
    below: lines.slice(at + 1),
    cursorFromEnd: displayWidth((pieces[place.row] ?? "").slice(place.column)),
  };
}

/** Joined again, the pieces are the text; they end behind a space where words allow it. */
function broken(text: string, room: number): readonly string[] {
  const pieces = [""];
  for (const word of text.split(/(?<=\s)(?=\S)/u)) {
    if (pieces.at(-1) !== "" && cells((pieces.at(-1) ?? "") + word.trimEnd()) > room) pieces.push("");
    for (const character of characters(word)) {
      const longer = (pieces.at(-1) ?? "") + character;
      if (cells(longer) > room) pieces.push(character);
      else pieces.splice(-1, 1, longer);
    }
  }
  return pieces;
}

/** The prompt library counts code units where it should count cells, so a line has room for both. */
function cells(text: string): number {
  return Math.max(displayWidth(text), text.length);
}

function cursorPlace(pieces: readonly string[], offset: number): { row: number; column: number } {
  let left = offset;
  for (const [row, piece] of pieces.entries()) {
    if (left <= piece.length && !(left === piece.length && row < pieces.length - 1))
      return { row, column: left };
    left -= piece.length;
  }
  return { row: pieces.length - 1, column: pieces.at(-1)?.length ?? 0 };
}

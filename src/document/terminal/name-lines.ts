import { wrap } from "../../markup/width.ts";
import type { MeasuredName } from "./paper.ts";

/** Names set one after another in lines of at most `width` cells, broken between them: they hold commas, so a dot parts them. */
export function nameLines(names: readonly MeasuredName[], width: number): string[] {
  const lines: MeasuredName[] = [];
  for (const [at, name] of names.entries()) {
    const mark = at < names.length - 1 ? " ·" : "";
    const piece = { text: name.text + mark, width: name.width + mark.length };
    const line = lines.at(-1);
    if (line && line.width + 1 + piece.width <= width) {
      lines[lines.length - 1] = { text: `${line.text} ${piece.text}`, width: line.width + 1 + piece.width };
    } else lines.push(piece);
  }
  return lines.flatMap((line) => (line.width <= width ? line.text : wrap(line.text, width)));
}

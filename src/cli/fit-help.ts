import { wrap } from "../markup/width.ts";

/** Lines of a help that are too long for the terminal, in several; a command to type stays in one. */
export function fitHelp(text: string, width: number): string {
  const lines = text.split("\n").flatMap((line) => {
    if (line.length <= width || /^ *(?:cornerstones|Usage:) /.test(line)) return [line];
    const [indent = ""] = /^ */.exec(line) ?? [];
    return wrap(line.trimStart(), Math.max(14, width - indent.length - 2)).map(
      (each, at) => `${indent}${at === 0 ? "" : "  "}${each}`,
    );
  });
  return lines.join("\n");
}

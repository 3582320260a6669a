import type { Source } from "../../source/source.ts";
import type { PlacedFinding } from "../yaml-file.ts";

/** Characters that no text needs: NUL and other controls but tab and line ends, and halves of characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what it is for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]+|[\ud800-\udfff]/gu;
const LONE_RETURN = /\r(?!\n)/g;

/** Finds control characters, lone halves of characters and line ends of a lone CR (said once). */
export function findControlCharacters({ text }: Source): PlacedFinding[] {
  const findings = findControls(text);
  const returns = [...text.matchAll(LONE_RETURN)];
  const first = returns[0];
  return first ? [...findings, returnFinding(first.index, returns.length)] : findings;
}

/** Finds control characters and halves of characters, but no line ends. */
export function findControls(text: string): PlacedFinding[] {
  return [...text.matchAll(CONTROL)].map(({ 0: found, index }) =>
    controlFinding(found, { start: index, end: index + found.length }),
  );
}

function controlFinding(found: string, span: { start: number; end: number }): PlacedFinding {
  const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  const isHalf = code.length === 4 && code >= "D800" && code <= "DFFF";
  const what = isHalf ? `half a character (U+${code})` : `a control character (U+${code})`;
  const more = found.length > 1 && !isHalf ? ` and ${found.length - 1} more of its kind` : "";
  return { rule: "encoding", span, message: `${what}${more} stands in the text`, help: "Take it away." };
}

function returnFinding(start: number, count: number): PlacedFinding {
  const lines = count === 1 ? "a line ends" : `${count} lines end`;
  return {
    rule: "encoding",
    span: { start, end: start + 1 },
    message: `${lines} with a lone carriage return (CR), as on a Mac before 2001`,
    help: "Save the file with line ends LF or CRLF.",
  };
}

/** The text with each lone CR as a line feed, so that its lines can be read. */
export function withLineFeeds(text: string): string {
  return text.includes("\r") ? text.replace(LONE_RETURN, "\n") : text;
}

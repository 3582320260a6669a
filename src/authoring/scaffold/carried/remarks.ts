import type { Path } from "../../../diagnostics/finding.ts";
import { lineEnd, lineStart } from "../../../source/lines.ts";
import type { WrittenPlace, YamlFile } from "../../../yaml/yaml-file.ts";
import { behindColon, columnOf, contentEnd, dashOf, nextLine } from "../../splice/layout.ts";

/** The comments that somebody wrote beside a place, each line without its mark. */
export interface Remarks {
  readonly above: readonly string[];
  /** In the place's own line. */
  readonly behind: string | null;
  /** Below all that it holds, and as far in. */
  readonly below: readonly string[];
}

const NONE: Remarks = { above: [], behind: null, below: [] };

/** The comments beside a place of a plan; none between braces and brackets, where no line is a place's own. */
export function remarksAt(file: YamlFile, path: Path): Remarks {
  const place = file.placeAt(path);
  const { text } = file.source;
  if (!place || file.isFlow(path.slice(0, -1))) return NONE;
  const start = place.key ? place.key.start : dashOf(text, place.node.start);
  if (start === null) return NONE;
  const line = lineStart(text, start);
  // What stands above an item is not said of the key that shares its line once more.
  const isFirst = text.slice(line, start).trim() === "";
  const column = columnOf(text, start);
  return {
    above: isFirst ? commentsAbove(text, { line, column }) : [],
    behind: commentBehind(text, place),
    below: place.key ? [] : commentsBelow(text, { from: contentEnd(text, place.node), column }),
  };
}

/** Comments above a line, none of which stand further in than it: those are about what comes before. */
function commentsAbove(text: string, { line, column }: { line: number; column: number }): readonly string[] {
  const found: string[] = [];
  for (let at = line; at > 0; ) {
    at = lineStart(text, at - 1);
    const words = text.slice(at, lineEnd(text, at));
    if (words.trim() === "") continue;
    const comment = commentOf(words);
    if (comment === null || comment.column > column) break;
    found.unshift(comment.words);
  }
  return found;
}

function commentsBelow(text: string, { from, column }: { from: number; column: number }): readonly string[] {
  const found: string[] = [];
  for (let at = nextLine(text, from); at !== null; at = nextLine(text, at)) {
    const words = text.slice(at, lineEnd(text, at));
    if (words.trim() === "") continue;
    const comment = commentOf(words);
    if (comment === null || comment.column <= column) break;
    found.push(comment.words);
  }
  return found;
}

/** Behind a text in its line; behind the colon of what has lines of its own. */
function commentBehind(text: string, { key, node }: WrittenPlace): string | null {
  const isOwn = node.kind === "scalar" ? node.style === "block" : !node.flow;
  const from =
    key && (isOwn || node.start === node.end) ? behindColon(text, key.end) : contentEnd(text, node);
  const rest = text.slice(from, lineEnd(text, from));
  return /^(?:\s+[|>][-+\d]*)?\s+#\s?(.*)$/.exec(rest)?.[1] ?? null;
}

function commentOf(line: string): { readonly column: number; readonly words: string } | null {
  const [, indent = "", words = ""] = /^(\s*)#\s?(.*)$/.exec(line.trimEnd()) ?? [];
  return line.trimStart().startsWith("#") ? { column: indent.length, words } : null;
}

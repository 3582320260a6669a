import { lineEnd } from "../../../source/lines.ts";
import type { TextEdit } from "../../../source/source.ts";
import type { PlacedFinding } from "../../yaml-file.ts";
import { CAUSES } from "../causes.ts";
import { findBlockTexts } from "../detect/detect-block-texts.ts";

/** Lines that no-break or other wide spaces indent, and the edits that make spaces of them. */
export interface WideIndents {
  readonly findings: readonly PlacedFinding[];
  readonly repairs: readonly TextEdit[];
}

const WIDE = /[\u00a0\u2000-\u200a\u202f\u3000]/;
const WIDE_LINE = /^[ \t]*[\u00a0\u2000-\u200a\u202f\u3000][ \t\u00a0\u2000-\u200a\u202f\u3000]*/gm;

/** Finds lines indented with spaces that are none to YAML; a run of them is one finding. Its fix is also how they are read. */
export function findWideIndents(text: string): WideIndents {
  if (!WIDE.test(text)) return { findings: [], repairs: [] };
  const isInBlockText = findBlockTexts(text);
  const runs: TextEdit[][] = [];
  let previousEnd = -1;
  for (const { 0: indent, index } of text.matchAll(WIDE_LINE)) {
    if (isInBlockText(index)) continue;
    const edit = { offset: index, length: indent.length, text: indent.replace(/[^ \t]/g, " ") };
    const isNext = previousEnd !== -1 && text.slice(previousEnd, index).trim() === "";
    if (isNext) runs.at(-1)?.push(edit);
    else runs.push([edit]);
    previousEnd = lineEnd(text, index);
  }
  return { findings: runs.map(finding), repairs: runs.flat() };
}

function finding(edits: readonly TextEdit[]): PlacedFinding {
  const { rule, says, help } = CAUSES["wide-space"];
  const [first] = edits;
  const start = first?.offset ?? 0;
  const more = edits.length === 1 ? "" : ` and ${edits.length - 1} below it`;
  const span = { start, end: start + (first?.length ?? 0) };
  return { rule, span, message: says.replace("{}", more), help, fix: { title: "Indent with spaces", edits } };
}

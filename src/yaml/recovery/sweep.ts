import { findBlockTexts } from "./block-text-look.ts";
import type { Fault } from "./fault.ts";
import { afterLine, lookAtLine } from "./line-look.ts";
import { tabFault } from "./tab-look.ts";
import { valueFault } from "./value-look.ts";

/**
 * The faults that show in single lines of a text, looked for without the parser: a bracket that is never closed makes
 * it nest the rest of the text ever deeper, until nothing of it can be told.
 */
export function sweepLines(text: string): Fault[] {
  const isInBlockText = findBlockTexts(text);
  const faults: Fault[] = [];
  // The fault of a run of lines with tabs is found at its first one, and holds them all.
  let isInTabs = false;
  for (let at = 0; at < text.length; ) {
    const line = lookAtLine(text, at);
    const isOwn = (line.key !== null || line.dash !== -1) && !isInBlockText(line.start);
    const tabs = isOwn && !isInTabs ? tabFault({ text, root: null, line }) : null;
    const fault = tabs ?? (isOwn ? valueFault(text, line) : null);
    if (line.content < line.end) isInTabs = line.indent.includes("\t");
    // Then the text does nest too deep, and no closing bracket would help.
    if (fault?.cause === "too-deep") return [];
    if (fault) faults.push(fault);
    at = Math.max(afterLine(text, line.end), fault?.lost?.end ?? 0);
  }
  return faults;
}

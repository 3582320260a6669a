import { afterLine } from "../../source/lines.ts";
import type { Cause } from "./cause.ts";
import { findBlockTexts } from "./detect/detect-block-texts.ts";
import { findTab } from "./detect/detect-tab.ts";
import { findValueCause } from "./detect/detect-value.ts";
import { partsOfLine } from "./lines/line.ts";

/**
 * The causes that show in single lines of a text, looked for without the parser: a bracket that is never closed makes
 * it nest the rest of the text ever deeper, until nothing of it can be told.
 */
export function findCausesByLine(text: string): Cause[] {
  const isInBlockText = findBlockTexts(text);
  const causes: Cause[] = [];
  // The cause of a run of lines with tabs is found at its first one, and holds them all.
  let isInTabs = false;
  for (let at = 0; at < text.length; ) {
    const line = partsOfLine(text, at);
    const isOwn = (line.key !== null || line.dash !== -1) && !isInBlockText(line.start);
    const tabs = isOwn && !isInTabs ? findTab({ text, root: null, line }) : null;
    const cause = tabs ?? (isOwn ? findValueCause(text, line) : null);
    if (line.content < line.end) isInTabs = line.indent.includes("\t");
    // Then the text does nest too deep, and no closing bracket would help.
    if (cause?.id === "too-deep") return [];
    if (cause) causes.push(cause);
    at = Math.max(afterLine(text, line.end), cause?.lost?.end ?? 0);
  }
  return causes;
}

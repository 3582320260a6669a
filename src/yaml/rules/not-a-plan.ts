import type { Source } from "../../source/source.ts";
import type { ParsedText } from "../parse/parse-text.ts";
import type { PlacedFinding } from "../yaml-file.ts";

const HELP =
  "A plan is keys with values: `setting: Oakfield Primary School`. `cornerstones init` writes one.";

/** The finding of a text that holds no plan: nothing, a list, a single text, or several documents. */
export function notAPlan(source: Source, parsed: ParsedText, hasOther: boolean): PlacedFinding[] {
  const { root, secondDocument } = parsed;
  const findings: PlacedFinding[] = [];
  const isNothing = !root || (root.kind === "scalar" && root.start === root.end);
  // Where the text could not be read at all, the reason is already told.
  if (isNothing && !hasOther && secondDocument === null)
    findings.push(finding(0, "the file is empty: it holds nothing, or comments alone", HELP));
  else if (root && !isNothing && root.kind !== "map" && !(root.kind === "scalar" && root.isLost))
    findings.push(
      finding(
        root.start,
        `the file holds a ${root.kind === "seq" ? "list" : "single text"}, not a plan`,
        HELP,
      ),
    );
  if (secondDocument !== null)
    findings.push(
      finding(
        secondDocument,
        "a second document begins here; a file holds one plan",
        "Take the line `---` (or `...`) away, or make two files.",
      ),
    );
  const { length } = source.text;
  return findings.map((each) => ({ ...each, span: { ...each.span, end: Math.min(each.span.end, length) } }));
}

function finding(start: number, message: string, help: string): PlacedFinding {
  return { rule: "not-a-plan", path: [], span: { start, end: start + 1 }, message, help };
}

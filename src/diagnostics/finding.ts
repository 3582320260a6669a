import type { Span, TextEdit } from "../source/source.ts";

/** Where something stands in a document's data: keys and list positions from the root. */
export type Path = readonly (string | number)[];

/** What of the place is meant: its key, its value, or a range inside its text (in units of the text as read). */
export type PathPart = "key" | "value" | Span;

/** A place in the data; the checkers turn it into a span of the text. */
export interface DataPlace {
  readonly path: Path;
  readonly part: PathPart;
}

/** A safe mend: text edits that make the finding go away and change nothing else. */
export interface Fix {
  /** What the mend does, as an order: "Write the date as 2026-09-01". */
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** What a rule yields: a place, and a sentence about it that does not repeat the place. */
export interface Finding {
  readonly at: DataPlace;
  readonly message: string;
  /** What would be right, where the rule's own help says too little. */
  readonly help?: string;
  readonly fix?: Fix;
  /** Where a rule's findings differ in weight ("info; warning once the row has begun"). */
  readonly severity?: Severity;
  /** The name of what is absent at the place, where a finding is about that: a key, the Cornerstones without a measure. */
  readonly absent?: string;
}

/** How much a finding weighs, from most to least. */
export const SEVERITIES = ["error", "warning", "info"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A path as a JSON pointer (RFC 6901): "" for the whole, "/measures/0/improve". */
export function jsonPointer(path: Path): string {
  let pointer = "";
  for (const step of path) pointer += `/${typeof step === "number" ? step : escapedStep(step)}`;
  return pointer;
}

function escapedStep(step: string): string {
  return /[~/]/.test(step) ? step.replaceAll("~", "~0").replaceAll("/", "~1") : step;
}

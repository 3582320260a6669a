import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import { type Fix, jsonPointer, type Path } from "../../../diagnostics/finding.ts";
import { escapeSarif } from "../../../markup/sarif.ts";
import type { Source } from "../../../source/source.ts";
import { artifactLocation, region } from "./sarif-place.ts";
import { SARIF_LEVELS } from "./sarif-rule.ts";

/** What of a run's own lists a finding points to. */
export interface ResultContext {
  readonly source: Source;
  /** The file's place in the run's list of files. */
  readonly fileIndex: number;
  readonly ruleIndex: number | undefined;
  /** The finding's key, told apart from equal ones of its file. */
  readonly key: string;
}

/** A finding as a SARIF result. */
export function sarifResult(diagnostic: Diagnostic, context: ResultContext): object {
  const { rule, severity, message, help, path, span, fix } = diagnostic;
  const { source, fileIndex, ruleIndex, key } = context;
  const physicalLocation = {
    artifactLocation: artifactLocation(source.name, fileIndex),
    region: region(source, span),
  };
  const text = help === null ? message : `${message} ${help}`;
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: SARIF_LEVELS[severity],
    message: { text: escapeSarif(text) },
    locations: [{ physicalLocation, ...logicalLocations(path) }],
    partialFingerprints: { "findingKey/v1": key },
    ...(fix !== null && { fixes: [sarifFix(fix, context)] }),
  };
}

function logicalLocations(path: Path): object {
  if (path.length === 0) return {};
  const kind = typeof path.at(-1) === "number" ? "value" : "property";
  return { logicalLocations: [{ fullyQualifiedName: jsonPointer(path), kind }] };
}

function sarifFix({ title, edits }: Fix, { source, fileIndex }: ResultContext): object {
  const replacements = edits.map(({ offset, length, text }) => ({
    deletedRegion: region(source, { start: offset, end: offset + length }),
    ...(text !== "" && { insertedContent: { text } }),
  }));
  return {
    description: { text: escapeSarif(title) },
    artifactChanges: [{ artifactLocation: artifactLocation(source.name, fileIndex), replacements }],
  };
}

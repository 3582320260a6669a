import { fileUri } from "../../../markup/file-uri.ts";
import { positionAt, type Source, type Span } from "../../../source/source.ts";

/** What SARIF calls the folder that relative names of files start from. */
export const ROOT_ID = "%SRCROOT%";

export const ROOT_MEANING =
  "The top of the repository; outside a repository, the folder that the check was run in.";

/** Where a file is, as SARIF says it; `index` is its place in the run's list of files. */
export function artifactLocation(name: string, index?: number): object {
  const uri = fileUri(name);
  const base = uri.startsWith("file:") ? {} : { uriBaseId: ROOT_ID };
  return { uri, ...base, ...(index !== undefined && { index }) };
}

/** A range of a text as SARIF says it: lines and columns from 1, the end column one past the last. */
export function region(source: Source, { start, end }: Span): object {
  const from = positionAt(source, start);
  const to = positionAt(source, end);
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}

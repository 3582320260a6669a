import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import { SEVERITIES, type Severity } from "../../../diagnostics/finding.ts";
import { markdownCode } from "../../../markup/markdown.ts";
import { markdownSentence } from "../../../markup/markdown-sentence.ts";
import type { CheckedFile } from "../../check-result.ts";
import { byteLength } from "./byte-length.ts";

/** The findings of a file that are shown, each as an item of a Markdown list. */
export interface FileItems {
  readonly name: string;
  readonly serious: readonly string[];
  readonly infos: readonly string[];
}

export interface Fitting {
  /** Files with something to show. */
  readonly files: readonly FileItems[];
  /** How many findings did not fit. */
  readonly left: Readonly<Record<Severity, number>>;
}

/** The same while it is being filled. */
interface FillingItems extends FileItems {
  readonly serious: string[];
  readonly infos: string[];
}

/** What a file's heading and the fold round its infos take beside its name, and what the least item takes. */
const FILE_BYTES = 100;
const MIN_ITEM_BYTES = 50;

const LABELS = { error: "Error", warning: "Warning", info: "Info" } as const satisfies Record<
  Severity,
  string
>;

/** As many findings as `room` bytes take: errors of all files first, then warnings, then infos; in the files' order. */
export function fittingItems(files: readonly CheckedFile[], room: number): Fitting {
  const shown: FillingItems[] = files.map(({ source: { name } }) => ({ name, serious: [], infos: [] }));
  const left = { error: 0, warning: 0, info: 0 };
  let free = room;
  for (const { diagnostic, index } of bySeverity(files)) {
    const { severity } = diagnostic;
    const into = shown[index];
    const item = free < MIN_ITEM_BYTES ? null : listItem(diagnostic);
    const cost = into && item !== null ? costOf(item, into) : Number.POSITIVE_INFINITY;
    if (!into || item === null || cost > free) left[severity] += 1;
    else {
      free -= cost;
      (severity === "info" ? into.infos : into.serious).push(item);
    }
  }
  return { files: shown.filter((file) => !isEmpty(file)), left };
}

function bySeverity(files: readonly CheckedFile[]): { diagnostic: Diagnostic; index: number }[] {
  const all = files.flatMap(({ diagnostics }, index) =>
    diagnostics.map((diagnostic) => ({ diagnostic, index })),
  );
  return SEVERITIES.flatMap((severity) => all.filter(({ diagnostic }) => diagnostic.severity === severity));
}

function costOf(item: string, file: FileItems): number {
  const heading = isEmpty(file) ? byteLength(markdownCode(file.name)) + FILE_BYTES : 0;
  return byteLength(item) + 1 + heading;
}

function isEmpty({ serious, infos }: FileItems): boolean {
  return serious.length + infos.length === 0;
}

function listItem({ severity, message, help, rule }: Diagnostic): string {
  const words = [message, ...(help === null ? [] : [help])].map(markdownSentence);
  return `- **${LABELS[severity]}**: ${words.join(" ")} (${markdownCode(rule)})`;
}

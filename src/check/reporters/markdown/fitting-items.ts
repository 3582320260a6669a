import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import { SEVERITIES, type Severity } from "../../../diagnostics/finding.ts";
import { type Item, item, list } from "../../../document/page.ts";
import { renderMarkdown } from "../../../document/render-markdown.ts";
import type { CheckedFile } from "../../check-result.ts";

/** The findings of a file that are shown. */
export interface FileItems {
  readonly name: string;
  readonly serious: readonly Item[];
  readonly infos: readonly Item[];
}

export interface Fitting {
  /** Files with something to show. */
  readonly files: readonly FileItems[];
  /** How many findings did not fit. */
  readonly left: Readonly<Record<Severity, number>>;
}

/** The same while it is being filled. */
interface FillingItems extends FileItems {
  readonly serious: Item[];
  readonly infos: Item[];
}

/** What a file's heading and the fold round its infos take beside its name, and what the least item takes. */
const FILE_BYTES = 100;
const MIN_ITEM_BYTES = 50;

const LABELS = { error: "Error", warning: "Warning", info: "Info" } as const satisfies Record<
  Severity,
  string
>;

/** As many findings as `room` bytes take: errors of all files first, then warnings, then infos; in the files' order. */
export function fittingItems(files: Iterable<CheckedFile>, room: number): Fitting {
  const shown = new Map<number, FillingItems>();
  const left = { error: 0, warning: 0, info: 0 };
  let free = room;
  for (const { diagnostic, name, index } of bySeverity(files)) {
    const { severity } = diagnostic;
    const into = shown.get(index) ?? { name, serious: [], infos: [] };
    const told = free < MIN_ITEM_BYTES ? null : findingItem(diagnostic);
    const cost = told ? costOf(told, into) : Number.POSITIVE_INFINITY;
    if (!told || cost > free) left[severity] += 1;
    else {
      free -= cost;
      (severity === "info" ? into.infos : into.serious).push(told);
      shown.set(index, into);
    }
  }
  return { files: [...shown].sort(([a], [b]) => a - b).map(([, file]) => file), left };
}

interface PlacedDiagnostic {
  readonly diagnostic: Diagnostic;
  readonly name: string;
  /** The place of the file among all. */
  readonly index: number;
}

function* bySeverity(files: Iterable<CheckedFile>): Generator<PlacedDiagnostic> {
  for (const severity of SEVERITIES) {
    let index = 0;
    for (const { source, diagnostics } of files) {
      for (const diagnostic of diagnostics)
        if (diagnostic.severity === severity) yield { diagnostic, name: source.name, index };
      index += 1;
    }
  }
}

function costOf(told: Item, file: FileItems): number {
  const heading = isEmpty(file) ? byteLength(file.name) + FILE_BYTES : 0;
  return byteLength(renderMarkdown(list([told]))) + heading;
}

function isEmpty({ serious, infos }: FileItems): boolean {
  return serious.length + infos.length === 0;
}

function findingItem({ severity, message, help, rule }: Diagnostic): Item {
  const words = [message, ...(help === null ? [] : [help]), `(\`${rule}\`)`];
  return item(words.join(" "), { label: LABELS[severity], hasCode: true });
}

/** How many bytes a text takes in UTF-8. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

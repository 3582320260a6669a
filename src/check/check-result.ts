import type { CivilDate } from "../civil-date.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { SEVERITIES, type Severity } from "../diagnostics/finding.ts";
import type { Source } from "../source/source.ts";

/** What one run of `check` found; every reporter is a function of it. */
export interface CheckResult {
  readonly asOf: CivilDate;
  /** The plans that were read, in the order of their names. */
  readonly files: readonly ListedFile[];
  readonly unreadable: readonly Unreadable[];
  readonly summary: CheckSummary;
  /** Infos that are counted here, and in no list; absent, all are listed. */
  readonly hints?: readonly HintCounts[];
}

/** How many infos of a plan are counted and not listed: rows that wait for words, and all others. */
export interface HintCounts {
  readonly file: string;
  readonly rows: number;
  readonly others: number;
}

export interface CheckedFile {
  readonly source: Source;
  readonly diagnostics: readonly Diagnostic[];
  /** How many findings its own `accept` entries hide. */
  readonly accepted: number;
  /** How many a baseline hides; none where nothing is said. */
  readonly baselined?: number;
}

/** A plan as it is reported: with its first ten thousand findings, and how many were left out. */
export interface ListedFile extends CheckedFile {
  readonly truncated: number;
}

/** A plan that could not be read at all, and the sentence that says why. */
export interface Unreadable {
  readonly file: string;
  readonly reason: string;
}

/** The sentence, with the name before it unless it says the name itself. */
export function unreadableText({ file, reason }: Unreadable): string {
  return reason.startsWith(`there is no ${file}:`) ? reason : `${file}: ${reason}`;
}

export interface CheckSummary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly accepted: number;
  readonly baselined: number;
  readonly fixable: number;
  /** How many findings are counted above and left out of the list, since a file had too many. */
  readonly truncated: number;
}

/** More findings of one file than this are counted and left out. */
export const MAX_PER_FILE = 10_000;

/** Sums up what was found; a file's findings past the ten-thousandth are counted and left out. */
export function checkResult(
  asOf: CivilDate,
  checked: readonly CheckedFile[],
  unreadable: readonly Unreadable[],
): CheckResult {
  const all = checked.flatMap(({ diagnostics }) => diagnostics);
  const files = checked.map(listed);
  const count = (severity: Severity): number => all.filter((each) => each.severity === severity).length;
  const [errors = 0, warnings = 0, infos = 0] = SEVERITIES.map(count);
  const fixable = all.filter(({ fix }) => fix !== null).length;
  const summary = {
    files: checked.length,
    errors,
    warnings,
    infos,
    accepted: checked.reduce((sum, { accepted }) => sum + accepted, 0),
    baselined: checked.reduce((sum, { baselined = 0 }) => sum + baselined, 0),
    fixable,
    truncated: files.reduce((sum, { truncated }) => sum + truncated, 0),
  };
  return { asOf, files, unreadable, summary };
}

function listed(file: CheckedFile): ListedFile {
  const diagnostics = file.diagnostics.slice(0, MAX_PER_FILE);
  return { ...file, diagnostics, truncated: file.diagnostics.length - diagnostics.length };
}

/** The same findings with their files called otherwise. */
export function renamedResult(result: CheckResult, nameOf: (file: string) => string): CheckResult {
  const renamed = (file: ListedFile): ListedFile => ({
    ...file,
    source: { ...file.source, name: nameOf(file.source.name) },
    diagnostics: file.diagnostics.map((each) => ({ ...each, file: nameOf(each.file) })),
  });
  return {
    ...result,
    files: result.files.map(renamed),
    unreadable: result.unreadable.map((each) => ({ ...each, file: nameOf(each.file) })),
  };
}

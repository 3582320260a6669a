import type { CivilDate } from "../civil-date.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { andWords, countWords } from "../document/words.ts";
import type { UnreadPlan } from "../plan/unread.ts";
import type { Source } from "../source/source.ts";

/** What one run of `check` found; every reporter is a function of it. */
export interface CheckFindings {
  readonly asOf: CivilDate;
  /** The plans that were read, in the order of their names. They can be gone through again and again, and need not be in memory. */
  readonly files: Iterable<ListedFile>;
  readonly unreadable: readonly Unreadable[];
  readonly summary: CheckSummary;
  /** Infos that are counted here, and in no list; absent, all are listed. */
  readonly hints?: readonly HintCounts[];
}

/** The same with all plans in memory. */
export interface CheckResult extends CheckFindings {
  readonly files: readonly ListedFile[];
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

export type Unreadable = UnreadPlan;

/** The sentence, with the name before it unless it says the name itself. */
export function unreadableText({ file, reason }: Unreadable): string {
  return reason.startsWith(`there is no ${file}:`) ? reason : `${file}: ${reason}`;
}

const UNUSABLE = "cannot be used: ";

/** Before the reason, where it is not the plan itself that cannot be read. */
export const CATALOGUE_UNUSABLE = `its catalogue ${UNUSABLE}`;

/** One sentence for what several plans cannot be read for, and the plans. */
interface UnreadTogether {
  readonly files: readonly string[];
  readonly reason: string;
}

/** The same, a catalogue that several plans name once, where the first of them stands. */
export function unreadTogether(unreadable: readonly Unreadable[]): readonly UnreadTogether[] {
  const together = new Map<string, Unreadable[]>();
  for (const each of unreadable) {
    const { file, reason } = each;
    const key = reason.startsWith(CATALOGUE_UNUSABLE) ? reason : `${file}: ${reason}`;
    const plans = together.get(key);
    if (plans) plans.push(each);
    else together.set(key, [each]);
  }
  return [...together.values()].map((plans) => ({
    files: plans.map(({ file }) => file),
    reason: plans[0]?.reason ?? "",
  }));
}

/** "the catalogue of 4 plans cannot be used: trust.yaml: there is no such file (a.yaml, b.yaml, c.yaml and 1 more)". */
export function unreadTogetherText({ files, reason }: UnreadTogether): string {
  const [file = ""] = files;
  if (files.length === 1) return unreadableText({ file, reason });
  const named = files.slice(0, MAX_NAMED);
  const left = files.length - named.length;
  const names = andWords([...named, ...(left > 0 ? [`${left} more`] : [])]);
  return `the catalogue of ${countWords(files.length, "plan")} ${UNUSABLE}${reason.slice(CATALOGUE_UNUSABLE.length)} (${names})`;
}

/** So many plans are named that one sentence is about. */
const MAX_NAMED = 3;

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
  return { ...checkFindings(asOf, checked, unreadable), files: checked.map(listed) };
}

/** The same of plans that are gone through one by one. */
export function checkFindings(
  asOf: CivilDate,
  checked: Iterable<CheckedFile>,
  unreadable: readonly Unreadable[],
): CheckFindings {
  return { asOf, files: mapEach(checked, listed), unreadable, summary: summaryOf(checked) };
}

function summaryOf(checked: Iterable<CheckedFile>): CheckSummary {
  const counts = { error: 0, warning: 0, info: 0 };
  let [files, accepted, baselined, fixable, truncated] = [0, 0, 0, 0, 0];
  for (const file of checked) {
    files += 1;
    accepted += file.accepted;
    baselined += file.baselined ?? 0;
    truncated += Math.max(0, file.diagnostics.length - MAX_PER_FILE);
    for (const { severity, fix } of file.diagnostics) {
      counts[severity] += 1;
      if (fix !== null) fixable += 1;
    }
  }
  const { error: errors, warning: warnings, info: infos } = counts;
  return { files, errors, warnings, infos, accepted, baselined, fixable, truncated };
}

function listed(file: CheckedFile): ListedFile {
  const diagnostics = file.diagnostics.slice(0, MAX_PER_FILE);
  return { ...file, diagnostics, truncated: file.diagnostics.length - diagnostics.length };
}

/** What `of` makes of each item, made anew whenever somebody goes through them, and never all at once. */
export function mapEach<T, U>(items: Iterable<T>, of: (item: T) => U): Iterable<U> {
  return {
    *[Symbol.iterator]() {
      for (const item of items) yield of(item);
    },
  };
}

/** The same findings with their files called otherwise. */
export function renamedResult(result: CheckFindings, nameOf: (file: string) => string): CheckFindings {
  const renamed = (file: ListedFile): ListedFile => ({
    ...file,
    source: { ...file.source, name: nameOf(file.source.name) },
    diagnostics: file.diagnostics.map((each) => ({ ...each, file: nameOf(each.file) })),
  });
  return {
    ...result,
    files: mapEach(result.files, renamed),
    unreadable: result.unreadable.map((each) => ({ ...each, file: nameOf(each.file) })),
  };
}

import { type BaselineEntry, baselineOf, type KnownFindings } from "./baseline.ts";
import { hideKnown, isHideable, type KeyedDiagnostic } from "./hide-known.ts";

/** What a run found out that a baseline is held to. */
export interface BaselineRun {
  /** The findings of each plan that was checked, under its name in the baseline. */
  readonly found: ReadonlyMap<string, readonly KeyedDiagnostic[]>;
  /** Whether a rule was asked for: of one that was not, nothing is known. */
  readonly ran: (rule: string) => boolean;
  /** Whether a plan that was not checked may still be there. */
  readonly stands: (file: string) => boolean;
}

/** The baseline in which all that was found is known; what this run could not know of stays as it was. */
export function renewBaseline(old: KnownFindings, run: BaselineRun): KnownFindings {
  const unknown = [...old].flatMap(([file, entries]) =>
    run.found.has(file)
      ? entries.filter(({ rule }) => isHideable(rule) && !run.ran(rule))
      : entries.filter(() => run.stands(file)),
  );
  const found = [...run.found].flatMap(([file, diagnostics]) => entriesOf(file, diagnostics));
  return baselineOf([...unknown, ...found]);
}

/** The entries that no finding answers to any more, each with how many are left over. */
export function leftOver(baseline: KnownFindings, run: BaselineRun): readonly BaselineEntry[] {
  return [...baseline].flatMap(([file, entries]) => {
    const found = run.found.get(file);
    if (found === undefined) return run.stands(file) ? [] : entries;
    return hideKnown(found, entries).left.filter(({ rule }) => !isHideable(rule) || run.ran(rule));
  });
}

function entriesOf(file: string, diagnostics: readonly KeyedDiagnostic[]): BaselineEntry[] {
  return diagnostics
    .filter(({ rule }) => isHideable(rule))
    .map(({ rule, key }) => ({ file, rule, key, count: 1 }));
}

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { applyEdits } from "../source/source.ts";
import { apart, editsOf } from "./fixes/apart.ts";
import { blame } from "./fixes/blame.ts";
import { compareFindings } from "./fixes/fresh-findings.ts";

export interface FixRequest {
  /** Everything that is to be found in a text; null where it is more than can be read. */
  readonly check: (text: string) => readonly Diagnostic[] | null;
  /** Whether a finding is to be fixed at all; every one where nothing is said. */
  readonly wants?: (finding: Diagnostic) => boolean;
}

/** What became of a text's fixes. */
export interface FixedText {
  readonly text: string;
  /** As they stood when they were fixed, in the order in which they were. */
  readonly fixed: readonly Diagnostic[];
  readonly refused: readonly RefusedFix[];
  /** How many more could not be tried, since the text is too large to be read that often. */
  readonly untried: number;
}

/** A fix that is not safe after all, and what it would have brought; nothing where the finding would have stayed. */
export interface RefusedFix {
  readonly finding: Diagnostic;
  readonly brings: readonly Diagnostic[];
}

interface State {
  readonly text: string;
  readonly findings: readonly Diagnostic[];
  readonly fixed: readonly Diagnostic[];
  /** What each finding was in the text as it was given. */
  readonly origins: ReadonlyMap<Diagnostic, Diagnostic>;
}

/** How often a text is read anew at most: often enough for any plan, seldom enough for the largest that are read. */
const MOST_READINGS = 200;
const LEAST_READINGS = 3;
/** What all readings together may cost: a unit a character, and as much for a finding as for so many characters. */
const MOST_COST = 5_000_000;
const COST_OF_A_FINDING = 250;
/** How many times fixes may be followed by the fixes of what they brought to light. */
const MOST_STEPS = 4;

/**
 * Carries out the fixes of a text's findings until none is left that can be. After each round the text is read again;
 * a fix is kept only where its finding is gone and no finding is new. What a fix brings to light may be fixed with it.
 */
export function applyFixes(text: string, { check, wants = () => true }: FixRequest): FixedText {
  const findings = check(text) ?? [];
  const cost = text.length + findings.length * COST_OF_A_FINDING + 1;
  let readings = Math.max(LEAST_READINGS, Math.min(MOST_READINGS, Math.floor(MOST_COST / cost)));
  const read = (changed: string): readonly Diagnostic[] | null => (readings-- > 0 ? check(changed) : null);
  const fixing = { read, wants, hasTime: () => readings > 0 };
  let state: State = { text, findings, fixed: [], origins: new Map(findings.map((each) => [each, each])) };
  for (;;) {
    const round = fixRound(state, fixing);
    if (round.state === state || !fixing.hasTime()) {
      return {
        text: round.state.text,
        fixed: round.state.fixed,
        refused: round.refused,
        untried: fixable(round.state.findings, fixing).length - round.refused.length,
      };
    }
    state = round.state;
  }
}

interface Fixing {
  readonly read: (text: string) => readonly Diagnostic[] | null;
  readonly wants: (finding: Diagnostic) => boolean;
  readonly hasTime: () => boolean;
}

/** Tries all fixes together; where that goes wrong, those that are not to blame, and the others in ever smaller groups. */
function fixRound(start: State, fixing: Fixing): { state: State; refused: readonly RefusedFix[] } {
  let state = start;
  const originOf = (finding: Diagnostic): Diagnostic => state.origins.get(finding) ?? finding;
  const refused = new Map<Diagnostic, RefusedFix>();
  const work = [apart(fixable(start.findings, fixing)).map(originOf)];
  for (let group = work.pop(); group && group.length > 0 && fixing.hasTime(); group = work.pop()) {
    const asked = new Set(group);
    const fixes = apart(fixable(state.findings, fixing).filter((each) => asked.has(originOf(each))));
    const trial = fixes.length === 0 ? state : tryFixes(state, fixes, fixing);
    if ("text" in trial) {
      state = trial;
      for (const origin of group) refused.delete(origin);
      continue;
    }
    if (trial.brings.length === 0 && !fixing.hasTime()) break;
    const blamed = blame(fixes, trial.brings);
    for (const [finding, brings] of blamed) refused.set(originOf(finding), { finding, brings });
    if (fixes.length > 1) work.push(...parts(fixes, blamed).map((part) => part.map(originOf)));
  }
  return { state, refused: [...refused.values()] };
}

/** Fixes that did harm together, in groups to be tried from the last to the first. */
function parts(
  fixes: readonly Diagnostic[],
  blamed: ReadonlyMap<Diagnostic, unknown>,
): readonly (readonly Diagnostic[])[] {
  const guilty = fixes.filter((fix) => blamed.has(fix));
  const half = Math.ceil(guilty.length / 2);
  return [guilty.slice(half), guilty.slice(0, half), fixes.filter((fix) => !blamed.has(fix))].filter(
    (part) => part.length > 0,
  );
}

/** The state after these fixes and those of what they bring to light, or what they bring that cannot be fixed. */
function tryFixes(
  { text: before, findings, fixed, origins }: State,
  fixes: readonly Diagnostic[],
  fixing: Fixing,
): State | { readonly brings: readonly Diagnostic[] } {
  const chosen = new Set(fixes);
  const others = findings.filter((finding) => !chosen.has(finding));
  let done = fixed;
  let text = before;
  let next = fixes;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    text = applyEdits(text, next.flatMap(editsOf));
    done = [...done, ...next];
    const after = fixing.read(text);
    if (after === null) return { brings: [] };
    const { known, fresh } = compareFindings(others, after);
    const originOf = (finding: Diagnostic): Diagnostic => origins.get(finding) ?? finding;
    if (fresh.length === 0) {
      const traced = [...known].map(([now, then]) => [now, originOf(then)] as const);
      return { text, findings: after, fixed: done, origins: new Map(traced) };
    }
    const more = fixable(fresh, fixing);
    if (more.length < fresh.length) return { brings: fresh };
    next = apart(more);
  }
  return { brings: [] };
}

function fixable(findings: readonly Diagnostic[], { wants }: Fixing): readonly Diagnostic[] {
  return findings.filter((finding) => editsOf(finding).length > 0 && wants(finding));
}

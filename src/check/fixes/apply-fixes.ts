import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { applyEdits, type TextEdit } from "../../source/source.ts";
import { changesOnly } from "./changes-only.ts";
import { findCulprits } from "./find-culprits.ts";
import { compareFindings } from "./fresh-findings.ts";
import { type FixedFinding, withLateFixes } from "./late-fixes.ts";
import { editsOf, nonOverlapping } from "./non-overlapping.ts";
import type { ReadText } from "./read-text.ts";
import { isForbiddenToFixes } from "./settings-for-fixes.ts";
import { writtenLines } from "./written-lines.ts";

export interface FixRequest<Read extends ReadText> {
  /** Reads a text and finds everything in it; null where it is more than can be read. */
  readonly read: (text: string) => Read | null;
  /** Which findings of a text are to be fixed at all; every one where nothing is said. */
  readonly wanted?: (read: Read) => readonly Diagnostic[];
}

/** What became of a text's fixes. */
export interface FixedText<Read extends ReadText> {
  readonly text: string;
  /** The text as it was read last. */
  readonly read: Read;
  /** What was found in the text as it was given, and is fixed; each with its fix there. */
  readonly fixed: readonly Diagnostic[];
  /** What came to light by that, or could be fixed only then, and is fixed too. */
  readonly brought: readonly Diagnostic[];
  readonly refused: readonly RefusedFix[];
  /** How many more could not be tried, since the text is too large to be read that often. */
  readonly untried: number;
}

/** A fix that is not safe after all, and what it would have brought; nothing where it would not fix that, or change more. */
export interface RefusedFix {
  readonly finding: Diagnostic;
  readonly brings: readonly Diagnostic[];
}

interface FixState<Read> {
  readonly text: string;
  readonly read: Read;
  readonly fixed: readonly FixedFinding[];
  /** What each finding was in the text as it was given. */
  readonly origins: ReadonlyMap<Diagnostic, Diagnostic>;
}

/** How often a text is read anew at most: often enough for any plan, seldom enough for the largest that are read. */
const MAX_READINGS = 100;
/** What all readings together may cost: a unit a character, and as much for a finding as for so many characters. */
const MAX_COST = 3_000_000;
const COST_OF_A_FINDING = 250;
/** How many times fixes may be followed by the fixes of what they brought to light. */
const MAX_STEPS = 4;

/**
 * Carries out the fixes of a text's findings until none is left that can be. After each round the text is read again, once;
 * a fix is kept only where its finding is gone, nothing but what it is about is changed, and no error is new. What a fix
 * brings to light may be fixed with it. The same text and request give the same, so that it also says what could be fixed.
 */
export function applyFixes<Read extends ReadText>(
  { text, read }: { readonly text: string; readonly read: Read },
  request: FixRequest<Read>,
): FixedText<Read> {
  const fixing = sessionOf(text, read, request);
  const origins = new Map(read.findings.map((each) => [each, each]));
  let state: FixState<Read> = { text, read, fixed: [], origins };
  for (;;) {
    const round = fixRound(state, fixing);
    if (round.state === state || !fixing.hasTime()) return result(text, round, fixing);
    state = round.state;
  }
}

interface FixSession<Read extends ReadText> extends Required<FixRequest<Read>> {
  readonly hasTime: () => boolean;
}

function sessionOf<Read extends ReadText>(
  text: string,
  { findings }: Read,
  { read, wanted = (each) => each.findings }: FixRequest<Read>,
): FixSession<Read> {
  const cost = text.length + findings.length * COST_OF_A_FINDING + 1;
  let readings = Math.max(1, Math.min(MAX_READINGS, Math.floor(MAX_COST / cost)));
  return {
    read: (changed) => (readings-- > 0 ? read(changed) : null),
    wanted,
    hasTime: () => readings > 0,
  };
}

interface Round<Read> {
  readonly state: FixState<Read>;
  readonly refused: readonly RefusedFix[];
}

function result<Read extends ReadText>(
  before: string,
  { state: { text, read, fixed }, refused }: Round<Read>,
  fixing: FixSession<Read>,
): FixedText<Read> {
  const given = withLateFixes(fixed, { before, after: text });
  return {
    text,
    read,
    fixed: given.filter(({ fix }) => fix !== null),
    brought: [
      ...given.filter(({ fix }) => fix === null),
      ...fixed.flatMap(([finding, origin]) => (origin ? [] : [finding])),
    ],
    refused,
    untried: fixable(read, fixing).length - refused.length,
  };
}

/** Tries all fixes together; where that goes wrong, those that are not to blame, and the others in ever smaller groups. */
function fixRound<Read extends ReadText>(start: FixState<Read>, fixing: FixSession<Read>): Round<Read> {
  let state = start;
  const originOf = (finding: Diagnostic): Diagnostic => state.origins.get(finding) ?? finding;
  const refused = new Map<Diagnostic, RefusedFix>();
  const work = [nonOverlapping(fixable(start.read, fixing)).map(originOf)];
  for (let group = work.pop(); group && group.length > 0 && fixing.hasTime(); group = work.pop()) {
    const asked = new Set(group);
    const fixes = nonOverlapping(fixable(state.read, fixing).filter((each) => asked.has(originOf(each))));
    const trial = fixes.length === 0 ? state : tryFixes(state, fixes, fixing);
    if ("text" in trial) {
      state = trial;
      for (const origin of group) refused.delete(origin);
      continue;
    }
    if (trial.isUnread) break;
    const blamed = findCulprits(fixes, trial.brings);
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

/** Fixes that do harm together: what they bring, as far as it is known. */
interface Harm {
  readonly brings: readonly Diagnostic[];
  /** Whether the text could not be read any more, so that nothing is known of them. */
  readonly isUnread?: boolean;
}

/** The state after these fixes and those of what they bring to light; else the harm that they do. */
function tryFixes<Read extends ReadText>(
  start: FixState<Read>,
  fixes: readonly Diagnostic[],
  fixing: FixSession<Read>,
): FixState<Read> | Harm {
  const chosen = new Set(fixes);
  const others = start.read.findings.filter((finding) => !chosen.has(finding));
  let { text, read } = start;
  let made: readonly Diagnostic[] = [];
  let next = fixes;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const edits = next.flatMap(editsOf);
    text = applyEdits(text, edits);
    made = [...made, ...next];
    const after = fixing.read(text);
    if (after === null) return { brings: [], isUnread: true };
    if (!changesOnly(read, after, next)) return { brings: [] };
    const { known, fresh } = compareFindings(others, after.findings);
    const isHarm = harmTest({ before: read, text, edits, made });
    const harm = fresh.filter(isHarm);
    if (harm.length === 0) return nextState(start, { text, read: after, made, known });
    const wanted = new Set(fixable(after, fixing));
    const more = harm.filter((each) => wanted.has(each));
    if (more.length < harm.length) return { brings: harm };
    next = nonOverlapping(more);
    read = after;
  }
  return { brings: [] };
}

interface Trial<Read> {
  readonly before: Read;
  readonly edits: readonly TextEdit[];
  readonly text: string;
  readonly made: readonly Diagnostic[];
}

/** Whether what is found after fixes, and was not before, is their doing, or the finding of one that has not helped. */
function harmTest<Read extends ReadText>({
  before,
  edits,
  text,
  made,
}: Trial<Read>): (finding: Diagnostic) => boolean {
  const gone = new Set(made.map(({ key }) => key));
  // Of a text with more faults than are told, others come to light elsewhere.
  const isNear = before.file.isGivenUp ? writtenLines(text, edits) : () => true;
  return (finding) => (gone.has(finding.key) || isForbiddenToFixes(finding)) && isNear(finding.span);
}

interface Made<Read> {
  readonly text: string;
  readonly read: Read;
  readonly made: readonly Diagnostic[];
  /** What is found now that was found before, each with what it was. */
  readonly known: ReadonlyMap<Diagnostic, Diagnostic>;
}

function nextState<Read>(
  { fixed, origins }: FixState<Read>,
  { text, read, made, known }: Made<Read>,
): FixState<Read> {
  const traced = [...known].flatMap(([now, then]) => {
    const origin = origins.get(then);
    return origin ? [[now, origin] as const] : [];
  });
  const now = made.map((each) => [each, origins.get(each) ?? null] as const);
  return { text, read, fixed: [...fixed, ...now], origins: new Map(traced) };
}

function fixable<Read extends ReadText>(read: Read, { wanted }: FixSession<Read>): readonly Diagnostic[] {
  return wanted(read).filter((finding) => editsOf(finding).length > 0);
}

import { lineStart } from "../../source/lines.ts";
import { applyEdits, type Span, type TextEdit } from "../../source/source.ts";
import type { Losses, LostKey } from "../build-yaml-file.ts";
import { type ParsedText, parseText } from "../parse/parse-text.ts";
import { makeOffsetMap, type OffsetMap } from "../places/offset-map.ts";
import { placeTree } from "../places/place-tree.ts";
import type { PlacedFinding } from "../yaml-file.ts";
import type { Cause } from "./cause.ts";
import { makeClaims } from "./claims.ts";
import { describeCause } from "./describe-cause.ts";
import { bulletKeys, findBulletCauses } from "./detect/detect-bullets.ts";
import { findFirstCause, findLaterCauses, findProseCause } from "./find-cause.ts";
import { findCausesByLine } from "./find-causes-by-line.ts";
import { partsOfLine } from "./lines/line.ts";
import { isOneLine } from "./quote-fix.ts";

/** A text as far as it can be read, and what was in the way. */
export interface Recovered extends Losses {
  /** The parse of the recovered text, with the places of the text as it was written. */
  readonly parsed: ParsedText;
  readonly findings: readonly PlacedFinding[];
}

/** The parser's work grows with the text, so that a long one is parsed again less often. */
const UNITS_TO_PARSE = 600_000;
const MAX_ROUNDS = 40;
/** Where so many lines have no cause that can be named, the cause stands elsewhere and more of them help nobody. */
const MAX_UNREADABLE = 3;
/** Proving the fix of a text of several lines is a parse of its own; beyond so many causes they are told without one. */
const MAX_PROOFS = 1_000;
const MAX_ERRORS = 5_000;
/** More findings of one file than any output shows are not gathered. */
const MAX_FINDINGS = 10_001;

/** Each is looked at for every key that is missing. */
const MAX_LOST_KEYS = 200;
const KEY_WORD = /(?<![\w-])([a-z][a-z-]{0,40}):(?=\s)/g;

interface RecoveryState {
  text: string;
  toOriginal: OffsetMap;
  readonly original: string;
  readonly lost: Map<number, number>;
  readonly lostWords: Set<string>;
  readonly lostKeys: LostKey[];
  readonly findings: PlacedFinding[];
  /** The lines (by their offset as written) that a cause was told of. */
  readonly told: Set<number>;
  /** How many lines were left out for no better reason than that the parser gave up there. */
  unreadable: number;
}

/**
 * Parses a text; where it is not well-formed, finds the causes, blanks out what nobody can know and parses again, so
 * that the rest is read. Each cause is one finding. Throws InputError where the text is more than any plan could need.
 */
export function recover(original: string): Recovered {
  const state: RecoveryState = {
    text: original,
    toOriginal: (offset) => offset,
    original,
    lost: new Map(),
    lostWords: new Set(),
    lostKeys: [],
    findings: [],
    told: new Set(),
    unreadable: 0,
  };
  const rounds = Math.max(1, Math.min(MAX_ROUNDS, Math.floor(UNITS_TO_PARSE / (original.length + 1))));
  for (let round = 0; ; round += 1) {
    const parsed = parseText(state.text);
    const causes = findCauses(state.text, parsed);
    const isLast = round === rounds || state.unreadable > MAX_UNREADABLE;
    const edits = isLast ? [] : takeCauses(state, causes);
    if (edits.length === 0) {
      if (causes[0] && !parsed.isTooDeep) tell(state, causes[0], lineOf(state, causes[0]));
      return finish(state, parsed, causes.length > 0);
    }
    applyRepairs(state, edits);
  }
}

function findCauses(text: string, { errors, features, root, isTooDeep }: ParsedText): Cause[] {
  if (isTooDeep) return findCausesByLine(text);
  const bullets = findBulletCauses(text);
  const broken = { text, root, bullets };
  // What is no plain text as a key is told as something that plans do not need.
  const real = errors.filter((error) => error.code !== "NON_STRING_KEY");
  const sorted = real.sort((a, b) => a.pos[0] - b.pos[0]).slice(0, MAX_ERRORS);
  const [first, ...later] = sorted;
  const prose = features.filter((finding) => /^[*!&]/.test(text.slice(finding.span.start, finding.span.end)));
  const found = [
    ...(first ? [findFirstCause(broken, first)] : []),
    ...bulletKeys(root, text).map(bullets),
    ...prose.map((finding) => findProseCause(text, finding)),
    ...findLaterCauses(broken, later),
  ];
  return found.filter((cause) => cause !== null);
}

/**
 * Tells causes and returns the edits that take them away. Of causes that touch each other only the first is sure; what
 * is left of the others shows in the next parse. Where a cause's line was told of before, the whole line goes.
 */
function takeCauses(state: RecoveryState, causes: readonly Cause[]): readonly TextEdit[] {
  const claims = makeClaims();
  const lines = new Set<number>();
  for (const { cause, edits, line } of inOrder(state, causes)) {
    if (lines.has(line)) continue;
    if (state.told.has(line)) {
      const blank = wholeLineCause(state.text, cause);
      if (!claims.take(editsOf(state.text, blank))) continue;
      noteLostWord(state, blank.leaveOut.start);
    } else if (claims.take(edits)) {
      tell(state, cause, line);
      if (cause.lost) noteLost(state, cause.lost);
      if (cause.leaveOut) noteLostWord(state, cause.leaveOut.start);
    } else continue;
    lines.add(line);
  }
  return claims.edits();
}

interface PlacedCause {
  readonly cause: Cause;
  readonly edits: readonly TextEdit[];
  /** Where the line that it is told of begins as written. */
  readonly line: number;
}

/** The first cause before the others, and these in the order of what their edits reach. */
function inOrder(state: RecoveryState, causes: readonly Cause[]): readonly PlacedCause[] {
  const placed = causes.map((cause) => {
    return { cause, edits: editsOf(state.text, cause), line: lineOf(state, cause) };
  });
  const from = ({ edits }: PlacedCause): number => edits[0]?.offset ?? 0;
  const [first, ...others] = placed;
  return first ? [first, ...others.sort((a, b) => from(a) - from(b))] : [];
}

function lineOf({ original, toOriginal }: RecoveryState, { span }: Cause): number {
  return lineStart(original, toOriginal(span.start));
}

function wholeLineCause(text: string, { span }: Cause): Cause & { readonly leaveOut: Span } {
  const line = partsOfLine(text, span.start);
  const leaveOut = { start: line.content, end: line.end };
  return { id: "unreadable", details: [], span: leaveOut, leaveOut };
}

function editsOf(text: string, { repairs, lost, leaveOut }: Cause): readonly TextEdit[] {
  if (repairs) return repairs;
  const span = lost ?? leaveOut;
  if (!span || (leaveOut === span && span.end <= span.start)) return [];
  const blanks = text.slice(span.start, span.end).replace(/[^\r\n]/g, " ");
  const length = Math.max(1, span.end - span.start);
  return [{ offset: span.start, length, text: lost ? `~${blanks.slice(1)}` : blanks }];
}

// What looks like a key in a lost value may be one, whose comma or bracket was forgotten.
function noteLost({ lost, lostKeys, text, toOriginal }: RecoveryState, { start, end }: Span): void {
  lost.set(toOriginal(start), toOriginal(end));
  for (const { 1: word = "" } of text.slice(start, end).matchAll(KEY_WORD))
    if (lostKeys.length < MAX_LOST_KEYS) lostKeys.push({ word, offset: toOriginal(start) });
}

function noteLostWord(state: RecoveryState, start: number): void {
  const word = /^[a-z][a-z0-9-]*/.exec(state.text.slice(start, start + 100))?.[0];
  if (word !== undefined) state.lostWords.add(word);
}

function tell(state: RecoveryState, cause: Cause, line: number): void {
  if (state.told.has(line)) return;
  state.told.add(line);
  if (cause.id === "unreadable") state.unreadable += 1;
  const count = state.findings.length;
  const { meant } = cause;
  const isCheap = count < MAX_PROOFS || !meant || isOneLine(state.text.slice(meant.start, meant.end));
  const told = isCheap ? cause : { ...cause, meant: undefined };
  if (count < MAX_FINDINGS) state.findings.push(describeCause(state, told));
}

function applyRepairs(state: RecoveryState, edits: readonly TextEdit[]): void {
  const sorted = [...edits].sort((a, b) => a.offset - b.offset);
  const before = state.toOriginal;
  const back = makeOffsetMap(sorted);
  state.text = applyEdits(state.text, sorted);
  state.toOriginal = (offset) => before(back(offset));
}

function finish(
  { toOriginal, lost, lostWords, lostKeys, findings }: RecoveryState,
  parsed: ParsedText,
  isGivenUp: boolean,
): Recovered {
  const root = parsed.root && placeTree(parsed.root, { toOriginal, lost });
  const features = parsed.features.map((finding) => {
    const span = { start: toOriginal(finding.span.start), end: toOriginal(finding.span.end) };
    return { ...finding, span };
  });
  const secondDocument = parsed.secondDocument === null ? null : toOriginal(parsed.secondDocument);
  return {
    parsed: { ...parsed, root, features, secondDocument },
    findings,
    lostWords,
    lostKeys,
    isGivenUp,
  };
}

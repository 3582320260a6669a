import type { Path } from "../diagnostics/finding.ts";
import type { Source, Span } from "../source/source.ts";
import { makePathFinder } from "./places/path-finder.ts";
import { makePlaces, spanOfPlace, type YamlPlace } from "./places/places.ts";
import { type TextRanges, textRanges } from "./places/text-range.ts";
import type { ScalarNode, TreeNode } from "./tree.ts";
import type { PlacedFinding, YamlFile } from "./yaml-file.ts";

const MAX_INDENT = 200;
/** One more than any output shows of one file. */
const MAX_FINDINGS = 10_001;

// What is said of an indentation is said of the key behind it.
function firstWord(text: string, offset: number): number {
  const blanks = /^[^\S\r\n]*/.exec(text.slice(offset, offset + MAX_INDENT))?.[0].length ?? 0;
  return offset + blanks;
}

// Nobody wants the whole file underlined: what is said of the whole stands at its first key.
function whole(place: YamlPlace | null): YamlPlace | null {
  return place && { ...place, exact: false };
}

/** A word that may be a key, and where the lost value that holds it begins as written. */
export interface LostKey {
  readonly word: string;
  readonly offset: number;
}

/** What nobody can know of a text that is not well-formed. */
export interface Losses {
  /** Words at the beginning of lines that had to be left out: keys, perhaps. */
  readonly lostWords: ReadonlySet<string>;
  /** Words in lost values that may be keys of what the value stands in. */
  readonly lostKeys: readonly LostKey[];
  /** Whether something in the text could not be recovered, so that anything may be missing. */
  readonly isGivenUp: boolean;
}

/** What a text was read as. */
interface ReadParts {
  readonly source: Source;
  readonly root: TreeNode | null;
  /** The root as plain data. */
  readonly value: unknown;
  readonly mayHold: YamlFile["mayHold"];
  readonly findings: readonly PlacedFinding[];
  readonly conflict: Span | null;
  readonly losses: Losses;
}

/** Makes the file of a tree, whichever reader it comes from. */
export function buildYamlFile(parts: ReadParts): YamlFile {
  const { source, root, value, mayHold, findings: placed, conflict, losses } = parts;
  const find = makePlaces(root);
  const pathTo = makePathFinder(source, root);
  const rangesOf = rangesOfScalars(source.text);
  const placeAt = (path: Path) => {
    const place = find(path);
    return place?.exact ? { key: place.key, node: place.node } : null;
  };
  const exactly = (path: Path) => placeAt(path)?.node ?? null;
  const scalarAt = (path: Path) => {
    const node = exactly(path);
    return node?.kind === "scalar" && node.end > node.start ? node : null;
  };
  const findings = placed.slice(0, MAX_FINDINGS).map((finding) => ({
    path: pathTo(firstWord(source.text, finding.span.start)),
    ...finding,
  }));
  return {
    source,
    isGivenUp: losses.isGivenUp,
    findings: findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
    value,
    mayHold,
    conflict,
    spanOf: ({ path, part }) =>
      spanOfPlace(path.length === 0 ? whole(find(path)) : find(path), part, rangesOf),
    pathAt: (offset) => pathTo(firstWord(source.text, offset)),
    placeAt,
    writtenAt: (path) => {
      const node = scalarAt(path);
      return node ? source.text.slice(node.start, node.end) : null;
    },
    styleAt: (path) => scalarAt(path)?.style ?? null,
    isFlow: (path) => {
      const node = exactly(path);
      return node !== null && node.kind !== "scalar" && node.flow;
    },
    isLost: (path) => isLostAt(find(path), losses, path),
  };
}

/** Takes each scalar to pieces when it is first asked for, since a long text may have thousands of findings. */
function rangesOfScalars(text: string): (node: ScalarNode) => TextRanges {
  const known = new Map<ScalarNode, TextRanges>();
  return (node) => {
    const ranges = known.get(node) ?? textRanges(text, node);
    known.set(node, ranges);
    return ranges;
  };
}

function isLostWithin(place: YamlPlace | null, { lostKeys }: Losses, key: string): boolean {
  const { start, end } = place?.node ?? { start: 0, end: 0 };
  return lostKeys.some(({ word, offset }) => word === key && offset >= start && offset < end);
}

// Where the whole path is not found, its place is the innermost that is: a lost value holds all that is asked below it.
function isLostAt(place: YamlPlace | null, losses: Losses, path: Path): boolean {
  if (place?.node.kind === "scalar" && place.node.isLost) return true;
  if (place?.exact) return false;
  const key = String(path.at(-1));
  return losses.isGivenUp || losses.lostWords.has(key) || isLostWithin(place, losses, key);
}

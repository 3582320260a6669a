import type { Path } from "../diagnostics/finding.ts";
import { applyEdits, type Source, type Span } from "../source/source.ts";
import { makePathFinder } from "./path-finder.ts";
import type { PlacedFinding } from "./placed-finding.ts";
import { makePlaces, spanOfPlace, type YamlPlace } from "./places.ts";
import { type Recovered, recover } from "./recovery/recover.ts";
import { findWideIndents } from "./recovery/wide-indent.ts";
import { checkScalars } from "./rules/check-scalars.ts";
import { findConflicts } from "./rules/conflict-markers.ts";
import { findControlCharacters, withLineFeeds } from "./rules/control-characters.ts";
import { findDuplicateKeys } from "./rules/duplicate-keys.ts";
import { findOverrides } from "./rules/hidden-characters.ts";
import { notAPlan } from "./rules/not-a-plan.ts";
import { type TextRanges, textRanges } from "./text-range.ts";
import type { ScalarNode, TreeNode } from "./tree.ts";
import type { YamlFile } from "./yaml-file.ts";

const MAX_INDENT = 200;
/** One more than any output shows of one file. */
const MAX_FINDINGS = 10_001;

/**
 * Reads a YAML text as data with places. Whatever can be read is read; what is wrong with the text is in `findings`.
 * A lone carriage return ends a line, as YAML has it, unless the text is to be read as those do who do not take it so.
 * Throws InputError where the text is more than any plan could need.
 */
export function readYaml(source: Source, { loneReturns = true } = {}): YamlFile {
  const conflicts = findConflicts(source.text);
  const wide = findWideIndents(source.text);
  const lines = loneReturns ? withLineFeeds(source.text) : source.text;
  const text = blankOut(applyEdits(lines, wide.repairs), conflicts.leaveOut);
  const recovered = recover(text);
  const { parsed } = recovered;
  const root = parsed.secondDocument === null ? parsed.root : null;
  // Where a second document begins, nothing is to be said of it but that it is there.
  const end = parsed.secondDocument ?? source.text.length;
  const findings = [
    ...findControlCharacters(source),
    ...findOverrides(source.text),
    ...conflicts.findings,
    ...wide.findings,
    ...[...recovered.findings, ...parsed.features].filter(({ span }) => span.start <= end),
    ...(root ? [...findDuplicateKeys(source, root), ...checkScalars(source.text, root)] : []),
  ];
  const plain = [...findings, ...notAPlan(source, parsed, findings.length > 0)];
  const conflict = conflicts.findings[0]?.span ?? null;
  return yamlFile({ source, root, findings: plain, conflict, recovered });
}

// What is said of an indentation is said of the key behind it.
function firstWord(text: string, offset: number): number {
  const blanks = /^[^\S\r\n]*/.exec(text.slice(offset, offset + MAX_INDENT))?.[0].length ?? 0;
  return offset + blanks;
}

// Nobody wants the whole file underlined: what is said of the whole stands at its first key.
function whole(place: YamlPlace | null): YamlPlace | null {
  return place && { ...place, exact: false };
}

interface ReadParts {
  readonly source: Source;
  readonly root: TreeNode | null;
  readonly findings: readonly PlacedFinding[];
  readonly conflict: Span | null;
  readonly recovered: Recovered;
}

function yamlFile({ source, root, findings: placed, conflict, recovered }: ReadParts): YamlFile {
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
    isGivenUp: recovered.isGivenUp,
    findings: findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
    value: root ? plainData(root) : null,
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
    isLost: (path) => isLostAt(find(path), recovered, path),
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

function isLostWithin(place: YamlPlace | null, { lostKeys }: Recovered, key: string): boolean {
  const { start, end } = place?.node ?? { start: 0, end: 0 };
  return lostKeys.some(({ word, offset }) => word === key && offset >= start && offset < end);
}

// Where the whole path is not found, its place is the innermost that is: a lost value holds all that is asked below it.
function isLostAt(place: YamlPlace | null, recovered: Recovered, path: Path): boolean {
  if (place?.node.kind === "scalar" && place.node.isLost) return true;
  if (place?.exact) return false;
  const key = String(path.at(-1));
  return recovered.isGivenUp || recovered.lostWords.has(key) || isLostWithin(place, recovered, key);
}

/** The text with the spans overwritten by spaces, so that every offset stays; line breaks are kept. Spans may overlap. */
function blankOut(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const first = Math.max(start, from);
    if (end <= first) continue;
    parts.push(text.slice(from, first), text.slice(first, end).replace(/[^\r\n]/g, " "));
    from = end;
  }
  return parts.length === 0 ? text : parts.join("") + text.slice(from);
}

/** The tree as plain data: null-prototype objects, arrays and scalars. Of a key that stands twice the first value holds. */
function plainData(node: TreeNode): unknown {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "seq") return node.items.map(plainData);
  const data: Record<string, unknown> = Object.create(null);
  for (const { key, value } of node.entries) if (!(key.text in data)) data[key.text] = plainData(value);
  return data;
}

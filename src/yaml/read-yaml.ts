import type { Path } from "../diagnostics/finding.ts";
import type { Source } from "../source/source.ts";
import { blankOut } from "./mask.ts";
import { parseText } from "./parse-text.ts";
import { makePathFinder } from "./path-finder.ts";
import { makePlaces, spanOfPlace } from "./places.ts";
import { plainData } from "./plain-data.ts";
import { findConflicts } from "./rules/conflict-markers.ts";
import { findControlCharacters, withLineFeeds } from "./rules/control-characters.ts";
import { findDuplicateKeys } from "./rules/duplicate-keys.ts";
import { findOverrides } from "./rules/hidden-characters.ts";
import { notAPlan } from "./rules/not-a-plan.ts";
import { findScalarProblems } from "./rules/scalar-problems.ts";
import type { PlacedProblem } from "./text-problem.ts";
import type { TreeNode } from "./tree.ts";
import type { YamlFile } from "./yaml-file.ts";

/**
 * Reads a YAML text as data with places. Whatever can be read is read; what is wrong with the text is in `problems`.
 * Throws InputError where the text is more than any plan could need.
 */
export function readYaml(source: Source): YamlFile {
  const conflicts = findConflicts(source.text);
  const parsed = parseText(blankOut(withLineFeeds(source.text), conflicts.leaveOut));
  const root = parsed.secondDocument === null ? parsed.root : null;
  const problems = [
    ...findControlCharacters(source),
    ...findOverrides(source.text),
    ...conflicts.problems,
    ...parsed.features,
    ...parsed.errors.map(({ pos, message }): PlacedProblem => {
      return { rule: "yaml-syntax", span: { start: pos[0], end: pos[1] }, message };
    }),
    ...(root ? [...findDuplicateKeys(source, root), ...findScalarProblems(source.text, root)] : []),
  ];
  const plain = [...problems, ...notAPlan(source, parsed, problems.length > 0)];
  return yamlFile(source, root, plain);
}

function yamlFile(source: Source, root: TreeNode | null, placed: readonly PlacedProblem[]): YamlFile {
  const find = makePlaces(root);
  const pathTo = makePathFinder(root);
  const exactly = (path: Path) => {
    const place = find(path);
    return place?.exact ? place.node : null;
  };
  const scalarAt = (path: Path) => {
    const node = exactly(path);
    return node?.kind === "scalar" && node.end > node.start ? node : null;
  };
  const problems = placed.map((problem) => ({ path: pathTo(problem.span.start), ...problem }));
  return {
    source,
    problems: problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
    value: root ? plainData(root) : null,
    spanOf: ({ path, part }) => spanOfPlace(find(path), path.length === 0 ? "key" : part),
    writtenAt: (path) => {
      const node = scalarAt(path);
      return node ? source.text.slice(node.start, node.end) : null;
    },
    styleAt: (path) => scalarAt(path)?.style ?? null,
    isFlow: (path) => {
      const node = exactly(path);
      return node !== null && node.kind !== "scalar" && node.flow;
    },
    isLost: (path) =>
      path.some((_, i) => isLostNode(exactly(path.slice(0, i + 1)))) || isLostNode(exactly([])),
  };
}

function isLostNode(node: TreeNode | null): boolean {
  return node?.kind === "scalar" && node.isLost === true;
}

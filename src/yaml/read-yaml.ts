import type { Path } from "../diagnostics/finding.ts";
import type { Source } from "../source/source.ts";
import { blankOut } from "./mask.ts";
import { makePathFinder } from "./path-finder.ts";
import { makePlaces, type Place, spanOfPlace } from "./places.ts";
import { plainData } from "./plain-data.ts";
import { type Recovered, recover } from "./recovery/recover.ts";
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
  const recovered = recover(blankOut(withLineFeeds(source.text), conflicts.leaveOut));
  const { parsed } = recovered;
  const root = parsed.secondDocument === null ? parsed.root : null;
  const problems = [
    ...findControlCharacters(source),
    ...findOverrides(source.text),
    ...conflicts.problems,
    ...recovered.problems,
    ...parsed.features,
    ...(root ? [...findDuplicateKeys(source, root), ...findScalarProblems(source.text, root)] : []),
  ];
  const plain = [...problems, ...notAPlan(source, parsed, problems.length > 0)];
  return yamlFile({ source, root, problems: plain, recovered });
}

interface Reading {
  readonly source: Source;
  readonly root: TreeNode | null;
  readonly problems: readonly PlacedProblem[];
  readonly recovered: Recovered;
}

function yamlFile({ source, root, problems: placed, recovered }: Reading): YamlFile {
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
    isLost: (path) => isLostAt(find(path), recovered, path),
  };
}

// Where the whole path is not found, its place is the innermost that is: a lost value holds all that is asked below it.
function isLostAt(place: Place | null, recovered: Recovered, path: Path): boolean {
  if (place?.node.kind === "scalar" && place.node.isLost) return true;
  if (place?.exact) return false;
  return recovered.isGivenUp || recovered.lostWords.has(String(path.at(-1)));
}

import { parseDocument } from "yaml";
import type { Source } from "../source/source.ts";
import { buildTree } from "./build-tree.ts";
import { makePlaces, spanOfPlace } from "./places.ts";
import { plainData } from "./plain-data.ts";
import type { TextProblem, YamlFile } from "./yaml-file.ts";

/** Reads a YAML text as data with places. Whatever can be read is read; what is wrong with the text is in `problems`. */
export function readYaml(source: Source): YamlFile {
  const document = parseDocument(source.text, {
    version: "1.2",
    schema: "core",
    merge: false,
    resolveKnownTags: false,
    uniqueKeys: false,
    stringKeys: true,
    logLevel: "silent",
    prettyErrors: false,
  });
  const root = buildTree(document, source.text);
  const find = makePlaces(root);
  const scalarAt = (path: Parameters<typeof find>[0]) => {
    const place = find(path);
    return place?.exact && place.node.kind === "scalar" && place.node.end > place.node.start
      ? place.node
      : null;
  };
  return {
    source,
    problems: document.errors.map(
      (error): TextProblem => ({
        rule: "yaml-syntax",
        span: { start: error.pos[0], end: error.pos[1] },
        path: [],
        message: error.message,
      }),
    ),
    value: root ? plainData(root) : null,
    spanOf: ({ path, part }) => spanOfPlace(path.length === 0 ? rootPlace(find([])) : find(path), part),
    writtenAt: (path) => {
      const node = scalarAt(path);
      return node ? source.text.slice(node.start, node.end) : null;
    },
    styleAt: (path) => scalarAt(path)?.style ?? null,
    isFlow: (path) => {
      const place = find(path);
      return place?.exact === true && place.node.kind !== "scalar" && place.node.flow;
    },
    isLost: () => false,
  };
}

// Nobody wants the whole file underlined: what is said of the whole stands at its first key.
function rootPlace(place: ReturnType<ReturnType<typeof makePlaces>>) {
  return place ? { ...place, exact: false } : null;
}

import { assetText } from "../../assets.ts";
import type { Path } from "../../diagnostics/finding.ts";
import { schemaNotes } from "../../schema/schema-notes.ts";
import { lineStart } from "../../source/lines.ts";
import type { EntryNode, MappingNode } from "../../yaml/tree.ts";
import type { YamlFile } from "../../yaml/yaml-file.ts";
import { entryLines, type Indentation, type YamlNode } from "../writing/yaml-node.ts";
import { spliceFlow } from "./flow-places.ts";
import { flowText } from "./flow-text.ts";
import { below, commentAbove, entryEnd, keyColumn, keyStart, lineEnding } from "./layout.ts";
import { bracesLike } from "./match-style.ts";
import type { Splice } from "./splice.ts";

/** A key that a mapping does not have yet. */
export interface NewKey {
  readonly file: YamlFile;
  readonly path: Path;
  readonly value: YamlNode;
  readonly indentation: Indentation;
  /** A key that the new one is not written above. */
  readonly behind: string | undefined;
}

/** The ways to add a key: below the one that comes before it in the plan's order of keys, else above that. */
export function addKey(added: NewKey, map: MappingNode): readonly Splice[] {
  const { text } = added.file.source;
  const before = notAbove(added.behind, map, entryBefore(map, added.path));
  if (map.flow) return [addInFlow(added, map, before)];
  if (!before) return [];
  const lines = linesOf(added, keyColumn(text, map));
  const offset = below(text, entryEnd(text, before), keyColumn(text, map));
  const eol = lineEnding(text, offset);
  return [[{ offset, length: 0, text: lines.map((line) => eol + line).join("") }], above(added, map, before)];
}

/** Above a key and the comment right above it; behind the dash that stands before the first one. */
function above(added: NewKey, map: MappingNode, { key }: EntryNode): Splice {
  const { text } = added.file.source;
  const column = keyColumn(text, map);
  const start = keyStart(text, key.start);
  const eol = lineEnding(text, start);
  const lines = linesOf(added, column);
  const line = lineStart(text, start);
  if (text.slice(line, start).trim() !== "") {
    const written = lines.map((each) => each + eol).join("");
    return [{ offset: start, length: 0, text: written.trimStart() + " ".repeat(column) }];
  }
  return [{ offset: commentAbove(text, line), length: 0, text: lines.map((each) => each + eol).join("") }];
}

function linesOf({ path, value, indentation }: NewKey, column: number): string[] {
  // At the top of a plan, what has lines of its own is set off by an empty one.
  const apart = path.length === 1 && (value.kind === "map" || value.kind === "list");
  return entryLines([{ key: String(path.at(-1)), value, apart }], column, indentation);
}

function addInFlow({ file, path, value }: NewKey, map: MappingNode, before: EntryNode | undefined): Splice {
  const { text } = file.source;
  const space = map.entries.length === 0 ? " " : bracesLike(map, text);
  const written = `${String(path.at(-1))}: ${flowText(value, space)}`;
  const parts = map.entries.map((entry) => ({
    start: keyStart(text, entry.key.start),
    end: entryEnd(text, entry),
  }));
  const position = before ? map.entries.indexOf(before) + 1 : 0;
  return spliceFlow(text, written, { holder: map, parts, position, space });
}

/** Of the keys that come before a new one in the plan's order, the last; else the last of all. */
function entryBefore({ entries }: MappingNode, path: Path): EntryNode | undefined {
  const order = keyOrder(path.slice(0, -1));
  const rank = order.indexOf(String(path.at(-1)));
  const ranked = entries.map((entry) => ({ entry, rank: order.indexOf(entry.key.text) }));
  const before = ranked.filter((each) => each.rank >= 0 && each.rank < rank);
  const last = before.reduce(
    (a, b) => (b.rank >= a.rank ? b : a),
    before[0] ?? { entry: undefined, rank: -1 },
  );
  return last.entry ?? entries.at(-1);
}

function notAbove(
  behind: string | undefined,
  { entries }: MappingNode,
  before: EntryNode | undefined,
): EntryNode | undefined {
  const other = entries.find(({ key }) => key.text === behind);
  return other && before && other.key.start > before.key.start ? other : before;
}

/** The keys that a mapping of a plan may have, in the order of the plan's reference. */
export function keyOrder(path: Path): readonly string[] {
  return schemaNotes(JSON.parse(assetText("plan.schema.json")), path).keys;
}

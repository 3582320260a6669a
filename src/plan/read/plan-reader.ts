import { jsonPointer, type Path } from "../../diagnostics/finding.ts";
import type { YamlFile } from "../../yaml/yaml-file.ts";
import { childOf } from "../value-at.ts";

/** What reading a plan needs to know: which places of it are not sound, and who has been told so. */
export interface PlanReader {
  readonly file: YamlFile;
  /** Whether what stands at a step of a place is not to be used. */
  readonly isUnusable: (holder: Path, step: string | number) => boolean;
  /** By the JSON pointer of a part of the plan that keeps such a set: its keys that hold something unsound. */
  readonly unsound: Map<string, Set<string>>;
}

/** A place of the plan with what stands there, ready for its entries to be read. */
export interface PlanPlace {
  readonly reader: PlanReader;
  readonly path: Path;
  readonly value: unknown;
  /** Whether it belongs to a figure whose unit is a percentage. */
  readonly isPercentage: boolean;
}

/** Lists whose entries each keep a set of their own. */
const KEEPERS: ReadonlySet<string | number> = new Set(["measures", "indicators", "actions", "voices"]);

/** The place of an entry of a place. */
export function inside({ reader, path, value, isPercentage }: PlanPlace, step: string | number): PlanPlace {
  return { reader, path: [...path, step], value: childOf(value, step), isPercentage };
}

/** Notes that what stands at the place is not sound, with the nearest part of the plan above it that keeps a set. */
export function markUnsound(reader: PlanReader, path: Path): void {
  let depth = path.length - 1;
  while (depth > 0 && !isKeeper(path, depth)) depth -= 1;
  const key = path[depth];
  if (typeof key === "string") unsoundKeys(reader, path.slice(0, depth)).add(key);
}

/** The keys of a part of the plan that hold something unsound; the set grows while the rest is read. */
export function unsoundKeys({ unsound }: PlanReader, path: Path): Set<string> {
  const pointer = jsonPointer(path);
  const keys = unsound.get(pointer) ?? new Set();
  unsound.set(pointer, keys);
  return keys;
}

function isKeeper(path: Path, depth: number): boolean {
  return typeof path[depth - 1] === "number" && KEEPERS.has(path[depth - 2] ?? "");
}

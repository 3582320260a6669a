import type { Path } from "../../../diagnostics/finding.ts";
import { UsageError } from "../../../errors.ts";
import { isMapping, valueAt } from "../../../plan/value-at.ts";
import type { YamlFile } from "../../../yaml/yaml-file.ts";
import { keyOrder } from "../../splice/add-key.ts";
import { asWritten } from "../../splice/as-written.ts";
import type { Change } from "../../splice/change.ts";
import type { YamlEntry, YamlNode } from "../../writing/yaml-node.ts";
import type { EditedPlan } from "../edit.ts";
import type { FieldPlace } from "./field-place.ts";

/** The change that writes a field: in its place, or with what is to hold it where that is not there yet. */
export function fieldChange(
  { open: { file } }: EditedPlan,
  { path, key }: FieldPlace,
  node: YamlNode,
): Change {
  const { holder, missing } = nearestHolder(file, path);
  const at = valueAt(file.value, holder);
  const [step, ...rest] = missing;
  if (isMapping(at)) return set([...holder, step ?? ""], nested(rest, node));
  return set(holder, longForm(file, { holder, step: step ?? "", node: nested(rest, node), key }));
}

function set(path: Path, value: YamlNode): Change {
  return { kind: "set", path, value };
}

/** The nearest place above a field that is there and holds something, and the keys from it down to the field. */
function nearestHolder(
  file: YamlFile,
  path: Path,
): { readonly holder: Path; readonly missing: readonly string[] } {
  let depth = path.length - 1;
  while (depth > 0 && (valueAt(file.value, path.slice(0, depth)) ?? null) === null) depth -= 1;
  return { holder: path.slice(0, depth), missing: path.slice(depth).map(String) };
}

function nested(keys: readonly string[], node: YamlNode): YamlNode {
  return keys.reduceRight<YamlNode>(
    (inner, key) => ({ kind: "map", entries: [{ key, value: inner }] }),
    node,
  );
}

interface LongForm {
  readonly holder: Path;
  readonly step: string;
  readonly node: YamlNode;
  readonly key: string;
}

/** `target: 90` becomes `{ value: 90, by: ... }`, and `staff: They plan it` becomes `{ level: ..., how: They plan it }`. */
function longForm(file: YamlFile, { holder, step, node, key }: LongForm): YamlNode {
  const kept = asWritten(file, holder);
  if (kept === null)
    throw new UsageError(`${key}: what holds it is written in a way that nobody expects; change it by hand`);
  const last = String(holder.at(-1));
  const short = last === "target" || last === "baseline" ? "value" : "how";
  const entries: YamlEntry[] = [
    { key: short, value: kept },
    { key: step, value: node },
  ];
  const order = keyOrder(holder);
  const rank = (entry: YamlEntry): number => order.indexOf(entry.key ?? "");
  return { kind: "map", entries: entries.sort((a, b) => rank(a) - rank(b)) };
}

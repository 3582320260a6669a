import { findCornerstone } from "../catalogue/find-cornerstone.ts";
import { idNames, nearestMeasure } from "../catalogue/nearest-measure.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { UsageError } from "../errors.ts";
import type { UnitedMeasures } from "../measures/unite-measures.ts";
import { CORNERSTONE_IDS } from "../vocabulary.ts";
import type { MapOptions, MapScope } from "./link-map.ts";

/** Turns what was asked for into ids that exist. Throws a UsageError that names the nearest one where it can. */
export function mapScope(options: MapOptions, measures: UnitedMeasures): MapScope {
  const { from, depth = null, all = false } = options;
  if (depth !== null && from === undefined)
    throw new UsageError("--depth needs --from ID: steps from where?");
  if (depth !== null && !(Number.isInteger(depth) && depth >= 1)) {
    throw new UsageError("--depth is a number of steps: a whole number from 1");
  }
  return {
    cornerstone: cornerstoneOf(options.cornerstone),
    from: from === undefined ? null : measureOf(from, measures),
    depth,
    all,
  };
}

function cornerstoneOf(word: string | undefined): MapScope["cornerstone"] {
  if (word === undefined) return null;
  const found = findCornerstone(word);
  if (found) return found;
  const near = nearest(word, CORNERSTONE_IDS);
  const hint = near ? `; the nearest is "${near}"` : `: it is one of ${CORNERSTONE_IDS.join(", ")}`;
  throw new UsageError(`--cornerstone: there is no Cornerstone "${word}"${hint}`);
}

function measureOf(word: string, measures: UnitedMeasures): string {
  if (measures.get(word)) return word;
  const said = word.trim().toLowerCase();
  const named = measures.all.filter(({ id, short, aliases }) =>
    [...idNames(id), short, ...aliases].some((name) => name.toLowerCase() === said),
  );
  const held = measures.all.filter(({ short, statement }) =>
    `${short}\n${statement}`.toLowerCase().includes(said),
  );
  const [only, ...others] = named.length > 0 ? named : held;
  if (only && others.length === 0) return only.id;
  const near = nearestMeasure(word, measures.all);
  const hint = near
    ? `; the nearest is "${near.id}" (${near.short})`
    : "; `cornerstones catalogue` lists all measures";
  throw new UsageError(`--from: there is no measure "${word}"${hint}`);
}

import { basename, dirname } from "node:path";
import { nearest } from "../../diagnostics/nearest.ts";
import type { Disk } from "./disk.ts";

/** Endings that a name may well be said without. */
const ENDING = /(?:\.cornerstones)?\.(?:ya?ml|json)$/i;

/**
 * The name in the same folder that one without a file most likely means: one that says more at its end, one with a few
 * letters otherwise, or the only one that has these words in it. Null where none is near.
 */
export async function nearestFile(disk: Pick<Disk, "list">, path: string): Promise<string | null> {
  const said = basename(path);
  const names = await disk.list(dirname(path)).catch(() => []);
  // Its own name is there where it is that of a link to nowhere.
  const others = names.filter((name) => ENDING.test(name) && !name.startsWith(".") && name !== said);
  return nearestName(said, others.sort());
}

function nearestName(said: string, names: readonly string[]): string | null {
  const words = stem(said);
  const longer = names.find((name) => stem(name) === words);
  if (longer !== undefined) return longer;
  const near = nearest(words, names.map(stem));
  const holding = words === "" ? [] : names.filter((name) => stem(name).includes(words));
  return names.find((name) => stem(name) === near) ?? (holding.length === 1 ? (holding[0] ?? null) : null);
}

function stem(name: string): string {
  return name.replace(ENDING, "").toLowerCase();
}

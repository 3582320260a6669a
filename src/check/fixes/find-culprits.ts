import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { jsonPointer } from "../../diagnostics/finding.ts";

/** Of what one fix brings, more than this is not told. */
const MAX_TOLD = 20;

/**
 * Which of some fixes that were made together are likely to have brought new findings, each with those: the ones that
 * stand nearest in the plan. It is a guess that saves trying them one by one; all of them where nothing is known.
 */
export function findCulprits(
  fixes: readonly Diagnostic[],
  brings: readonly Diagnostic[],
): ReadonlyMap<Diagnostic, readonly Diagnostic[]> {
  const places = new Set(fixes.flatMap((fix) => placesOf(fix)));
  const hits = new Map<string, Diagnostic[]>();
  for (const finding of brings) {
    const place = placesOf(finding).find((each) => places.has(each)) ?? "";
    const told = hits.get(place) ?? [];
    hits.set(place, told);
    if (told.length < MAX_TOLD) told.push(finding);
  }
  const blamed = fixes.map((fix) => [fix, placesOf(fix).flatMap((place) => hits.get(place) ?? [])] as const);
  const some = blamed.filter(([, told]) => told.length > 0);
  return new Map(some.length > 0 ? some : blamed);
}

/** The place of a finding and those round it, from the nearest to the whole plan. */
function placesOf({ path }: Diagnostic): string[] {
  return Array.from({ length: path.length + 1 }, (_, off) => jsonPointer(path.slice(0, path.length - off)));
}

import { isPercentUnit } from "../figures.ts";
import { BASELINE_KEYS, INDICATOR_KEYS, TARGET_KEYS } from "../keys/figure-keys.ts";
import { readEntry, readShortEntry } from "../keys/read-entry.ts";
import type { Baseline, Indicator } from "../plan.ts";
import { childOf, isMapping } from "../value-at.ts";
import { textAt } from "./fields.ts";
import { type PlanPlace, unsoundKeys } from "./plan-reader.ts";

/** Reads an indicator; it stands even without its id or its words. */
export function readIndicator(place: PlanPlace): Indicator | null {
  if (!isMapping(place.value)) return null;
  const isPercentage = isPercentUnit(textAt(place, "unit"));
  const figures = { ...place, isPercentage };
  const indicator = readEntry(figures, INDICATOR_KEYS);
  return (
    indicator &&
    Object.assign(indicator, {
      unit: isPercentage ? "percent" : indicator.unit,
      baseline: withValuePath(
        readShortEntry(figures, "baseline", { table: BASELINE_KEYS, short: "value" }),
        childOf(place.value, "baseline"),
      ),
      target: withValuePath(
        readShortEntry(figures, "target", { table: TARGET_KEYS, short: "value" }),
        childOf(place.value, "target"),
      ),
      unsound: unsoundKeys(place.reader, place.path),
    })
  );
}

/** With the path of its value: its own in the short form. */
function withValuePath<Entry extends Pick<Baseline, "path">>(
  entry: Entry | null,
  written: unknown,
): (Entry & Pick<Baseline, "valuePath">) | null {
  if (entry === null) return null;
  return Object.assign(entry, { valuePath: isMapping(written) ? [...entry.path, "value"] : entry.path });
}

import { isPercentUnit } from "../figures.ts";
import { BASELINE_KEYS, INDICATOR_KEYS, TARGET_KEYS } from "../keys/figure-keys.ts";
import { readEntry } from "../keys/read-entry.ts";
import type { Indicator } from "../plan.ts";
import { isMapping } from "../value-at.ts";
import { figureAt, textAt } from "./fields.ts";
import { inside, type PlanPlace, unsoundKeys } from "./plan-reader.ts";

/** Reads an indicator; it stands even without its id or its words. */
export function readIndicator(place: PlanPlace): Indicator | null {
  if (!isMapping(place.value)) return null;
  const isPercentage = isPercentUnit(textAt(place, "unit"));
  const figures = { ...place, isPercentage };
  const indicator = readEntry(figures, INDICATOR_KEYS);
  return (
    indicator && {
      ...indicator,
      unit: isPercentage ? "percent" : indicator.unit,
      baseline: readStated(figures, "baseline", BASELINE_KEYS),
      target: readStated(figures, "target", TARGET_KEYS),
      unsound: unsoundKeys(place.reader, place.path),
    }
  );
}

/** What a figure starts or ends at; in the short form its value stands under the key itself. */
function readStated<Of extends typeof BASELINE_KEYS | typeof TARGET_KEYS>(
  indicator: PlanPlace,
  key: string,
  keys: Of,
) {
  const place = inside(indicator, key);
  const isLong = isMapping(place.value);
  const value = isLong ? figureAt(place, "value") : figureAt(indicator, key);
  const entry = value === null ? null : readEntry(place, keys);
  if (value === null || entry === null) return null;
  const valuePath = isLong ? [...place.path, "value"] : place.path;
  return { ...entry, value, valuePath };
}

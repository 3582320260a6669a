import { AIMS, GROUPS } from "../../vocabulary.ts";
import { isPercentUnit } from "../figures.ts";
import type { Indicator } from "../plan.ts";
import { isMapping } from "../value-at.ts";
import { entriesAt, extraOf, textAt, wordAt, yesAt } from "./fields.ts";
import { type PlanPlace, unsoundKeys } from "./plan-reader.ts";
import { readBaseline, readEnded, readReading, readTarget } from "./read-figures.ts";

/** Reads an indicator; it stands even without its id or its words. */
export function readIndicator(place: PlanPlace): Indicator | null {
  if (!isMapping(place.value)) return null;
  const unit = textAt(place, "unit");
  const isPercentage = isPercentUnit(unit);
  return {
    path: place.path,
    id: textAt(place, "id"),
    what: textAt(place, "what"),
    from: wordAt(place, "from", GROUPS),
    unit: isPercentage ? "percent" : unit,
    aim: wordAt(place, "aim", AIMS),
    cumulative: yesAt(place, "cumulative"),
    ofWhat: textAt(place, "of-what"),
    ended: readEnded(place),
    baseline: readBaseline(place, isPercentage),
    target: readTarget(place, isPercentage),
    readings: entriesAt(place, "readings", (entry) => readReading(entry, isPercentage)),
    extra: extraOf(place),
    unsound: unsoundKeys(place.reader, place.path),
  };
}

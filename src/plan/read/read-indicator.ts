import type { Path } from "../../diagnostics/finding.ts";
import { AIMS, GROUPS } from "../../vocabulary.ts";
import { isPercentUnit } from "../figures.ts";
import type { Indicator } from "../plan.ts";
import { entriesAt, extraAt, isMappingAt, textAt, wordAt, yesAt } from "./fields.ts";
import { type PlanReader, unsoundSet } from "./plan-reader.ts";
import { readBaseline, readReading, readTarget } from "./read-figures.ts";

export function readIndicator(reader: PlanReader, path: Path): Indicator | null {
  if (!isMappingAt(reader, path)) return null;
  const unit = textAt(reader, [...path, "unit"]);
  const isPercentage = isPercentUnit(unit);
  return {
    path,
    id: textAt(reader, [...path, "id"]),
    what: textAt(reader, [...path, "what"]),
    from: wordAt(reader, [...path, "from"], GROUPS),
    unit: isPercentage ? "percent" : unit,
    aim: wordAt(reader, [...path, "aim"], AIMS),
    cumulative: yesAt(reader, [...path, "cumulative"]),
    baseline: readBaseline(reader, [...path, "baseline"], isPercentage),
    target: readTarget(reader, [...path, "target"], isPercentage),
    readings: entriesAt(reader, [...path, "readings"], (of, at) => readReading(of, at, isPercentage)),
    extra: extraAt(reader, path),
    unsound: unsoundSet(reader, path),
  };
}

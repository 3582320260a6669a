import type { Baseline, Ended, Moved, Reading, Step, Target, Value } from "../plan.ts";
import { isMapping } from "../value-at.ts";
import {
  dateAt,
  entriesAt,
  extraOf,
  isMappingAt,
  numberAt,
  soundAt,
  textAt,
  unsuitable,
  yesOrNo,
} from "./fields.ts";
import { inside, type PlanPlace } from "./plan-reader.ts";

/** Reads the baseline of an indicator; `%` may stand behind a number where its unit is a percentage. */
export function readBaseline(indicator: PlanPlace, isPercentage: boolean): Baseline | null {
  const place = inside(indicator, "baseline");
  const stated = statedValue(indicator, "baseline", isPercentage);
  if (stated === null) return null;
  const [date, of, source] = [dateAt(place, "date"), numberAt(place, "of"), textAt(place, "source")];
  return { path: place.path, ...stated, date, of, source, extra: extraOf(place) };
}

/** Reads the target of an indicator. */
export function readTarget(indicator: PlanPlace, isPercentage: boolean): Target | null {
  const place = inside(indicator, "target");
  const stated = statedValue(indicator, "target", isPercentage);
  if (stated === null) return null;
  return {
    path: place.path,
    ...stated,
    by: dateAt(place, "by"),
    steps: entriesAt(place, "steps", (entry) => readStep(entry, isPercentage)),
    moved: entriesAt(place, "moved", readMoved),
    extra: extraOf(place),
  };
}

/** Reads one reading; nothing without its day and its value. */
export function readReading(place: PlanPlace, isPercentage: boolean): Reading | null {
  const date = dateAt(place, "date");
  const value = figureAt(place, "value", isPercentage);
  if (date === null || value === null) return null;
  const [of, source] = [numberAt(place, "of"), textAt(place, "source")];
  return { path: place.path, date, value, of, source, extra: extraOf(place) };
}

/** Reads a milestone on the way to a target; nothing without its day and its value. */
function readStep(place: PlanPlace, isPercentage: boolean): Step | null {
  const by = dateAt(place, "by");
  const value = figureAt(place, "value", isPercentage);
  return by === null || value === null ? null : { path: place.path, by, value, extra: extraOf(place) };
}

/** Reads since when a figure is no longer taken; nothing without the day. */
export function readEnded(indicator: PlanPlace): Ended | null {
  if (!isMappingAt(indicator, "ended")) return null;
  const place = inside(indicator, "ended");
  const date = dateAt(place, "date");
  if (date === null) return null;
  return { path: place.path, date, because: textAt(place, "because"), extra: extraOf(place) };
}

/** Reads a due date that was moved; nothing without the date that it had. */
export function readMoved(place: PlanPlace): Moved | null {
  const from = dateAt(place, "from");
  if (from === null) return null;
  const [date, because] = [dateAt(place, "date"), textAt(place, "because")];
  return { path: place.path, from, date, because, extra: extraOf(place) };
}

/** The value of a baseline or a target, which in the short form stands under the key itself. */
function statedValue(
  indicator: PlanPlace,
  key: string,
  isPercentage: boolean,
): Pick<Baseline, "value" | "valuePath"> | null {
  const place = inside(indicator, key);
  const isLong = isMapping(place.value);
  const value = isLong ? figureAt(place, "value", isPercentage) : figureAt(indicator, key, isPercentage);
  return value === null ? null : { valuePath: isLong ? [...place.path, "value"] : place.path, value };
}

function figureAt(place: PlanPlace, key: string, isPercentage: boolean): Value | null {
  const found = soundAt(place, key);
  if (typeof found === "number" && Number.isFinite(found)) return found;
  const answer = yesOrNo(found);
  if (answer !== null) return answer;
  const percentage = isPercentage && typeof found === "string" ? percentageOf(found) : null;
  return percentage ?? unsuitable(place, key, found);
}

function percentageOf(text: string): number | null {
  const number = /^(-?[0-9]{1,10}(?:\.[0-9]{1,10})?)%$/.exec(text)?.[1];
  return number === undefined ? null : Number(number);
}

import { type CivilDate, isCivilDate } from "../../civil-date.ts";
import type { Path } from "../../diagnostics/finding.ts";
import type { YamlFile } from "../../yaml/yaml-file.ts";
import { childOf, valueAt } from "../value-at.ts";

/** What a time in words is understood by: the plan's period and terms, and which end of a time is meant. */
export interface TimeContext {
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly terms: readonly NamedTime[];
  /** Of a time of several days: a due date means the last of them, a beginning the first; elsewhere any may be meant. */
  readonly side: "first" | "last" | null;
}

/** A term or half term. */
export interface NamedTime {
  readonly name: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Where nothing is known of a plan. */
export const NO_TIME_CONTEXT: TimeContext = { from: null, to: null, terms: [], side: null };

const SIDES: ReadonlyMap<unknown, "first" | "last"> = new Map([
  ["by", "last"],
  ["until", "last"],
  ["to", "last"],
  ["from", "first"],
  ["start", "first"],
  ["since", "first"],
]);

/** What stands around a date in a plan's data, as far as it is sound. */
export function timeContextOf({ value }: Pick<YamlFile, "value">, path: Path): TimeContext {
  const listed = valueAt(value, ["terms"]);
  const terms = (Array.isArray(listed) ? listed : []).flatMap((term): NamedTime[] => {
    const [name, from, to] = ["name", "from", "to"].map((key) => childOf(term, key));
    const isSound = typeof name === "string" && isDay(from) && isDay(to) && from <= to;
    return isSound ? [{ name, from, to }] : [];
  });
  const [from = null, to = null] = ["from", "to"]
    .map((end) => valueAt(value, ["period", end]))
    .map(dayOrNull);
  return { from, to, terms, side: SIDES.get(path.at(-1)) ?? null };
}

function dayOrNull(value: unknown): CivilDate | null {
  return isDay(value) ? value : null;
}

function isDay(value: unknown): value is CivilDate {
  return typeof value === "string" && isCivilDate(value);
}

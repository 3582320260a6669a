import type { Value } from "../../plan/plan.ts";
import type { FigureKind } from "./figure-kind.ts";

/** How many people a figure is about; each null where it does not say. */
export interface People {
  /** Those it counts: who said yes, who came. */
  readonly counted: Count | null;
  /** Those who were asked and are not among them. */
  readonly others: Count | null;
  readonly all: number | null;
}

/** A number of people: one, or any of a few where a rounded percentage leaves it open. */
export interface Count {
  readonly least: number;
  readonly most: number;
  readonly nearest: number;
}

/** Sums of decimals are not exact. */
const TOLERANCE = 1e-9;

/** How many people a figure is about, `of` being how many were asked. */
export function peopleOf(value: Value, of: number | null, kind: FigureKind): People {
  const all = of !== null && of > 0 ? of : null;
  if (typeof value === "boolean" || kind === "measure") return { counted: null, others: null, all };
  const counted = kind === "percent" ? share(value, all) : whole(Math.abs(value));
  const others = counted && all !== null && counted.nearest <= all ? rest(counted, all) : null;
  return { counted, others, all };
}

/** A number with decimals is an average, and counts nobody. */
function whole(value: number): Count | null {
  return Number.isInteger(value) ? { least: value, most: value, nearest: value } : null;
}

/** Every number of people that is written so as a percentage; nobody and everybody are taken at their word. */
function share(value: number, all: number | null): Count | null {
  if (all === null) return null;
  const exact = (value * all) / 100;
  if (value === 0 || value === 100) return { least: exact, most: exact, nearest: exact };
  const rounding = (0.5 * all) / 10 ** ((String(value).split(".")[1]?.length ?? 0) + 2);
  const least = Math.ceil(exact - rounding - TOLERANCE);
  const most = Math.floor(exact + rounding + TOLERANCE);
  const nearest = Math.round(exact);
  // No number of people is this percentage: those on either side are meant.
  return least <= most
    ? { least, most, nearest }
    : { least: Math.floor(exact), most: Math.ceil(exact), nearest };
}

function rest({ least, most, nearest }: Count, all: number): Count {
  return { least: all - most, most: all - least, nearest: all - nearest };
}

/** Whether a figure is about fewer than `small` people: all who were asked, or the few who said yes or no; 0 is none. */
export function isAboutFew({ counted, others, all }: People, small: number): boolean {
  return (all !== null && all < small) || isFew(counted, small) || isFew(others, small);
}

function isFew(count: Count | null, small: number): boolean {
  return count !== null && Math.max(count.least, 1) <= Math.min(count.most, small - 1);
}

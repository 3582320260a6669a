import type { CivilDate } from "../civil-date.ts";
import type { GroupPart, Indicator, Plan, Row, View } from "../plan/plan.ts";
import { GROUP_IDS, type Group, LEVELS, type Level } from "../vocabulary.ts";
import { isDone } from "./action-state.ts";
import { existingBy } from "./chronology.ts";
import { saysNoPart } from "./part-words.ts";
import { groupOfRole, type OwnRoles } from "./roles.ts";

/** How one group takes part in one row, as meant and as it happened. */
export interface Participation {
  /** Whether the plan gives the group a part of its own; one text for all gives it to nobody in particular. */
  readonly planned: boolean;
  /** The planned level as stated, `not-this-time` too; null where none is stated. */
  readonly level: Level | null;
  /** Whether the group's part shows in anything that happened by the day, within the period. */
  readonly seen: boolean;
  /** In what it shows, in this order. */
  readonly seenIn: readonly SeenIn[];
  /** The highest level that evaluations state in the group's views; null where none does. */
  readonly levelSeen: Level | null;
}
export type SeenIn = "voice" | "view" | "figure" | "action";

/** One of everything for each of the three groups. */
export type ByGroup<T> = Readonly<Record<Group, T>>;

/** What of a plan says whose a role is, and which days are this plan's. */
type Context = OwnRoles & Pick<Plan, "period">;

/**
 * How each group takes part in a row by a day. Never guessed from what an action says, never taken from another row or
 * from before the period.
 *
 * Planned: an entry of its own under `involve` that is a part. Seen:
 * - a voice from the group;
 * - the group's view in an evaluation, save one that says no;
 * - a reading with `of` of a figure `from` the group: it was asked;
 * - an action done `with` the group, or whose lead is, as a whole, a role of the group (`groupOfRole`).
 */
export function participation(row: Row, plan: Context, asOf: CivilDate): ByGroup<Participation> {
  const isHere = withinPeriod(plan, asOf);
  const views = existingBy(row.evaluation, asOf).filter(({ date }) => isHere(date));
  const done = row.actions.filter((action) => isDone(action, asOf) && action.done && isHere(action.done));
  const doers = new Set(
    done.flatMap((action) => [
      ...action.with,
      ...action.lead.map((lead) => groupOfRole(lead, plan)),
      ...(action.ledBy ?? []),
    ]),
  );
  return forEachGroup((group) => {
    const parts = views.flatMap((entry) => entry.views[group] ?? []).filter(isPartOfView);
    const shows: Record<SeenIn, boolean> = {
      voice: row.voices.some(({ from, date }) => from === group && isHere(date)),
      view: parts.length > 0,
      figure: row.indicators.some((indicator) => wasAsked(indicator, group, isHere)),
      action: doers.has(group),
    };
    const seenIn = SEEN_IN.filter((kind) => shows[kind]);
    const part = row.involve.groups[group];
    return {
      planned: part !== undefined && isPart(part),
      level: part?.level ?? null,
      seen: seenIn.length > 0,
      seenIn,
      levelSeen: highestLevel(parts),
    };
  });
}

/** Whether a text or a level gives a group a part at all: the text does not say no, the level is not `not-this-time`. */
export function isPart({ how, level }: Pick<GroupPart, "how" | "level">): boolean {
  if (level === "not-this-time" || (how !== null && saysNoPart(how))) return false;
  return how !== null || level !== null;
}

/** Whether a row plans its parts in one text for all, which says of no single group that it has one. */
export function isPlannedForAll({ involve }: Pick<Row, "involve">): boolean {
  return involve.all !== null && !saysNoPart(involve.all);
}

/** Builds a record with one value for each group. */
export function forEachGroup<T>(make: (group: Group) => T): ByGroup<T> {
  const [children, parents, staff] = GROUP_IDS;
  return { [children]: make(children), [parents]: make(parents), [staff]: make(staff) };
}

const SEEN_IN = ["voice", "view", "figure", "action"] as const satisfies readonly SeenIn[];
const LEVEL_ORDER = Object.keys(LEVELS);

/** Whether a day is over and in the plan's period: nothing of last year counts in this one. */
function withinPeriod({ period }: Pick<Plan, "period">, asOf: CivilDate): (date: CivilDate) => boolean {
  const { from, to } = period;
  return (date) => date <= asOf && (from === null || date >= from) && (to === null || date <= to);
}

/** A group was asked where somebody counted how many of it answered, even where the public is not told how many. */
function wasAsked(
  { from, ofWhat, readings, withheld }: Indicator,
  group: Group,
  isHere: (date: CivilDate) => boolean,
): boolean {
  if (from !== group || ofWhat !== null) return false;
  const told = readings.some(({ of, date }) => of !== null && of > 0 && isHere(date));
  return told || (withheld?.asked.some(isHere) ?? false);
}

/** Whether a view says how it went at all: a rating does, and a text that says no does not. */
export function isPartOfView({ says, level, rating }: View): boolean {
  if (level === "not-this-time") return false;
  return rating !== null || isPart({ how: says, level });
}

function highestLevel(views: readonly View[]): Level | null {
  const levels = views.map(({ level }) => level).filter((level) => level !== null);
  return levels.reduce<Level | null>(
    (best, level) => (best === null || LEVEL_ORDER.indexOf(level) > LEVEL_ORDER.indexOf(best) ? level : best),
    null,
  );
}

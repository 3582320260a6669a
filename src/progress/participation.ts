import { addDays, type CivilDate } from "../civil-date.ts";
import type { Plan, Row, View } from "../plan/plan.ts";
import { type Group, LEVELS, type Level } from "../vocabulary.ts";
import { isDone } from "./action-state.ts";
import { existingBy } from "./chronology.ts";
import { namesGroup } from "./group-words.ts";

/** An evaluation written up within this many days belongs to the review before it. */
export const WRITING_UP_DAYS = 14;

/** How one group takes part in one row, as meant and as it happened. */
export interface Participation {
  /** Whether the plan gives the group a part; `not-this-time` is none. */
  readonly planned: boolean;
  /** The planned level as stated, `not-this-time` too; null where none is stated. */
  readonly level: Level | null;
  /** Whether the group's part shows in anything that happened by the day. */
  readonly seen: boolean;
  /** In what it shows, in this order. */
  readonly seenIn: readonly SeenIn[];
  /** The highest level that evaluations state in the group's views; null where none does. */
  readonly levelSeen: Level | null;
}
export type SeenIn = "voice" | "view" | "action" | "review";

/** One of everything for each of the three groups. */
export type ByGroup<T> = Readonly<Record<Group, T>>;

type Context = Pick<Plan, "reviews" | "groupNames">;

/**
 * How each group takes part in a row by a day.
 *
 * Planned: `involve` names the group, or is one text for all three (then no level is known), and the level is not
 * `not-this-time`. Seen is what happened, never what was meant:
 * - a voice from the group, said by the day;
 * - the group's view in an evaluation dated by the day, save one whose level is `not-this-time`;
 * - an action done by the day whose lead or text names the group (see `namesGroup`);
 * - a review held by the day with the group, where the row was evaluated at it: on that day or within 14 days after.
 */
export function participation(row: Row, plan: Context, asOf: CivilDate): ByGroup<Participation> {
  return forEachGroup((group) => {
    const views = viewsOf(row, group, asOf);
    const level = row.involve.groups[group]?.level ?? null;
    const shows: Record<SeenIn, boolean> = {
      voice: row.voices.some((voice) => voice.from === group && voice.date <= asOf),
      view: views.some((view) => view.level !== "not-this-time"),
      action: row.actions.some(
        (action) =>
          isDone(action, asOf) && namesGroup({ lead: action.lead, text: action.do }, group, plan.groupNames),
      ),
      review: wasAtReview(row, plan, { group, asOf }),
    };
    const seenIn = SEEN_IN.filter((kind) => shows[kind]);
    const planned = isPlanned(row, group);
    return { planned, level, seen: seenIn.length > 0, seenIn, levelSeen: highestLevel(views) };
  });
}

/** Builds a record with one value for each group. */
export function forEachGroup<T>(make: (group: Group) => T): ByGroup<T> {
  return {
    "children-and-young-people": make("children-and-young-people"),
    "parent-carers": make("parent-carers"),
    staff: make("staff"),
  };
}

const SEEN_IN = ["voice", "view", "action", "review"] as const satisfies readonly SeenIn[];
const LEVEL_ORDER = Object.keys(LEVELS);

function isPlanned(row: Row, group: Group): boolean {
  const part = row.involve.groups[group];
  if (!part) return row.involve.all !== null;
  return part.level === null ? part.how !== null : part.level !== "not-this-time";
}

function viewsOf(row: Row, group: Group, asOf: CivilDate): readonly View[] {
  return existingBy(row.evaluation, asOf)
    .map(({ views }) => views[group])
    .filter((view) => view !== undefined)
    .filter(({ says, level, rating }) => says !== null || level !== null || rating !== null);
}

function highestLevel(views: readonly View[]): Level | null {
  const levels = views.map(({ level }) => level).filter((level) => level !== null);
  return levels.reduce<Level | null>(
    (best, level) => (best === null || LEVEL_ORDER.indexOf(level) > LEVEL_ORDER.indexOf(best) ? level : best),
    null,
  );
}

function wasAtReview(
  row: Row,
  plan: Context,
  { group, asOf }: { readonly group: Group; readonly asOf: CivilDate },
): boolean {
  const days = existingBy(row.evaluation, asOf).map(({ date }) => date);
  return plan.reviews
    .filter((review) => review.date <= asOf && review.with[group] !== undefined)
    .some(({ date }) => days.some((day) => day >= date && day <= addDays(date, WRITING_UP_DAYS)));
}

import type { CivilDate } from "../civil-date.ts";
import type { GroupPart, Indicator, Plan, Review } from "../plan/plan.ts";
import { GROUP_IDS, type Group, type Level } from "../vocabulary.ts";
import { isToCome, saysNoPart } from "./part-words.ts";
import { isPart, isPlannedForAll, type Participation, participation } from "./participation.ts";
import { reviewDays } from "./review-days.ts";
import { type VoiceCounts, voiceCounts } from "./voice-answer.ts";

/** Whether a group chose the measures: `not-said` where one text stands for all three. */
export type GroupChoosing = "yes" | "no" | "not-said";

/** How far one group is part of the plan, counted over all its rows as of a day. */
export interface GroupMeasure extends VoiceCounts {
  readonly group: Group;
  readonly choosing: GroupChoosing;
  /** Rows that plan a part for it. */
  readonly planned: number;
  /** Rows whose parts are planned in one text for all three groups. */
  readonly plannedForAll: number;
  readonly plannedByLevel: PartsByLevel;
  /** Rows where its part shows in what happened. */
  readonly seen: number;
  /** Indicators that tell its experience (`from`) and have a reading. */
  readonly asked: number;
  /** Whether it was at the last review; null before the first. */
  readonly lastReview: boolean | null;
}

/** Rows with a part for a group by its level, `unstated` where there is none; and those that say `not-this-time`. */
export type PartsByLevel = Readonly<Record<Level | "unstated", number>>;

/**
 * In equal measure: the three groups, in the booklet's order. Voices about no one measure are heard too. Whoever knows already who
 * takes part in the `rows` says so.
 */
export function equalMeasure(
  plan: Plan,
  asOf: CivilDate,
  rows = plan.rows.map((row) => participation(row, plan, asOf)),
): readonly GroupMeasure[] {
  const voices = [...plan.rows.flatMap((row) => row.voices), ...plan.voices];
  const indicators = plan.rows.flatMap((row) => row.indicators);
  const plannedForAll = plan.rows.filter(isPlannedForAll).length;
  const { last } = reviewDays(plan, asOf);
  const lastHeld = plan.reviews.filter(({ date }) => date === last?.date);
  return GROUP_IDS.map((group) => {
    const parts = rows.map((row) => row[group]);
    const said = voices.filter(({ from }) => from === group);
    const ofGroup = indicators.filter(({ from }) => from === group);
    return {
      group,
      choosing: choosing(plan, group, asOf),
      planned: parts.filter(({ planned }) => planned).length,
      plannedForAll,
      plannedByLevel: partsByLevel(parts),
      seen: parts.filter(({ seen }) => seen).length,
      asked: ofGroup.filter((indicator) => isRead(indicator, asOf)).length,
      ...voiceCounts(said, asOf),
      lastReview: last && lastHeld.some((review) => wasPresent(review, group)),
    };
  });
}

/**
 * Whether a group helped to choose the measures by a day. What says no, or tells of what is still to come, is no; so is a
 * level under `consulted`. One text for all three says of no single group that it did.
 */
export function choosing(
  { chosenWith }: Pick<Plan, "chosenWith">,
  group: Group,
  asOf: CivilDate,
): GroupChoosing {
  const part = chosenWith.groups[group];
  if (part) return choseItself(part, asOf) ? "yes" : "no";
  const { all } = chosenWith;
  return all === null || saysNoPart(all) || isToCome(all) ? "no" : "not-said";
}

function choseItself({ how, level, date }: GroupPart, asOf: CivilDate): boolean {
  if (!isPart({ how, level }) || (how !== null && isToCome(how))) return false;
  return level !== "informed" && (date === null || date <= asOf);
}

/** Whether a group was at a review: its text neither says no nor tells of what is to come. */
export function wasPresent(review: Pick<Review, "with">, group: Group): boolean {
  const text = review.with[group];
  return text !== undefined && !saysNoPart(text) && !isToCome(text);
}

/** A reading that is not told to the public is one all the same. */
function isRead({ readings, withheld }: Indicator, asOf: CivilDate): boolean {
  return [...readings, ...(withheld?.readings ?? [])].some(({ date }) => date <= asOf);
}

function partsByLevel(parts: readonly Participation[]): PartsByLevel {
  const count = (level: Level) => parts.filter((part) => part.planned && part.level === level).length;
  return {
    "not-this-time": parts.filter(({ level }) => level === "not-this-time").length,
    informed: count("informed"),
    consulted: count("consulted"),
    participating: count("participating"),
    "co-producing": count("co-producing"),
    unstated: parts.filter(({ planned, level }) => planned && level === null).length,
  };
}

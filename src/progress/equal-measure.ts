import type { CivilDate } from "../civil-date.ts";
import type { Plan, Voice } from "../plan/plan.ts";
import { GROUP_IDS, type Group, type Level } from "../vocabulary.ts";
import { byDate } from "./chronology.ts";
import { type Participation, participation } from "./participation.ts";
import { reviewDays } from "./review-days.ts";
import { isWaiting, type VoiceCounts, voiceCounts } from "./voice-answer.ts";

/** How far one group is part of the plan, counted over all its rows as of a day. */
export interface GroupMeasure extends VoiceCounts {
  readonly group: Group;
  /** Whether the group took part in choosing the measures. */
  readonly choosing: boolean;
  /** Rows in which it takes part as planned. */
  readonly planned: number;
  readonly plannedByLevel: PartsByLevel;
  /** Rows where its part shows in what happened. */
  readonly seen: number;
  /** Indicators that tell its experience (`from`). */
  readonly asked: number;
  /** Whether it was at the last review; null before the first. */
  readonly lastReview: boolean | null;
  /** The oldest of its ideas and worries that still wait; null where none does. */
  readonly oldestWaiting: Voice | null;
}

/** Rows by the level stated for a group; `unstated` are rows with a part and no level. */
export type PartsByLevel = Readonly<Record<Level | "unstated", number>>;

/** In equal measure: the three groups, in the booklet's order. Voices about no one measure are heard too. */
export function equalMeasure(plan: Plan, asOf: CivilDate): readonly GroupMeasure[] {
  const rows = plan.rows.map((row) => participation(row, plan, asOf));
  const voices = [...plan.rows.flatMap((row) => row.voices), ...plan.voices];
  const { last } = reviewDays(plan, asOf);
  return GROUP_IDS.map((group) => {
    const parts = rows.map((row) => row[group]);
    const said = voices.filter(({ from }) => from === group);
    return {
      group,
      choosing: tookPartInChoosing(plan, group, asOf),
      planned: parts.filter(({ planned }) => planned).length,
      plannedByLevel: partsByLevel(parts),
      seen: parts.filter(({ seen }) => seen).length,
      asked: plan.rows.flatMap(({ indicators }) => indicators).filter(({ from }) => from === group).length,
      ...voiceCounts(said, asOf),
      lastReview: last && last.with[group] !== undefined,
      oldestWaiting: said.filter((voice) => isWaiting(voice, asOf)).sort(byDate)[0] ?? null,
    };
  });
}

/** One text for all means all three; a group's own entry counts unless it says not this time or lies ahead. */
function tookPartInChoosing({ chosenWith }: Plan, group: Group, asOf: CivilDate): boolean {
  const part = chosenWith.groups[group];
  if (!part) return chosenWith.all !== null;
  if (part.date !== null && part.date > asOf) return false;
  return part.level === null ? part.how !== null || part.date !== null : part.level !== "not-this-time";
}

function partsByLevel(parts: readonly Participation[]): PartsByLevel {
  const count = (level: Level) => parts.filter((part) => part.level === level).length;
  return {
    "not-this-time": count("not-this-time"),
    informed: count("informed"),
    consulted: count("consulted"),
    participating: count("participating"),
    "co-producing": count("co-producing"),
    unstated: parts.filter(({ planned, level }) => planned && level === null).length,
  };
}

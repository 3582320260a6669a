import type { PartsByLevel } from "../../progress/equal-measure.ts";
import type { VoiceCounts } from "../../progress/voice-answer.ts";
import { GROUP_IDS, type Group } from "../../vocabulary.ts";
import type { GroupReport } from "../report.ts";
import type { CoProduction, OfSetting, PlanParts, RollUpGroup, RowsWithAll } from "./roll-up.ts";
import type { RollUpPlan } from "./roll-up-plan.ts";
import { type SaidOnce, saidOnce } from "./said-once.ts";
import { type NamedPlan, type NamedSetting, ofSetting } from "./settings-a-to-z.ts";

/** A setting with what was said over its years, each thing once. */
interface HeardSetting {
  readonly setting: NamedSetting;
  readonly said: readonly SaidOnce[];
}

/** Who took part, over all settings: in choosing, at reviews, in what was said, in the rows. */
export function coProduction(settings: readonly NamedSetting[]): CoProduction {
  const heard = settings.map((setting) => ({
    setting,
    said: saidOnce(setting.years.map(({ plan }) => plan.voices)),
  }));
  const parts = heard.flatMap((each) => partsOfSetting(each) ?? []);
  const reviews = parts.flatMap(({ lastReview }) => (lastReview ? [lastReview] : []));
  const sum = (of: (part: PlanParts) => number) => parts.reduce((total, part) => total + of(part), 0);
  return {
    chosenWithAll: parts.filter(({ chosenWith }) => isAll(chosenWith)).length,
    choosingNotSaid: parts.filter(({ choosingNotSaid }) => choosingNotSaid.length > 0).length,
    reviewed: reviews.length,
    reviewedWithAll: reviews.filter((review) => isAll(review.with)).length,
    withAll: {
      planned: sum(({ withAll }) => withAll.planned),
      plannedForAll: sum(({ withAll }) => withAll.plannedForAll),
      seen: sum(({ withAll }) => withAll.seen),
    },
    byGroup: GROUP_IDS.map((group) => groupTotals(group, heard)),
    settings: parts,
  };
}

function partsOfSetting({ setting, said }: HeardSetting): OfSetting<PlanParts> | null {
  return ofSetting(setting, (year) => {
    const first = said.filter((each) => setting.years[each.year] === year);
    return planParts(year, first);
  });
}

function planParts({ plan }: NamedPlan, said: readonly SaidOnce[]): PlanParts {
  const choosing = (state: GroupReport["choosing"]) =>
    plan.equalMeasure.filter((each) => each.choosing === state).map(({ group }) => group);
  return {
    chosenWith: choosing("yes"),
    choosingNotSaid: choosing("not-said"),
    lastReview:
      plan.lastReview === null
        ? null
        : {
            date: plan.lastReview,
            with: plan.equalMeasure.filter(({ lastReview }) => lastReview === true).map(({ group }) => group),
          },
    measures: plan.rows.length,
    withAll: rowsWithAll(plan),
    voices: voiceTotals(said),
    heard: GROUP_IDS.filter((group) => said.some(({ from }) => from === group)),
    choosingWritten: plan.choosingWritten,
  };
}

function rowsWithAll({ rows, equalMeasure }: RollUpPlan): RowsWithAll {
  return {
    planned: rows.filter(({ planned }) => planned).length,
    plannedForAll: equalMeasure[0]?.plannedForAll ?? 0,
    seen: rows.filter(({ seen }) => seen).length,
  };
}

function isAll(groups: readonly Group[]): boolean {
  return groups.length === GROUP_IDS.length;
}

/** Rows and reviews are those of the plans of the day, and what was said is that of all years. */
function groupTotals(group: Group, heard: readonly HeardSetting[]): RollUpGroup {
  const plans = heard.map(({ setting }) => setting.ofDay.plan);
  const parts = plans.flatMap(({ equalMeasure }) => equalMeasure.filter((part) => part.group === group));
  const rows = plans.flatMap((plan) => plan.rows);
  const said = heard.map((each) => each.said.filter(({ from }) => from === group));
  const count = (is: (part: GroupReport) => boolean) => parts.filter(is).length;
  const sum = (of: (part: GroupReport) => number) => parts.reduce((total, part) => total + of(part), 0);
  return {
    group,
    choosing: count(({ choosing }) => choosing === "yes"),
    lastReview: count(({ lastReview }) => lastReview === true),
    heardIn: said.filter((things) => things.length > 0).length,
    ...voiceTotals(said.flat()),
    planned: sum(({ planned }) => planned),
    plannedByLevel: levelTotals(parts),
    seen: sum(({ seen }) => seen),
    seenCoProducing: rows.filter(({ coProducing }) => coProducing.includes(group)).length,
  };
}

function voiceTotals(said: readonly SaidOnce[]): VoiceCounts {
  return {
    heard: said.length,
    answered: said.filter(({ answered }) => answered).length,
    waiting: said.filter(({ waiting }) => waiting).length,
  };
}

function levelTotals(parts: readonly GroupReport[]): PartsByLevel {
  const sum = (level: keyof PartsByLevel) =>
    parts.reduce((total, { plannedByLevel }) => total + plannedByLevel[level], 0);
  return {
    "not-this-time": sum("not-this-time"),
    informed: sum("informed"),
    consulted: sum("consulted"),
    participating: sum("participating"),
    "co-producing": sum("co-producing"),
    unstated: sum("unstated"),
  };
}

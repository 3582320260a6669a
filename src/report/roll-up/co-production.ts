import type { PartsByLevel } from "../../progress/equal-measure.ts";
import { GROUP_IDS, type Group } from "../../vocabulary.ts";
import type { GroupReport, MeasureReport, PlanReport } from "../report.ts";
import type { CoProduction, RollUpGroup, SettingParts } from "./roll-up.ts";
import type { NamedPlan } from "./settings-a-to-z.ts";

/** Who took part, over all plans: in choosing, at reviews, in what was said, in the rows. */
export function coProduction(named: readonly NamedPlan[]): CoProduction {
  const plans = named.map(({ plan }) => plan);
  const rows = plans.flatMap(({ measures }) => measures);
  const settings = named.map(settingParts);
  const reviews = settings.flatMap(({ lastReview }) => (lastReview ? [lastReview] : []));
  return {
    chosenWithAll: settings.filter(({ chosenWith }) => isAll(chosenWith)).length,
    reviewed: reviews.length,
    reviewedWithAll: reviews.filter((review) => isAll(review.with)).length,
    withAll: { planned: rows.filter(allIn("planned")).length, seen: rows.filter(allIn("seen")).length },
    byGroup: GROUP_IDS.map((group) => groupTotals(group, plans, rows)),
    settings,
  };
}

function settingParts({ plan, name }: NamedPlan): SettingParts {
  const { last } = plan.pages.reviews;
  return {
    file: plan.file,
    setting: plan.setting,
    chosenWith: plan.equalMeasure.filter(({ choosing }) => choosing === "yes").map(({ group }) => group),
    lastReview: last && {
      date: last.date,
      with: plan.equalMeasure.filter(({ lastReview }) => lastReview === true).map(({ group }) => group),
    },
    pages: { name },
  };
}

function isAll(groups: readonly Group[]): boolean {
  return groups.length === GROUP_IDS.length;
}

function allIn(how: "planned" | "seen"): (row: MeasureReport) => boolean {
  return ({ participation }) => GROUP_IDS.every((group) => participation[group][how]);
}

function groupTotals(
  group: Group,
  plans: readonly PlanReport[],
  rows: readonly MeasureReport[],
): RollUpGroup {
  const parts = plans.flatMap(({ equalMeasure }) => equalMeasure.filter((part) => part.group === group));
  const count = (is: (part: GroupReport) => boolean) => parts.filter(is).length;
  const sum = (of: (part: GroupReport) => number) => parts.reduce((total, part) => total + of(part), 0);
  return {
    group,
    choosing: count(({ choosing }) => choosing === "yes"),
    lastReview: count(({ lastReview }) => lastReview === true),
    heardIn: count(({ heard }) => heard > 0),
    heard: sum(({ heard }) => heard),
    answered: sum(({ answered }) => answered),
    waiting: sum(({ waiting }) => waiting),
    planned: sum(({ planned }) => planned),
    plannedByLevel: levelTotals(parts),
    seen: sum(({ seen }) => seen),
    seenCoProducing: rows.filter(({ participation }) => participation[group].levelSeen === "co-producing")
      .length,
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

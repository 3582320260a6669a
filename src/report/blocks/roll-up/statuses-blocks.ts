import { type Block, heading, type Item, item, list, paragraph } from "../../../document/page.ts";
import { countWords } from "../../../document/words.ts";
import type { ReportTogether } from "../../roll-up/report-together.ts";
import type { OfSetting, PlanStatuses, RollUp } from "../../roll-up/roll-up.ts";
import type { CountedStatus } from "../../words/figure-words.ts";
import { countsByStatus } from "../measure-table.ts";
import { yearName, yearsOf } from "./setting-names.ts";

/** How many settings fit on one page, each with its counts. */
const ON_ONE_PAGE = 18;

/** How the measures of each setting stand, under the sentence that keeps readers from comparing. */
export function statusesBlocks({ plans, rollUp }: ReportTogether, whole: boolean): Block[] {
  const { statuses, only } = rollUp;
  const standings = new Map(plans.map((plan) => [plan.file, plan.standings]));
  const fits = whole || statuses.length <= ON_ONE_PAGE + 1;
  const shown = fits ? statuses : statuses.slice(0, ON_ONE_PAGE);
  const left = statuses.length - shown.length;
  const withYears = whole || rollUp.plans <= ON_ONE_PAGE + 1;
  const ofDay = statuses.flatMap(({ file }) => standings.get(file) ?? []);
  return [
    ...statusesOpening(rollUp),
    ...list(shown.flatMap((setting) => settingItems(setting, { rollUp, standings, withYears }))),
    ...(left === 0 ? [] : [paragraph(`and ${countWords(left, "more setting")}`, { way: ["progress"] })]),
    ...(ofDay.length === 0 || only !== null
      ? []
      : [paragraph(`All settings together: ${countsByStatus(ofDay)}.`)]),
  ];
}

/** What stands above the counts of several settings, or of one setting's years, wherever they are shown. */
export function statusesOpening({ only }: RollUp): readonly Block[] {
  return [heading(2, "How the measures stand"), paragraph(only === null ? OWN_TARGETS : OWN_YEARS)];
}

const OWN_TARGETS = "Each setting chose its own measures and targets, so these counts do not compare them.";
const OWN_YEARS =
  "The setting chose its own measures and targets for each year, so these counts do not compare the years.";

interface StatusesContext {
  readonly rollUp: RollUp;
  /** By the plan's file. */
  readonly standings: ReadonlyMap<string, readonly CountedStatus[]>;
  /** Whether there is room for the other years, too. */
  readonly withYears: boolean;
}

function settingItems(
  setting: OfSetting<PlanStatuses>,
  { rollUp, standings, withYears }: StatusesContext,
): Item[] {
  const isOne = rollUp.only !== null;
  const years = withYears ? yearsOf(setting) : [setting];
  return years.map((year) => {
    const counts = countsByStatus(standings.get(year.file) ?? []);
    const label = isOne ? year.year : yearName(year, setting.otherYears.length > 0);
    return item(counts === "" ? "no measures are chosen yet" : counts, { label });
  });
}

import { type Block, heading, type Item, item, list, paragraph } from "../../../document/page.ts";
import { countWords } from "../../../document/words.ts";
import type { Report } from "../../report.ts";
import type { OfSetting, PlanStatuses, RollUp } from "../../roll-up/roll-up.ts";
import { countsByStatus } from "../measure-table.ts";
import { planOf, yearName, yearsOf } from "./setting-names.ts";

/** How many settings fit on one page, each with its counts. */
const ON_ONE_PAGE = 18;

/** How the measures of each setting stand, under the sentence that keeps readers from comparing. */
export function statusesBlocks(rollUp: RollUp, report: Report, whole: boolean): Block[] {
  const { statuses, only } = rollUp;
  const fits = whole || statuses.length <= ON_ONE_PAGE + 1;
  const shown = fits ? statuses : statuses.slice(0, ON_ONE_PAGE);
  const left = statuses.length - shown.length;
  const withYears = whole || rollUp.plans <= ON_ONE_PAGE + 1;
  const ofDay = statuses.flatMap((setting) => planOf(report, setting)?.measures ?? []);
  return [
    ...statusesOpening(rollUp),
    ...list(shown.flatMap((setting) => settingItems(setting, report, { rollUp, withYears }))),
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
  /** Whether there is room for the other years, too. */
  readonly withYears: boolean;
}

function settingItems(
  setting: OfSetting<PlanStatuses>,
  report: Report,
  { rollUp, withYears }: StatusesContext,
): Item[] {
  const isOne = rollUp.only !== null;
  const years = withYears ? yearsOf(setting) : [setting];
  return years.map((year) => {
    const counts = countsByStatus(planOf(report, year)?.measures ?? []);
    const label = isOne ? year.year : yearName(year, setting.otherYears.length > 0);
    return item(counts === "" ? "no measures are chosen yet" : counts, { label });
  });
}

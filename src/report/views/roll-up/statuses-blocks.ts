import { type Block, heading, type Item, item, list, paragraph } from "../../page.ts";
import type { PlanReport } from "../../report.ts";
import type { RollUp } from "../../roll-up/roll-up.ts";
import { countsByStatus } from "../measure-table.ts";
import { plansWords } from "./setting-names.ts";

/** How many settings fit on one page, each with its counts. */
const ON_ONE_PAGE = 18;

/** How the measures of each setting stand, under the sentence that keeps readers from comparing. */
export function statusesBlocks(rollUp: RollUp, plans: readonly PlanReport[], whole: boolean): Block[] {
  const { statuses } = rollUp;
  const fits = whole || statuses.length <= ON_ONE_PAGE + 1;
  const shown = fits ? statuses : statuses.slice(0, ON_ONE_PAGE);
  const left = statuses.length - shown.length;
  const all = plans.flatMap(({ measures }) => measures);
  return [
    ...STATUSES_OPENING,
    ...list(shown.map(({ pages }) => settingItem(pages.name, plans[pages.position]))),
    ...(left === 0
      ? []
      : [paragraph(`and ${plansWords(left, rollUp, "more ")}: --view progress has them all`)]),
    ...(all.length === 0 ? [] : [paragraph(`All settings together: ${countsByStatus(all)}.`)]),
  ];
}

/** What stands above the counts of several settings, wherever they are shown. */
export const STATUSES_OPENING: readonly Block[] = [
  heading(2, "How the measures stand"),
  paragraph("Each setting chose its own measures and targets, so these counts do not compare them."),
];

function settingItem(name: string, plan: PlanReport | undefined): Item {
  const counts = countsByStatus(plan?.measures ?? []);
  return item(counts === "" ? "no measures are chosen yet" : counts, { label: name });
}

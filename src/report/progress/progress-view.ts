import type { CivilDate } from "../../civil-date.ts";
import { type Block, heading, type Page } from "../../document/page.ts";
import { celebrateBlocks } from "../blocks/celebrate-blocks.ts";
import { equalMeasureBlocks } from "../blocks/equal-measure-blocks.ts";
import { measureBlocks } from "../blocks/measure-blocks.ts";
import { noMeasures, openingBlocks } from "../blocks/opening-blocks.ts";
import { planBlocks } from "../blocks/plan-blocks.ts";
import { changesBlocks } from "../changes/changes-blocks.ts";
import { COLUMNS } from "../csv/everything/columns.ts";
import { measureThings } from "../csv/everything/measure-things.ts";
import { planThings } from "../csv/everything/plan-things.ts";
import type { CsvTable } from "../csv/render-csv.ts";
import type { ViewUnit } from "../define-view.ts";
import { cornerstoneGroups } from "../facts/plan-facts.ts";
import type { PlanReport } from "../report.ts";

/** Everything that a plan holds: one record a thing, those of the plan as a whole first, then row by row. */
const everythingTable: CsvTable = {
  isOfThings: true,
  columns: COLUMNS,
  records: (plan) => [...planThings(plan), ...plan.measures.flatMap(measureThings)],
};

/** One plan in full: every measure with its figures over time, how it went, actions, voices and links. */
export const progressView = {
  id: "progress",
  title: "every measure in full",
  page: progressPage,
  json: null,
  table: everythingTable,
} as const satisfies ViewUnit;

function progressPage(plan: PlanReport, asOf: CivilDate): Page {
  const measures = cornerstoneGroups(plan).flatMap(({ name, measures }): Block[] => [
    heading(2, name),
    ...measures.flatMap((measure) => measureBlocks(measure, plan, asOf)),
  ]);
  return [
    ...openingBlocks(plan, asOf),
    ...changesBlocks(plan, asOf, false),
    ...celebrateBlocks(plan, asOf, null),
    ...equalMeasureBlocks(plan, asOf),
    ...(measures.length === 0 ? [noMeasures(plan)] : measures),
    ...planBlocks(plan, asOf),
  ];
}

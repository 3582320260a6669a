import type { CivilDate } from "../../civil-date.ts";
import { onOneLine, type Page } from "../../document/page.ts";
import { renderTerminal } from "../../document/terminal/render-terminal.ts";
import { PLAIN_STYLE } from "../../markup/plain-style.ts";
import { celebrateBlocks, ON_ONE_PAGE } from "../blocks/celebrate-blocks.ts";
import { shortEqualMeasure } from "../blocks/equal-measure-blocks.ts";
import { measureTableBlocks } from "../blocks/measure-table.ts";
import { needsBlocks } from "../blocks/needs-blocks.ts";
import { audienceNote, shortOpening } from "../blocks/opening-blocks.ts";
import { changesBlocks } from "../changes/changes-blocks.ts";
import type { PlanReport } from "../report.ts";

/** One page: so many lines at most, of so many columns, with what every report ends with. */
const LINES = 60;
const COLUMNS = 80;
const CLOSING_LINES = 3;

/**
 * One plan on one page: what needs somebody first, what to celebrate, who takes part, and as many measures, the most
 * pressing ones first, as there is room for.
 */
export function summaryPage(plan: PlanReport, asOf: CivilDate): Page {
  const before = onOneLine(beforeMeasures(plan, asOf));
  const after = audienceNote(plan);
  const room = LINES - CLOSING_LINES;
  const counts = Array.from({ length: Math.min(plan.measures.length, LINES / 2) }, (_, at) => at + 1);
  const most =
    counts.findLast((count) => linesOf([...before, ...table(plan, asOf, count), after]) <= room) ?? 1;
  return [...before, ...table(plan, asOf, most), after];
}

/** The same with all measures, where nobody counts lines. */
export function wholeSummary(plan: PlanReport, asOf: CivilDate): Page {
  return [...beforeMeasures(plan, asOf), ...measureTableBlocks(plan, asOf, plan.measures.length)];
}

function beforeMeasures(plan: PlanReport, asOf: CivilDate): Page {
  return [
    ...shortOpening(plan, asOf),
    ...changesBlocks(plan, asOf, true),
    ...needsBlocks(plan, asOf),
    ...celebrateBlocks(plan, asOf, ON_ONE_PAGE),
    ...shortEqualMeasure(plan),
  ];
}

function table(plan: PlanReport, asOf: CivilDate, most: number): Page {
  return onOneLine(measureTableBlocks(plan, asOf, most));
}

function linesOf(page: Page): number {
  return renderTerminal(page, { style: PLAIN_STYLE, width: COLUMNS }).trimEnd().split("\n").length;
}

import { blocksHtml } from "../../document/html/blocks-html.ts";
import { type Block, cellsRow, type Page, type PageRow, table } from "../../document/page.ts";
import type { Html } from "../../markup/html.ts";
import { GAP_TITLES } from "../../report/gaps/gaps-page.ts";
import {
  type GapIndicator,
  type GapMeasure,
  type GapsReport,
  gapsReport,
} from "../../report/gaps/gaps-report.ts";
import type { PlanReport } from "../../report/report.ts";
import { groupsInSentence } from "../../report/words/people-words.ts";

/** What is not there yet: where a list names measures, a table with what belongs to each. */
export function gapsHtml(plan: PlanReport, rest: Page): Html[] {
  const tables = tablesOf(gapsReport(plan), plan);
  let title = "";
  return blocksHtml(
    rest.map((block): Block => {
      if (block.kind === "heading") title = block.text;
      return block.kind === "list" ? (tables.get(title) ?? block) : block;
    }),
  );
}

/** By the heading under which each stands. */
function tablesOf(gaps: GapsReport, { groupNames }: PlanReport): ReadonlyMap<string, Block> {
  const measures = (all: readonly GapMeasure[]) =>
    table(
      ["Measure", "Who leads"],
      all.map(({ name, lead }) => cellsRow([name, lead.join(", ")])),
    );
  const figures = (all: readonly GapIndicator[]) =>
    table(
      ["Measure", "Figure"],
      all.map(({ name, what, indicator }) =>
        cellsRow([name, what ?? indicator ?? "a figure without a name"]),
      ),
    );
  const parts = gaps.noPart.map(
    ({ name, groups, lead }): PageRow =>
      cellsRow([name, groupsInSentence(groups, groupNames), lead.join(", ")]),
  );
  return new Map([
    [GAP_TITLES.notStarted, measures(gaps.notStarted)],
    [GAP_TITLES.notMeasured, measures(gaps.notMeasured)],
    [GAP_TITLES.notRead, figures(gaps.notRead)],
    [GAP_TITLES.notAsked, figures(gaps.notAsked)],
    [GAP_TITLES.noPart, table(["Measure", "Without a part", "Who leads"], parts)],
  ]);
}

import { type CsvRecord, MEASURE_COLUMNS, measureCells } from "../csv/render-csv.ts";
import { defineView } from "../define-view.ts";
import type { PlanReport } from "../report.ts";
import { gapsPage } from "./gaps-page.ts";
import {
  type GapIndicator,
  type GapMeasure,
  type GapsReport,
  gapsReport,
  shownCornerstones,
} from "./gaps-report.ts";

export const gapsView = defineView({
  id: "gaps",
  title: "what is not there yet",
  model: gapsReport,
  page: gapsPage,
  json: (gaps) => gaps,
  table: {
    columns: {
      gap: "`not-chosen`, `not-started`, `not-measured`, `not-read` (a figure without a reading), `not-asked` (whose experience is not said), `group-not-asked`, `group-not-heard`, `no-part`",
      ...MEASURE_COLUMNS,
      indicator: "the figure's id",
      what: "what the figure counts",
      group: "the group that is not asked, not heard or has no part",
    },
    records: (gaps, plan) => {
      const measure = (gap: string) => (each: GapMeasure) => ({
        cells: { ...measureCells(plan, each.measure), gap },
      });
      const indicator = (gap: string) => (each: GapIndicator) => ({
        cells: { ...measureCells(plan, each.measure), gap, indicator: each.indicator, what: each.what },
      });
      return [
        ...notChosen(gaps, plan),
        ...gaps.notStarted.map(measure("not-started")),
        ...gaps.notMeasured.map(measure("not-measured")),
        ...gaps.notRead.map(indicator("not-read")),
        ...gaps.notAsked.map(indicator("not-asked")),
        ...gaps.groupsNotAsked.map((group) => ({ cells: { gap: "group-not-asked", group } })),
        ...gaps.groupsNotHeard.map((group) => ({ cells: { gap: "group-not-heard", group } })),
        ...gaps.noPart.flatMap(({ groups, measure: id }) =>
          groups.map((group) => ({ cells: { ...measureCells(plan, id), gap: "no-part", group } })),
        ),
      ];
    },
  },
});

/** Measures that are in no row, so that their names are the catalogue's. */
function notChosen(gaps: GapsReport, plan: PlanReport): CsvRecord[] {
  return shownCornerstones(gaps, plan).flatMap(({ id: cornerstone, notChosen: left }) =>
    left.map(({ measure, short }) => ({ cells: { gap: "not-chosen", measure, cornerstone, short } })),
  );
}

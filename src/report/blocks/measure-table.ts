import type { CivilDate } from "../../civil-date.ts";
import {
  type Block,
  heading,
  type Item,
  item,
  list,
  type PageRow,
  type PageTable,
  paragraph,
} from "../../document/page.ts";
import { andWords, countWords, cutWords } from "../../document/words.ts";
import { ROW_STATUSES, type RowStatus } from "../../progress/row-status.ts";
import { measureName } from "../facts/measure-facts.ts";
import { cornerstoneGroups } from "../facts/plan-facts.ts";
import type { MeasureReport, PlanReport } from "../report.ts";
import { tableDate } from "../words/date-words.ts";
import {
  type CountedStatus,
  countedStatus,
  latestWords,
  pressingIndicator,
  shortFigure,
  startWords,
  targetWords,
} from "../words/figure-words.ts";
import { measureStanding } from "./measure-standing.ts";
import { noMeasures } from "./opening-blocks.ts";

/** Longer figures, whose unit is half a sentence, are cut. */
const LONGEST_CELL = 18;

/** The order in which a plan's counts are told. */
const FROM_GOOD_TO_PRESSING = [
  "met",
  "within",
  "on-track",
  "not-yet",
  "behind",
  "worse",
  "overdue",
  "start-only",
  "no-readings",
  "no-target",
  "not-shown",
  "in-words",
  "not-measured",
  "set-aside",
] as const satisfies readonly RowStatus[];

/** The measures with their most pressing figure, Cornerstone by Cornerstone: so many at most, the most pressing ones. */
export function measureTableBlocks(plan: PlanReport, asOf: CivilDate, most: number): Block[] {
  const title = heading(2, "Measures");
  if (plan.measures.length === 0 && plan.filter) return [title, noMeasures(plan)];
  if (plan.measures.length === 0) {
    return [title, paragraph("No measures are chosen yet.")];
  }
  const shown = mostPressing(plan, most);
  const rows = cornerstoneGroups(plan).flatMap(({ name, measures }): PageRow[] => {
    const here = measures.filter((measure) => shown.has(measure));
    return here.length === 0
      ? []
      : [
          { kind: "section", text: sectionWords(name, measures, here) },
          ...here.map((measure) => tableRow(measure, plan, asOf)),
        ];
  });
  return [
    title,
    { kind: "table", table: withoutEmptyColumns({ heads: ["Measure", "Start", "Latest", "Aim"], rows }) },
    ...moreBlocks(plan, shown),
    ...list(withoutMeasure(plan)),
  ];
}

/** "Value and Include (2 measures, 1 set aside)", where not all of them are shown. */
function sectionWords(name: string, all: readonly MeasureReport[], shown: readonly MeasureReport[]): string {
  if (shown.length === all.length) return name;
  const setAside = all.filter((measure) => measure.status === "set-aside").length;
  const aside = setAside === 0 ? "" : `, ${setAside} set aside`;
  return `${name} (${countWords(all.length, "measure")}${aside})`;
}

function tableRow(measure: MeasureReport, { groupNames }: PlanReport, asOf: CivilDate): PageRow {
  const figure = pressingIndicator(measure);
  const start = (figure && startWords(figure, shortFigure)) ?? "";
  const latest = figure && latestWords(figure, shortFigure);
  const aim = (figure && targetWords(figure)) ?? "";
  const last = latest ? `${cutWords(latest.words, LONGEST_CELL)}, ${tableDate(latest.date, asOf)}` : "";
  return {
    kind: "cells",
    cells: [measureName(measure), cutWords(start, LONGEST_CELL), last, cutWords(aim, LONGEST_CELL)],
    standing: measureStanding(measure, groupNames),
  };
}

/** A plan that tells everything in words needs no columns of figures. */
function withoutEmptyColumns({ heads, rows }: PageTable): PageTable {
  const kept = heads.map((_, index) => rows.some((row) => row.kind === "cells" && row.cells[index] !== ""));
  return {
    heads: heads.filter((_, index) => kept[index]),
    rows: rows.map((row) =>
      row.kind === "cells" ? { ...row, cells: row.cells.filter((_, index) => kept[index]) } : row,
    ),
  };
}

/** All, where they fit; else the most pressing one of each Cornerstone, and then the most pressing of all. */
function mostPressing(plan: PlanReport, most: number): ReadonlySet<MeasureReport> {
  const pressing = (measures: readonly MeasureReport[]) =>
    measures.toSorted((a, b) => ROW_STATUSES.indexOf(a.status) - ROW_STATUSES.indexOf(b.status));
  const first = cornerstoneGroups(plan).flatMap(({ measures }) => pressing(measures).slice(0, 1));
  return new Set([...new Set([...first, ...pressing(plan.measures)])].slice(0, most));
}

function moreBlocks({ measures }: PlanReport, shown: ReadonlySet<MeasureReport>): Block[] {
  const left = measures.filter((measure) => !shown.has(measure));
  if (left.length === 0) return [];
  return [
    paragraph(`${left.length} more: ${countsByStatus(left.map(countedStatus))}`, { way: ["progress"] }),
  ];
}

/** "3 on track, 1 start only, 1 in words". */
export function countsByStatus(standings: readonly CountedStatus[]): string {
  const words = FROM_GOOD_TO_PRESSING.flatMap((status) =>
    standings.filter((each) => each.status === status).map((each) => each.words),
  );
  return [...new Set(words)]
    .map((each) => `${words.filter((word) => word === each).length} ${each}`)
    .join(", ");
}

function withoutMeasure({ catalogue, filter, summary }: PlanReport): Item[] {
  const empty = catalogue.cornerstones.filter(
    ({ id }) => !filter && Object.values(summary.byCornerstone[id]).every((count) => !count),
  );
  if (empty.length === 0) return [];
  return [item(`No measure yet under ${andWords(empty.map(({ name }) => name))}.`, { mark: "·" })];
}

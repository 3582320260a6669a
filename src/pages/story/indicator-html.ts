import { type CivilDate, longDate } from "../../civil-date.ts";
import { type Html, html } from "../../markup/html.ts";
import { byDate } from "../../progress/chronology.ts";
import type { ByGroup } from "../../progress/participation.ts";
import type { IndicatorReport } from "../../report/report.ts";
import { indicatorBlocks } from "../../report/views/indicator-blocks.ts";
import { countWords } from "../../report/words/list-words.ts";
import { fullFigure } from "../../report/words/value-words.ts";
import { blocksHtml } from "../block-html.ts";
import { readingChart } from "./reading-chart.ts";

export interface IndicatorPlace {
  readonly names: ByGroup<string>;
  readonly asOf: CivilDate;
  readonly periodStart: CivilDate | null;
}

/** One figure of a measure: what it counts, its chart where there is one, all in words, and each reading in a table. */
export function indicatorHtml(
  indicator: IndicatorReport,
  { names, asOf, periodStart }: IndicatorPlace,
): Html {
  const [heading, ...others] = indicatorBlocks(indicator, names, asOf);
  const chart = readingChart(indicator, periodStart);
  const inTable = indicator.readings.length > 1;
  return html(
    "div",
    { class: "figure" },
    ...(heading ? blocksHtml([heading]) : []),
    ...(chart ? [html("div", {}, chart)] : []),
    ...blocksHtml(chart ? others.filter(({ kind }) => kind !== "meter") : others),
    ...(inTable ? [readingTable(indicator)] : []),
  );
}

function readingTable({ what, id, readings, unit }: IndicatorReport): Html {
  const hasSource = readings.some(({ source }) => source !== null);
  const heads = ["Day", "Figure", ...(hasSource ? ["Where it is from"] : [])];
  const rows = readings
    .toSorted(byDate)
    .map((reading) =>
      html(
        "tr",
        {},
        html("th", { scope: "row" }, longDate(reading.date)),
        html("td", {}, fullFigure(reading, unit)),
        ...(hasSource ? [html("td", { dir: "auto" }, reading.source ?? "")] : []),
      ),
    );
  return html(
    "details",
    {},
    html("summary", {}, `${countWords(readings.length, "reading")} as a table`),
    html(
      "table",
      {},
      html("caption", {}, what ?? id ?? "Readings"),
      html("thead", {}, html("tr", {}, ...heads.map((name) => html("th", { scope: "col" }, name)))),
      html("tbody", {}, ...rows),
    ),
  );
}

import { type CivilDate, longDate } from "../../civil-date.ts";
import { blocksHtml } from "../../document/html/blocks-html.ts";
import { type Block, list } from "../../document/page.ts";
import { countWords } from "../../document/words.ts";
import { type Html, html } from "../../markup/html.ts";
import { byDate } from "../../progress/chronology.ts";
import { indicatorBlocks } from "../../report/blocks/indicator-blocks.ts";
import type { IndicatorReport } from "../../report/report.ts";
import { fullFigure } from "../../report/words/figure-words.ts";
import type { GroupNames } from "../../report/words/people-words.ts";
import { readingChart } from "./reading-chart.ts";

export interface IndicatorPlace {
  readonly names: GroupNames;
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
  const words = chart ? others.flatMap(besideChart) : others;
  const inTable = indicator.readings.length > 1;
  return html(
    "div",
    { class: "figure" },
    ...(heading ? blocksHtml([heading]) : []),
    ...(chart ? [html("div", {}, chart)] : []),
    ...blocksHtml(words),
    ...(inTable ? [readingTable(indicator)] : []),
  );
}

/** The chart draws the way and the readings already. */
function besideChart(block: Block): Block[] {
  if (block.kind === "meter") return [];
  if (block.kind !== "list") return [block];
  return list(block.items.map(({ series: _, ...told }) => told));
}

function readingTable(indicator: IndicatorReport): Html {
  const { what, id, readings } = indicator;
  const hasSource = readings.some(({ source }) => source !== null);
  const heads = ["Day", "Figure", ...(hasSource ? ["Where it is from"] : [])];
  const rows = readings
    .toSorted(byDate)
    .map((reading) =>
      html(
        "tr",
        {},
        html("th", { scope: "row" }, longDate(reading.date)),
        html("td", {}, fullFigure(reading, indicator)),
        ...(hasSource ? [html("td", { dir: "auto" }, reading.source ?? "")] : []),
      ),
    );
  return html(
    "details",
    {},
    html("summary", {}, `${countWords(rows.length, "reading")} as a table`),
    html(
      "table",
      {},
      html("caption", {}, what ?? id ?? "Readings"),
      html("thead", {}, html("tr", {}, ...heads.map((name) => html("th", { scope: "col" }, name)))),
      html("tbody", {}, ...rows),
    ),
  );
}

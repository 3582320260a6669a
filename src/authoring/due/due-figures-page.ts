import { longDate } from "../../civil-date.ts";
import { type Page, type PageRow, paragraph, table, type Way } from "../../document/page.ts";
import { countWords, cutWords } from "../../document/words.ts";
import { DUE_REASONS, type DueFigure, type DueReason, dueFigures } from "../../progress/due-figures.ts";
import { indicatorReport } from "../../report/indicator-report.ts";
import { ageWords, tableDate } from "../../report/words/date-words.ts";
import { shortFigure, targetWords } from "../../report/words/figure-words.ts";
import type { EditedPlan } from "../edits/edit.ts";
import { rowName } from "../edits/row-name.ts";
import { uniqueName } from "../find/names.ts";

/** Why figures are due, in words that blame nobody. */
const REASONS = {
  "target-passed": "The target's date has passed: how did it end?",
  "step-passed": "A milestone's date has passed: where does it stand?",
  never: "Not measured yet",
  "long-ago": "Not measured for a while",
} as const satisfies Record<DueReason, string>;

/** What is due to be measured on the day, the most pressing first, each with the way to log it. */
export function dueFiguresPage(plan: EditedPlan): Page {
  const { due, total } = dueFigures(plan.plan, plan.day);
  const day = longDate(plan.day);
  const all = countWords(total, "figure");
  const facts = [plan.plan.setting, `as of ${day}`, due.length === 0 ? all : `${due.length} of ${all}`];
  const subtitle = paragraph(facts.filter((fact) => fact !== null).join(" · "));
  if (due.length === 0) {
    const nothing =
      total === 0
        ? 'Nothing is due to be measured: no row that is being worked on has a figure yet. What is measured is said with cornerstones set MEASURE figure "Attendance: 94% to 96%"; words are evidence as good as figures.'
        : `All is measured: no figure is due on ${day}.`;
    return [paragraph(nothing), subtitle];
  }
  const rows = DUE_REASONS.flatMap((why): PageRow[] => {
    const figures = due.filter((each) => each.why === why);
    return figures.length === 0
      ? []
      : [{ kind: "section", text: REASONS[why] }, ...figures.map((each) => figureRow(each, plan))];
  });
  return [
    { kind: "title", text: "Due to be measured", aside: null },
    subtitle,
    { ...table(["", "Last figure", "Target"], rows), isApart: true },
  ];
}

function figureRow(figure: DueFigure, plan: EditedPlan): PageRow {
  const { row, indicator } = figure;
  return {
    kind: "cells",
    cells: [rowName(row, plan), lastWords(figure), aimWords(figure, plan)],
    standing: null,
    below: {
      label: "",
      text: cutWords(indicator.what ?? indicator.id ?? "", 200),
      way: recordWay(figure),
    },
  };
}

function lastWords({ indicator, figures: { latest, baseline } }: DueFigure): string {
  if (latest) return `${shortFigure(latest, indicator)}, ${ageWords(latest.age)}`;
  return baseline ? `${shortFigure(baseline, indicator)} at the start` : "none yet";
}

function aimWords({ indicator, figures }: DueFigure, { day }: EditedPlan): string {
  const words = targetWords(indicatorReport(indicator, figures));
  if (words === null) return "none set";
  const by = figures.target?.by ?? null;
  return by === null ? words : `${words} by ${tableDate(by, day)}`;
}

/** What logs the figure: of which measure, by which name where it needs one, and whether it is about people. */
function recordWay({ row, indicator, figures }: DueFigure): Way {
  const candidates = row.indicators.map((item) => ({
    item,
    names: [item.id ?? ""],
    texts: [item.what ?? ""],
  }));
  const own = candidates.find(({ item }) => item === indicator);
  const people = (figures.latest ?? figures.baseline)?.of ?? null;
  return ["record", row.measure, own ? uniqueName(own, candidates) : "", people === null ? "" : "people"];
}

import type { EditedPlan } from "../../authoring/edits/edit.ts";
import { type CivilDate, longDate } from "../../civil-date.ts";
import { cutWords, quoteWords } from "../../document/words.ts";
import type { Row } from "../../plan/plan.ts";
import { oldestFirst } from "../../progress/chronology.ts";
import { forEachGroup } from "../../progress/participation.ts";
import { planProgress } from "../../progress/plan-progress.ts";
import { judgementWords } from "../../report/blocks/measure-standing.ts";
import { groupRatings, openActions } from "../../report/facts/measure-facts.ts";
import { measureReport } from "../../report/measure-report.ts";
import type { ActionReport, IndicatorReport, MeasureReport } from "../../report/report.ts";
import { nearDate } from "../../report/words/date-words.ts";
import {
  fullFigure,
  indicatorStatusWords,
  measureStatusWords,
  startFigure,
  targetWords,
} from "../../report/words/figure-words.ts";
import { whoWords } from "../../report/words/people-words.ts";

/** Of each kind; more would push the question off the screen. */
const MAX_LINES = 4;

/** Where a row stands on a day, before people say how it went: a few lines. */
export function rowStanding({ plan, measures }: EditedPlan, { measure }: Row, day: CivilDate): string[] {
  const found = planProgress(plan, measures, day).rows.find(({ row }) => row.measure === measure);
  if (!found) return [];
  const report = measureReport(found, { measures, isLateTold: true, asOf: day });
  const names = forEachGroup((group) => plan.groupNames[group] ?? null);
  const { words } = measureStatusWords(report);
  const waiting = oldestFirst(report.voices.items).filter((said) => said.waiting);
  return [
    report.statement ?? measure,
    [words, ...judgementWords(report, names, groupRatings(report))].join(" · "),
    ...some(report.indicators.map(figureLine), "figures"),
    ...some(
      openActions(report).map((action) => `- to do: ${actionWords(action, day)}`),
      "actions",
    ),
    ...some(
      waiting.map(
        (said) => `- waits for an answer: ${quoteWords(cutWords(said.said, 100), whoWords(said, names))}`,
      ),
      "voices",
    ),
    ...lastNote(report),
  ];
}

function some(lines: readonly string[], what: string): readonly string[] {
  const left = lines.length - MAX_LINES;
  return left > 0 ? [...lines.slice(0, MAX_LINES), `- and ${left} more ${what}`] : lines;
}

function figureLine(indicator: IndicatorReport): string {
  const { what, id, latest } = indicator;
  const start = startFigure(indicator);
  const way = [start, latest].flatMap((figure) => (figure ? [fullFigure(figure, indicator)] : []));
  const now = latest ? `, ${longDate(latest.date)}` : "";
  const aim = targetWords(indicator);
  const figures = way.length === 0 ? "nothing measured yet" : `${way.join(" → ")}${now}`;
  return `- ${what ?? id ?? "a figure"}: ${figures}${aim === null ? "" : `, aim ${aim}`} (${indicatorStatusWords(indicator).words})`;
}

function actionWords({ do: what, by, late }: ActionReport, day: CivilDate): string {
  if (by === null) return what;
  return `${what}, ${late ? "was due" : "by"} ${nearDate(by, day)}`;
}

function lastNote({ evaluation }: MeasureReport): readonly string[] {
  if (!evaluation) return [];
  const { date, note, next } = evaluation;
  const when = date === null ? "so far" : longDate(date);
  return [
    ...(note === null ? [] : [`- noted ${when}: ${cutWords(note, 200)}`]),
    ...(next === null ? [] : [`- meant to come next, ${when}: ${cutWords(next, 200)}`]),
  ];
}

import type { CivilDate } from "../../civil-date.ts";
import type { CsvCell } from "../../markup/csv.ts";
import { ACTION_KEYS } from "../../plan/keys/action-keys.ts";
import { toldTexts } from "../../plan/keys/told-texts.ts";
import { oldestFirst } from "../../progress/chronology.ts";
import { isPromiseOverdue } from "../../progress/voice-answer.ts";
import { GROUP_IDS } from "../../vocabulary.ts";
import { listCell, movedCell } from "../csv/render-csv.ts";
import { printableEvidence } from "../facts/measure-facts.ts";
import { isLateTold } from "../facts/plan-facts.ts";
import { printable } from "../facts/printable.ts";
import type {
  ActionReport,
  EvaluationReport,
  LinkReport,
  MeasureReport,
  PlanReport,
  SaidReport,
} from "../report.ts";

/** What a row of the plan holds beside the booklet's columns, in words. */
export const ROW_COLUMNS = {
  our_words: "the measure as you say it",
  lead: "who leads: roles",
  status: "where the measure stands on the day",
  stage: "the last stage that people stated",
  rating: "the last rating that people stated",
  actions: "what is to be done, who sees to it, with whom, by when, and what it costs",
  voices: "what was said, by whom and when, and what came of it",
  evidence: "what shows how it went, and where it is kept",
  evaluations: "every judgement, with how each group says it went",
  happened: "what was seen of its links",
  accept: "findings that are accepted, and why",
} as const;

/** In which plan, and on what day, the cells are told. */
interface CellsTelling {
  readonly plan: PlanReport;
  readonly asOf: CivilDate;
}

/** The cells of ROW_COLUMNS for a measure. */
export function rowCells(
  measure: MeasureReport,
  telling: CellsTelling,
): Readonly<Record<keyof typeof ROW_COLUMNS, CsvCell>> {
  const { ourWords, lead, status, stage, rating } = measure;
  return {
    our_words: ourWords,
    lead: listCell(lead),
    status,
    stage,
    rating,
    actions: listCell(measure.actions.items.map(actionWords)),
    voices: listCell(oldestFirst(printable(measure.voices.items)).map((said) => voiceWords(said, telling))),
    evidence: listCell(
      oldestFirst(printableEvidence(measure)).map((each) =>
        withAsides(each.what, [each.date, each.where, each.private ? "private" : null]),
      ),
    ),
    evaluations: listCell(oldestFirst(measure.evaluations).map(evaluationWords)),
    happened: listCell(measure.links.flatMap(happenedWords)),
    accept: listCell(measure.accept.map(({ rule, because, until }) => withAsides(rule, [because, until]))),
  };
}

/** "Add a module (Deputy head, due 2025-10-31, done 2025-11-06)". */
function actionWords(action: ActionReport): string {
  const { lead, start, by, done, ongoing, moved } = action;
  return withAsides(action.do, [
    ...lead,
    ...action.with.map((group) => `with ${group}`),
    start && `from ${start}`,
    by && `due ${by}`,
    action.late ? "late" : null,
    ...moved.map((each) => `was due ${movedCell(each)}`),
    done && `done ${done}`,
    ongoing ? "ongoing" : null,
    ...toldTexts(ACTION_KEYS, action).map(({ text }) => text),
  ]);
}

function voiceWords(
  { date, group, who, said, answer, told }: SaidReport,
  { plan, asOf }: CellsTelling,
): string {
  const words = withAsides(said, [date, group, who]);
  if (!answer) return words;
  const { kind, texts, already, couldNot, by } = answer;
  const answers = [...already, ...texts, ...couldNot].join(" / ");
  const isLate = kind === "doing" && isLateTold(plan) && isPromiseOverdue(answer, asOf);
  const promised = [by && `promised by ${by}`, isLate ? "not done yet" : null];
  return `${words} -> ${withAsides(answers, [kind, answer.date, ...promised, told])}`;
}

function evaluationWords({ date, stage, rating, note, next, views }: EvaluationReport): string {
  const said = GROUP_IDS.flatMap((group) => {
    const view = views[group];
    return view ? [`${group}: ${withAsides(view.says, [view.level, view.rating])}`] : [];
  });
  return [withAsides(note, [date, stage, rating]), ...said, ...(next === null ? [] : [`next: ${next}`])].join(
    " / ",
  );
}

function happenedWords({ to, happened }: LinkReport): string[] {
  return oldestFirst(happened).map(({ date, what, from, helped }) =>
    withAsides(`${to}: ${what}`, [date, from, helped ? "helped" : "did not help"]),
  );
}

/** A text with what else is to be said of it in brackets; what is null is not. */
function withAsides(text: string | null, asides: readonly (string | null)[]): string {
  const told = asides.filter((aside) => aside !== null);
  if (text === null) return told.join(", ");
  return told.length === 0 ? text : `${text} (${told.join(", ")})`;
}

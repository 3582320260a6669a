import { ACTION_KEYS } from "../../../plan/keys/action-keys.ts";
import { toldCells } from "../../../plan/keys/told-texts.ts";
import { oldestFirst } from "../../../progress/chronology.ts";
import { GROUP_IDS } from "../../../vocabulary.ts";
import { heard } from "../../facts/heard-report.ts";
import { printableEvidence } from "../../facts/measure-facts.ts";
import { isPrintable } from "../../facts/printable.ts";
import type {
  ActionReport,
  EvaluationReport,
  IndicatorReport,
  LinkReport,
  MeasureReport,
  MovedReport,
  SaidReport,
} from "../../report.ts";
import { listCell } from "../render-csv.ts";
import { type FigureRole, toldFigures } from "../told-figures.ts";
import { type Cells, type Thing, thing } from "./columns.ts";

/** A row, and everything that it holds. */
export function measureThings(measure: MeasureReport): Thing[] {
  const at = { measure: measure.measure, cornerstone: measure.cornerstone, short: measure.short };
  const ofRow = { ...at, part_of: "row" };
  return [
    measureThing(measure, at),
    ...measure.success.map((text) => thing("success", { ...at, text })),
    ...involvementThings(measure, at),
    ...measure.indicators.flatMap((indicator) => figureThings(indicator, at)),
    ...measure.actions.items.flatMap((action) => actionThings(action, at)),
    ...oldestFirst(measure.voices.items).flatMap((said) => saidThings(said, ofRow)),
    ...oldestFirst(printableEvidence(measure)).map(({ date, what, where, private: isPrivate, x }) =>
      thing("evidence", { ...at, date, text: what, where, private: isPrivate }, x),
    ),
    ...oldestFirst(measure.evaluations).flatMap((evaluation) => evaluationThings(evaluation, at)),
    ...measure.links.flatMap((link) => linkThings(link, ofRow)),
    ...measure.accept.map(({ rule, because, until, x }) =>
      thing("accept", { ...ofRow, text: rule, because, until }, x),
    ),
  ];
}

function measureThing(measure: MeasureReport, at: Cells): Thing {
  const { improve, statement, ourWords, status, stage, rating, lead, involve, x } = measure;
  const own = { text: improve, statement, our_words: ourWords, status, stage, rating };
  const cells = { ...at, ...own, of_shown: measure.statusOfShown, lead: listCell(lead) };
  return thing("measure", cells, x, { involve: involve.x });
}

function involvementThings({ involve }: MeasureReport, at: Cells): Thing[] {
  return [
    ...(involve.all === null ? [] : [thing("involvement", { ...at, text: involve.all })]),
    ...GROUP_IDS.flatMap((group) => {
      const part = involve.groups[group];
      return part ? [thing("involvement", { ...at, group, text: part.how, level: part.level }, part.x)] : [];
    }),
  ];
}

function actionThings(action: ActionReport, at: Cells): Thing[] {
  const { id, lead, start, by, done, moved, x } = action;
  const own = {
    id,
    text: action.do,
    lead: listCell(lead),
    with: listCell(action.with),
    start,
    by,
    done,
    ...toldCells(ACTION_KEYS, action),
  };
  return [
    thing("action", { ...at, ...own, state: stateOf(action) }, x),
    ...moved.map((each) => movedThing(each, { ...at, part_of: "action", action: action.do, id })),
  ];
}

function stateOf({ done, late, ongoing }: ActionReport): string {
  if (done !== null) return "done";
  return ongoing ? "ongoing" : late ? "late" : "open";
}

function evaluationThings(evaluation: EvaluationReport, at: Cells): Thing[] {
  const { date, stage, rating, note, next, views, x } = evaluation;
  return [
    thing("evaluation", { ...at, date, stage, rating, text: note, next }, x, { views: views.x }),
    ...GROUP_IDS.flatMap((group) => {
      const view = views[group];
      if (!view) return [];
      const { says, level } = view;
      return [thing("view", { ...at, date, group, text: says, level, rating: view.rating }, view.x)];
    }),
  ];
}

/** Something measured, and each of its figures: those that the public is not told in their places. */
export function figureThings(indicator: IndicatorReport, at: Cells): Thing[] {
  const { id, what, from, target, ended, x } = indicator;
  const own = { ...at, indicator: id };
  const { unit, aim, cumulative, status, progress, expected, trend } = indicator;
  const standing = { status, progress, expected, trend, since_start: indicator.sinceStart };
  const facts = { unit, aim, cumulative, of_what: indicator.ofWhat, ...standing };
  return [
    thing("figure", { ...own, text: what, group: from, ...facts }, x),
    ...toldFigures(indicator).map(({ role, x: extra, ...figure }) =>
      thing(role, { ...own, ...figureCells(role, figure) }, extra),
    ),
    ...(target?.moved.map((each) => movedThing(each, { ...own, part_of: "target" })) ?? []),
    ...(ended ? [thing("ended", { ...own, date: ended.date, because: ended.because }, ended.x)] : []),
  ];
}

/** A target and its milestones are due on their day; other figures are of it. */
function figureCells(
  role: FigureRole,
  { date, value, of, source, masked, reached }: Omit<ReturnType<typeof toldFigures>[number], "role" | "x">,
): Cells {
  const isDue = role === "target" || role === "step";
  const state = role === "step" && reached !== null ? (reached ? "reached" : "not-reached") : null;
  return { value, of, source, masked, state, ...(isDue ? { by: date } : { date }) };
}

/** A link, and what was seen of it. */
export function linkThings({ to, because, happened, x }: LinkReport, at: Cells): Thing[] {
  return [
    thing("link", { ...at, to, because }, x),
    ...oldestFirst(happened).map(({ date, what, from, helped, x: own }) => {
      const state = helped ? "helped" : "did-not-help";
      return thing("happened", { ...at, to, date, text: what, group: from, state }, own);
    }),
  ];
}

/** A due date that was moved, of an action or a target. */
export function movedThing({ from, date, because, x }: MovedReport, at: Cells): Thing {
  return thing("moved", { ...at, was: from, date, because }, x);
}

/** Something said, and each text of its answer; nothing where the public is not told it. */
export function saidThings(said: SaidReport, at: Cells): Thing[] {
  if (!isPrintable(said.said)) return [];
  const { id, date, age, group, who, kind, share, x } = said;
  const { outcome } = heard(said, null);
  const own = { id, group, who };
  return [
    thing("voice", { ...at, ...own, date, age, text: said.said, voice_kind: kind, outcome, share }, x),
    ...answerThings(said, { ...at, ...own }),
  ];
}

function answerThings({ said, answer, told }: SaidReport, at: Cells): Thing[] {
  if (!answer) return [];
  const { date, by } = answer;
  const texts = [
    ...answer.already.map((text) => ({ answer: "did", text })),
    ...answer.texts.map((text) => ({ answer: answer.kind, text, by })),
    ...answer.couldNot.map((text) => ({ answer: "could-not", text })),
  ];
  return texts.map((each) => thing("answer", { ...at, ...each, date, said, told }));
}

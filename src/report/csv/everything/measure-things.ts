import { ACTION_KEYS } from "../../../plan/keys/action-keys.ts";
import { toldCells } from "../../../plan/keys/told-texts.ts";
import { oldestFirst } from "../../../progress/chronology.ts";
import { GROUP_IDS } from "../../../vocabulary.ts";
import { printableEvidence } from "../../facts/measure-facts.ts";
import type { ActionReport, EvaluationReport, MeasureReport } from "../../report.ts";
import { listCell } from "../render-csv.ts";
import { type Cells, type Thing, thing } from "./columns.ts";
import { figureThings } from "./figure-things.ts";
import { linkThings } from "./link-things.ts";
import { movedThing } from "./moved-thing.ts";
import { saidThings } from "./said-things.ts";

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

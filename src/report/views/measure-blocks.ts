import { type CivilDate, longDate } from "../../civil-date.ts";
import type { ByGroup } from "../../progress/participation.ts";
import { GROUP_IDS, LEVELS } from "../../vocabulary.ts";
import { type Block, heading, type Item, item, list, paragraph } from "../page.ts";
import { printable } from "../public/not-for-printing.ts";
import type { EvaluationReport, MeasureReport, ViewReport } from "../report.ts";
import type { SaidReport } from "../said-report.ts";
import { nearDate } from "../words/date-words.ts";
import { whoWords } from "../words/group-words.ts";
import { quoteWords } from "../words/list-words.ts";
import { unsharedWords } from "../words/public-words.ts";
import { measureStatusWords } from "../words/status-words.ts";
import { actionItem } from "./agenda-blocks.ts";
import { ANSWERS } from "./celebrate-blocks.ts";
import { indicatorBlocks } from "./indicator-blocks.ts";
import { judgementWords } from "./measure-standing.ts";

/** One measure in full. */
export function measureBlocks(measure: MeasureReport, names: ByGroup<string>, asOf: CivilDate): Block[] {
  const { statement, ourWords } = measure;
  return [
    heading(3, statement ?? measure.measure),
    ...(ourWords === null ? [] : [paragraph(quoteWords(ourWords, "in our words"))]),
    ...list(factItems(measure, names)),
    ...measure.indicators.flatMap((indicator) => indicatorBlocks(indicator, names, asOf)),
    ...evaluationBlocks(measure.evaluation, names),
    ...actionBlocks(measure, asOf),
    ...voiceBlocks(measure, names, asOf),
    ...linkBlocks(measure),
  ];
}

function factItems(measure: MeasureReport, names: ByGroup<string>): Item[] {
  const { symbol, words, tone } = measureStatusWords(measure);
  const { improve } = measure;
  return [
    item([`${symbol} ${words}`, ...judgementWords(measure, names, measure.pages.groupRatings)].join(" · "), {
      tone,
    }),
    ...(improve === null ? [] : [item(improve, { label: "To improve" })]),
    ...(measure.lead.length === 0 ? [] : [item(measure.lead.join(", "), { label: "Lead" })]),
  ];
}

/** The last judgement, each group's view beside it, and what comes next. */
function evaluationBlocks(evaluation: EvaluationReport | null, names: ByGroup<string>): Block[] {
  if (!evaluation) return [];
  const { date, note, next, views } = evaluation;
  const said = GROUP_IDS.flatMap((group) => {
    const view = views[group];
    return view ? [item(viewWords(view), { label: names[group] })] : [];
  });
  const items = [
    ...(note === null ? [] : [item(note)]),
    ...said,
    ...(next === null ? [] : [item(next, { label: "Next" })]),
  ];
  return items.length === 0 ? [] : [heading(4, "How it went", date && longDate(date)), ...list(items)];
}

function viewWords({ says, level, rating }: ViewReport): string {
  const quote = says === null ? [] : [quoteWords(says, null)];
  return [...quote, ...(level === null ? [] : [LEVELS[level]]), ...(rating === null ? [] : [rating])].join(
    " · ",
  );
}

function actionBlocks({ actions, pages }: MeasureReport, asOf: CivilDate): Block[] {
  if (actions.total === 0) return [];
  const late = actions.overdue === 0 ? "" : `, ${actions.overdue} past the date`;
  return [
    heading(4, `Actions: ${actions.done} of ${actions.total} done${late}`),
    ...list(pages.openActions.map((action) => actionItem(action, asOf))),
  ];
}

function voiceBlocks({ voices }: MeasureReport, names: ByGroup<string>, asOf: CivilDate): Block[] {
  if (voices.heard === 0) return [];
  const told = printable(voices.items);
  const unshared = unsharedWords(voices.heard - told.length);
  const waiting = voices.waiting === 0 ? "none waiting" : `${voices.waiting} waiting`;
  return [
    heading(4, `Voices: ${voices.heard} heard, ${voices.answered} answered, ${waiting}`),
    ...list([
      ...told.map((said) => saidItem(said, names, asOf)),
      ...(unshared === null ? [] : [item(unshared, { mark: "·" })]),
    ]),
  ];
}

function saidItem(said: SaidReport, names: ByGroup<string>, asOf: CivilDate): Item {
  const answer = said.answer ? `. ${ANSWERS[said.answer.kind]}: ${said.answer.text}` : "";
  const waits = said.waiting ? ". Still waiting" : "";
  const text = `${quoteWords(said.said, whoWords(said, names))}${answer}${waits}`;
  return item(text, { label: nearDate(said.date, asOf), tone: said.waiting ? "care" : null });
}

function linkBlocks({ links, pages }: MeasureReport): Block[] {
  if (links.length === 0) return [];
  const items = links.map(({ because }, index) => {
    const name = pages.linkNames[index] ?? "";
    return item(because === null ? name : `${name}: ${because}`, { mark: "·" });
  });
  return [heading(4, "Links to"), ...list(items)];
}

import type { CivilDate } from "../../civil-date.ts";
import { blocksHtml, itemHtml } from "../../document/html/blocks-html.ts";
import { type Item, item, list } from "../../document/page.ts";
import { countWords } from "../../document/words.ts";
import { type Html, type HtmlChild, html } from "../../markup/html.ts";
import { oldestFirst } from "../../progress/chronology.ts";
import {
  evaluationBlocks,
  evidenceBlocks,
  moreBlocks,
  partBlocks,
} from "../../report/blocks/measure-blocks.ts";
import { judgementWords, measureStanding } from "../../report/blocks/measure-standing.ts";
import { fullActionItem } from "../../report/blocks/told-items.ts";
import { groupRatings, measureName, openActions } from "../../report/facts/measure-facts.ts";
import { printable } from "../../report/facts/printable.ts";
import type { MeasureReport, PlanReport } from "../../report/report.ts";
import { extraWords } from "../../report/words/extra-words.ts";
import { measureStatusWords, pressingIndicator } from "../../report/words/figure-words.ts";
import { unsharedWords } from "../../report/words/plan-words.ts";
import { marksHtml } from "../first-screen/board-html.ts";
import { linkLines } from "../link-lines.ts";
import { anchorOf, type PageMeasures } from "../page-measures.ts";
import { voiceCards, voicePair } from "../voice-cards.ts";
import { indicatorHtml } from "./indicator-html.ts";
import { messageWords } from "./message-words.ts";
import { readingChart } from "./reading-chart.ts";

export interface StoryPlace {
  readonly plan: PlanReport;
  readonly measures: PageMeasures;
  readonly asOf: CivilDate;
}

/**
 * One measure's story in two depths. Closed: its name, our own words, where it is, the sentence that says so, one chart,
 * who takes part and the newest voice with its answer. Open: everything that the plan holds of it.
 */
export function measureStory(measure: MeasureReport, place: StoryPlace): Html {
  const { plan, measures } = place;
  const known = measures.of(measure.measure);
  // Of two rows of one measure the first has the place that links lead to.
  const isFirst = plan.measures.find((each) => each.measure === measure.measure) === measure;
  return html(
    "article",
    {
      class: "card story",
      id: known && isFirst ? anchorOf(known) : undefined,
      ...(known?.marks ?? { "data-status": measure.status }),
    },
    ...briefHtml(measure, place),
    html("details", {}, html("summary", {}, `All of ${measureName(measure)}`), ...wholeHtml(measure, place)),
  );
}

function briefHtml(measure: MeasureReport, { plan, asOf }: StoryPlace): Html[] {
  const { symbol, words, tone } = measureStatusWords(measure);
  const message = messageWords(measure, asOf);
  const pressing = pressingIndicator(measure);
  const chart = pressing ? readingChart(pressing, plan.period.from) : null;
  const own = measure.ourWords ?? measure.statement;
  const newest = oldestFirst(printable(measure.voices.items)).at(-1);
  return [
    html(
      "header",
      {},
      html("h3", { dir: "auto" }, measureName(measure)),
      html("span", { class: `tag ${tone}` }, html("span", { "aria-hidden": "true" }, `${symbol} `), words),
      marksHtml(measure, plan),
    ),
    html(
      "div",
      { class: chart ? "brief charted" : "brief" },
      html(
        "div",
        {},
        ...(own === null
          ? []
          : [html("p", { class: measure.ourWords === null ? "statement" : "own", dir: "auto" }, own)]),
        ...(message === null || !pressing
          ? wordsOf(measure, plan)
          : [
              html("p", { class: "message", dir: "auto" }, message),
              html(
                "p",
                { class: "quiet counts", dir: "auto" },
                pressing.what ?? pressing.id ?? "A figure without a name",
              ),
            ]),
      ),
      ...(chart ? [html("div", { class: "small" }, chart)] : []),
    ),
    ...(newest
      ? [
          html(
            "div",
            { class: "pairs newest" },
            html("div", { class: "pair" }, ...voicePair(newest, plan, asOf)),
          ),
        ]
      : []),
  ];
}

/** Of what is told in words: one group's view, or the note of those who looked at it. */
function wordsOf(measure: MeasureReport, { groupNames }: PlanReport): Html[] {
  const [line] = measureStanding(measure, groupNames).lines;
  return line === undefined ? [] : [html("p", { class: "message", dir: "auto" }, line)];
}

function wholeHtml(measure: MeasureReport, place: StoryPlace): Html[] {
  const { plan } = place;
  const { statement, ourWords, indicators } = measure;
  const rest = parts(measure, place);
  const figures = { names: plan.groupNames, asOf: place.asOf, periodStart: plan.period.from };
  return [
    ...(statement === null || ourWords === null
      ? []
      : [html("p", { class: "statement", dir: "auto" }, statement)]),
    ...standing(measure, plan),
    html(
      "div",
      { class: "board two" },
      html(
        "div",
        {},
        ...aims(measure),
        ...blocksHtml(partBlocks(measure, plan)),
        ...judged(measure, plan),
        ...blocksHtml([...evidenceBlocks(measure), ...moreBlocks(measure)]),
      ),
      html("div", { class: "figures" }, ...indicators.map((indicator) => indicatorHtml(indicator, figures))),
    ),
    ...(rest.length === 0 ? [] : [html("div", { class: "board three" }, ...rest)]),
  ];
}

/** What people judge, beside what the figures say. */
function standing(measure: MeasureReport, { groupNames }: PlanReport): Html[] {
  const judgement = judgementWords(measure, groupNames, groupRatings(measure));
  return judgement.length === 0 ? [] : [html("p", {}, `Now: ${judgement.join("; ")}`)];
}

function aims({ lead, improve, success }: MeasureReport): Html[] {
  const fact = (name: string, ...told: HtmlChild[]) => [
    html("dt", {}, name),
    html("dd", { dir: "auto" }, ...told),
  ];
  const know =
    success.length === 1
      ? (success[0] ?? "")
      : html("ul", {}, ...success.map((each) => html("li", {}, each)));
  const facts = [
    ...(improve === null ? [] : fact("What must improve", improve)),
    ...(success.length === 0 ? [] : fact("How we will know", know)),
    ...(lead.length === 0 ? [] : fact("Who leads", lead.join(", "))),
  ];
  return facts.length === 0 ? [] : [html("dl", {}, ...facts)];
}

/** The last judgement open, those before it folded. */
function judged({ evaluations }: MeasureReport, plan: PlanReport): Html[] {
  const [last, ...earlier] = oldestFirst(evaluations).toReversed();
  if (!last) return [];
  const told = earlier.flatMap((evaluation) => evaluationBlocks(evaluation, plan));
  return [
    ...blocksHtml(evaluationBlocks(last, plan)),
    ...(told.length === 0
      ? []
      : [
          html(
            "details",
            {},
            html("summary", {}, `Before that: ${countWords(earlier.length, "judgement")}`),
            ...blocksHtml(told),
          ),
        ]),
  ];
}

/** Actions, voices and links, side by side where there is room. */
function parts(measure: MeasureReport, place: StoryPlace): Html[] {
  const { actions, voices } = measure;
  const late = !actions.overdue ? "" : `, ${actions.overdue} past the date`;
  const items = [...openActions(measure), ...actions.items.filter(({ done }) => done !== null)].map(
    (action) => fullActionItem(action, place.plan, place.asOf),
  );
  const waiting = voices.waiting === 0 ? "" : `, ${voices.waiting} waiting`;
  const told = oldestFirst(printable(voices.items));
  const unshared = unsharedWords(voices.heard - told.length);
  return [
    ...(actions.total === 0
      ? []
      : [
          part(
            `Actions: ${actions.done} of ${actions.total} done${late}`,
            items.length === 0 ? [] : [html("ul", { class: "plain" }, ...items.map(itemHtml))],
          ),
        ]),
    ...(voices.heard === 0
      ? []
      : [
          part(`Voices: ${countWords(voices.heard, "thing")} said${waiting}`, [
            voiceCards(told, place.plan, place.asOf),
            ...(unshared === null ? [] : [html("p", { class: "quiet" }, unshared)]),
          ]),
        ]),
    ...linkParts(measure, place),
  ];
}

function part(name: string, inside: readonly Html[]): Html {
  return html("div", {}, html("h4", {}, name), ...inside);
}

function linkParts(measure: MeasureReport, { measures }: StoryPlace): Html[] {
  const known = measures.of(measure.measure);
  const lines = known ? linkLines(known, measures) : [];
  const more = blocksHtml(list(linkExtras(measure)));
  return lines.length + more.length === 0 ? [] : [html("div", {}, ...lines, ...more)];
}

/** The setting's own keys of its links, and of what was seen of them. */
function linkExtras({ links }: MeasureReport): Item[] {
  return links.flatMap(({ name, x, happened }) => {
    const words = [x, ...oldestFirst(happened).map((each) => each.x)]
      .map(extraWords)
      .filter((each) => each !== null);
    return words.map((each) => item(each, { label: name }));
  });
}

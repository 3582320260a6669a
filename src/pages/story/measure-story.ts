import type { CivilDate } from "../../civil-date.ts";
import { blocksHtml, itemHtml } from "../../document/html/blocks-html.ts";
import { type Item, item, list } from "../../document/page.ts";
import { countWords, quoteWords } from "../../document/words.ts";
import { type Html, type HtmlChild, html } from "../../markup/html.ts";
import { printable } from "../../report/public/not-for-printing.ts";
import type { MeasureReport, PlanReport } from "../../report/report.ts";
import { fullActionItem } from "../../report/views/action-items.ts";
import {
  evaluationBlocks,
  evidenceBlocks,
  moreBlocks,
  partBlocks,
} from "../../report/views/measure-blocks.ts";
import { judgementWords } from "../../report/views/measure-standing.ts";
import { extraWords } from "../../report/words/extra-words.ts";
import { unsharedWords } from "../../report/words/public-words.ts";
import { measureStatusWords } from "../../report/words/status-words.ts";
import { linkLines } from "../link-lines.ts";
import { anchorOf, type PageMeasures } from "../page-measures.ts";
import { indicatorHtml } from "./indicator-html.ts";
import { voicesHtml } from "./voices-html.ts";

export interface StoryPlace {
  readonly plan: PlanReport;
  readonly measures: PageMeasures;
  readonly asOf: CivilDate;
}

/** One measure's story: what it is for, where it stands, who said what, and how it is linked. */
export function measureStory(measure: MeasureReport, place: StoryPlace): Html {
  const { plan, measures } = place;
  const known = measures.of(measure.measure);
  // Of two rows of one measure the first has the place that links lead to.
  const isFirst = plan.measures.find((each) => each.measure === measure.measure) === measure;
  const heading = known ? [html("span", { class: "number" }, String(known.number)), " "] : [];
  const { statement, indicators } = measure;
  const rest = parts(measure, place);
  const statements = statement === null ? [] : [html("p", { class: "statement", dir: "auto" }, statement)];
  const figures = { names: plan.pages.groupNames, asOf: place.asOf, periodStart: plan.period.from };
  return html(
    "article",
    {
      class: "card story",
      id: known && isFirst ? anchorOf(known) : undefined,
      ...(known?.marks ?? { "data-status": measure.status }),
    },
    html("h3", { dir: "auto" }, ...heading, measure.pages.name),
    ...statements,
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
  );
}

function standing(measure: MeasureReport, { pages }: PlanReport): Html[] {
  const { symbol, words, tone } = measureStatusWords(measure);
  const judgement = judgementWords(measure, pages.groupNames, measure.pages.groupRatings);
  const mark = html("span", { "aria-hidden": "true" }, `${symbol} `);
  const rest =
    judgement.length === 0 ? [] : [html("span", { class: "quiet" }, ` · ${judgement.join(" · ")}`)];
  return [html("p", {}, html("span", { class: `standing ${tone}` }, mark, words), ...rest)];
}

function aims({ ourWords, lead, improve, success }: MeasureReport): Html[] {
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
  return [
    ...(ourWords === null
      ? []
      : [html("p", { class: "lead", dir: "auto" }, quoteWords(ourWords, "in our words"))]),
    ...(facts.length === 0 ? [] : [html("dl", {}, ...facts)]),
  ];
}

/** The last judgement open, those before it folded. */
function judged({ evaluations }: MeasureReport, plan: PlanReport): Html[] {
  const [last, ...earlier] = evaluations.toReversed();
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
  const late = actions.overdue === 0 ? "" : `, ${actions.overdue} past the date`;
  const items = [
    ...actions.items.filter(({ done }) => done === null),
    ...actions.items.filter(({ done }) => done !== null),
  ].map((action) => fullActionItem(action, place.plan, place.asOf));
  const waiting = voices.waiting === 0 ? "" : `, ${voices.waiting} waiting`;
  const told = printable(voices.items);
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
            voicesHtml(told, place.plan, place.asOf),
            ...(unshared === null ? [] : [html("p", { class: "quiet" }, unshared)]),
          ]),
        ]),
    ...linkParts(measure, place.measures),
  ];
}

function part(name: string, inside: readonly Html[]): Html {
  return html("div", {}, html("h4", {}, name), ...inside);
}

function linkParts(measure: MeasureReport, measures: PageMeasures): Html[] {
  const known = measures.of(measure.measure);
  const lines = known ? linkLines(known, measures) : [];
  const more = blocksHtml(list(linkExtras(measure)));
  return lines.length + more.length === 0 ? [] : [html("div", {}, ...lines, ...more)];
}

/** The setting's own keys of its links, and of what was seen of them. */
function linkExtras({ links, pages }: MeasureReport): Item[] {
  return links.flatMap(({ to, x, happened }, at) => {
    const words = [x, ...happened.map((each) => each.x)].map(extraWords).filter((each) => each !== null);
    return words.map((each) => item(each, { label: pages.linkNames[at] ?? to }));
  });
}

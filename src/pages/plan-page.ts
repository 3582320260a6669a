import { blocksHtml } from "../document/html/blocks-html.ts";
import { paragraph } from "../document/page.ts";
import type { LinkMap } from "../map/link-map.ts";
import { promiseSentence } from "../map/renderers/map-words.ts";
import { type Html, html } from "../markup/html.ts";
import { agendaBlocks } from "../report/blocks/agenda-blocks.ts";
import { closingBlocks } from "../report/blocks/closing-blocks.ts";
import { equalMeasureBlocks } from "../report/blocks/equal-measure-blocks.ts";
import { judgementWords } from "../report/blocks/measure-standing.ts";
import { keyBlocks, openingBlocks } from "../report/blocks/opening-blocks.ts";
import { planBlocks } from "../report/blocks/plan-blocks.ts";
import { measureName } from "../report/facts/measure-facts.ts";
import { type CornerstoneGroup, cornerstoneGroups } from "../report/facts/plan-facts.ts";
import type { PlanReport, Report } from "../report/report.ts";
import { measureStatusWords, STATUS_WORDS } from "../report/words/figure-words.ts";
import { celebrateHtml } from "./celebrate-html.ts";
import { findingsHtml } from "./circle-html.ts";
import { PAGE_SCRIPT, PAGE_STYLE } from "./embedded.ts";
import { firstScreen } from "./first-screen/first-screen.ts";
import { pageFrame } from "./page-frame.ts";
import { inCircleOrder, type PageMeasures, pageMeasures } from "./page-measures.ts";
import { bandsHtml, contentsHtml, footerHtml, runningWords } from "./page-parts.ts";
import { measureStory, type StoryPlace } from "./story/measure-story.ts";
import { toolsHtml } from "./tools-html.ts";

export interface PlanPageInput {
  readonly report: Report;
  readonly plan: PlanReport;
  readonly map: LinkMap;
}

/** One plan as a page: what to celebrate, who takes part, the circle, each measure's story, what comes next. */
export function planPage({ report, plan, map }: PlanPageInput): string {
  const { asOf } = report;
  const measures = measuresOf(plan, map);
  const opening = openingBlocks(plan, asOf).filter(({ kind }) => kind === "paragraph");
  const soon: PagePart[] = [
    { id: "next", name: "Next", inside: blocksHtml(agendaBlocks(plan, asOf, 20)) },
    { id: "celebrate", name: "To celebrate", inside: celebrateHtml(plan, asOf) },
  ];
  const parts: PagePart[] = [
    { id: "equal-measure", name: "In equal measure", inside: blocksHtml(equalMeasureBlocks(plan, asOf)) },
    ...storyParts(plan, { plan, measures, asOf }, map),
    ...circlePart(map),
    { id: "plan", name: "The plan itself", inside: blocksHtml(planBlocks(plan, asOf)) },
  ];
  const closing = closingBlocks(
    report,
    plan.measures.map((measure) => paragraph(measure.statement ?? measureName(measure))),
  );
  const name = plan.setting ?? plan.file;
  return pageFrame(
    {
      title: `${name}: our co-production plan`,
      description: opening.flatMap((block) => ("text" in block ? [block.text] : [])).join(" "),
      running: runningWords(name, report),
      style: PAGE_STYLE,
      script: PAGE_SCRIPT,
    },
    bandsHtml(),
    html(
      "main",
      { id: "content", class: "wide" },
      ...firstScreen({ plan, map, measures, asOf }),
      contentsHtml([...soon, ...parts].map(({ id, name: called }) => [id, called] as const)),
      html("section", { class: "short" }, ...blocksHtml(opening)),
      html("div", { class: "board even" }, ...soon.map(partHtml)),
      ...parts.map(partHtml),
    ),
    footerHtml(report, closing),
  );
}

function measuresOf(plan: PlanReport, map: LinkMap): PageMeasures {
  const rows = new Map(plan.measures.map((measure) => [measure.measure, measure]));
  return pageMeasures(map, {
    isTold: ({ inPlan }) => inPlan,
    statusOf: ({ id }) => rows.get(id)?.status ?? NOT_CHOSEN.id,
    standingOf: ({ id }) => {
      const row = rows.get(id);
      return row
        ? [measureStatusWords(row).words, ...judgementWords(row, plan.groupNames, [])].join(" · ")
        : NOT_CHOSEN.words;
    },
  });
}

const NOT_CHOSEN = { id: "not-chosen", words: "not chosen" } as const;

function partHtml({ id, inside, look }: PagePart): Html {
  return html("section", { id, class: look }, ...inside);
}

interface PagePart {
  readonly id: string;
  readonly name: string;
  readonly inside: readonly Html[];
  readonly look?: string;
}

function circlePart(map: LinkMap): PagePart[] {
  const inside = findingsHtml(map);
  return inside.length === 0
    ? []
    : [{ id: "links", name: "Links", inside: [html("h2", {}, "Links"), ...inside] }];
}

function filterHtml(map: LinkMap, measures: PageMeasures, all: number): Html {
  const words = Object.fromEntries(
    Object.entries(STATUS_WORDS).map(([status, said]) => [status, said.words]),
  );
  return toolsHtml(map, measures, {
    label: "Where it is",
    words: { ...words, [NOT_CHOSEN.id]: NOT_CHOSEN.words },
    all,
  });
}

/** All stories under their Cornerstones, each with what is promised there. */
function storyParts(plan: PlanReport, place: StoryPlace, map: LinkMap): PagePart[] {
  const inside =
    plan.measures.length === 0
      ? [html("p", {}, "No measures are chosen yet.")]
      : [
          ...blocksHtml(keyBlocks(plan)),
          ...(map.nodes.length === 0 ? [] : [filterHtml(map, place.measures, plan.measures.length)]),
          ...cornerstoneGroups(plan).map((group) => cornerstoneHtml(group, place)),
        ];
  return [{ id: "measures", name: "Each measure", inside: [html("h2", {}, "Each measure"), ...inside] }];
}

function cornerstoneHtml({ name, measures }: CornerstoneGroup, place: StoryPlace): Html {
  const id = measures[0]?.cornerstone ?? null;
  const promises = place.plan.catalogue.cornerstones.find((each) => each.id === id)?.promises ?? [];
  const promised =
    promises.length === 0 ? [] : [html("p", { class: "promises", dir: "auto" }, promiseSentence(promises))];
  const [first, ...others] = measures
    .toSorted(inCircleOrder(place.measures))
    .map((measure) => measureStory(measure, place));
  return html(
    "section",
    { class: `cornerstone ${id ?? ""}`.trim() },
    // On paper a Cornerstone's name stays with the first of its stories.
    html("div", { class: "keep" }, html("h3", { dir: "auto" }, name), ...promised, ...(first ? [first] : [])),
    ...others,
  );
}

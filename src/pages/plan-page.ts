import { blocksHtml } from "../document/html/blocks-html.ts";
import { paragraph } from "../document/page.ts";
import type { LinkMap } from "../map/link-map.ts";
import { type Html, html } from "../markup/html.ts";
import type { MeasureReport, PlanReport, Report } from "../report/report.ts";
import { agendaBlocks } from "../report/views/agenda-blocks.ts";
import { closingBlocks } from "../report/views/closing-blocks.ts";
import { cornerstoneGroups } from "../report/views/cornerstone-groups.ts";
import { equalMeasureBlocks } from "../report/views/equal-measure-blocks.ts";
import { judgementWords } from "../report/views/measure-standing.ts";
import { openingBlocks } from "../report/views/opening-blocks.ts";
import { planBlocks } from "../report/views/plan-blocks.ts";
import { keyBlocks } from "../report/views/view-opening.ts";
import { audienceWords } from "../report/words/public-words.ts";
import { measureStatusWords, STATUS_WORDS } from "../report/words/status-words.ts";
import { audienceHtml } from "./audience-html.ts";
import { celebrateHtml } from "./celebrate-html.ts";
import { circleFigure, findingsHtml } from "./circle-html.ts";
import { PAGE_SCRIPT, PAGE_STYLE } from "./embedded.ts";
import { namesHtml } from "./names-html.ts";
import { pageFrame } from "./page-frame.ts";
import { type PageMeasures, pageMeasures } from "./page-measures.ts";
import { bandsHtml, footerHtml } from "./page-parts.ts";
import { measureStory } from "./story/measure-story.ts";
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
  // Whom the page is for stands above all else.
  const opening = openingBlocks(plan, asOf).filter(({ kind }) => kind !== "note");
  const parts: PagePart[] = [
    { id: "celebrate", name: "To celebrate", inside: celebrateHtml(plan, asOf) },
    { id: "equal-measure", name: "In equal measure", inside: blocksHtml(equalMeasureBlocks(plan, asOf)) },
    ...circlePart(map, measures),
    ...storyParts(plan, measures, asOf),
    { id: "next", name: "Next", inside: blocksHtml(agendaBlocks(plan, asOf, 20)) },
    { id: "plan", name: "The plan itself", inside: blocksHtml(planBlocks(plan, asOf)) },
  ];
  const closing = closingBlocks(
    report,
    plan.measures.map(({ statement, pages }) => paragraph(statement ?? pages.name)),
  );
  const name = plan.setting ?? plan.file;
  return pageFrame(
    {
      title: `${name}: our co-production plan`,
      description: opening.flatMap((block) => ("text" in block ? [block.text] : [])).join(". "),
      style: PAGE_STYLE,
      script: PAGE_SCRIPT,
    },
    bandsHtml(),
    html(
      "main",
      { id: "content", class: "wide" },
      audienceHtml(audienceWords(plan)),
      ...blocksHtml([...opening, ...keyBlocks(plan)]),
      contents(parts),
      ...parts.map(({ id, inside, look }) => html("section", { id, class: look }, ...inside)),
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
        ? [measureStatusWords(row).words, ...judgementWords(row, plan.pages.groupNames, [])].join(" · ")
        : NOT_CHOSEN.words;
    },
  });
}

const NOT_CHOSEN = { id: "not-chosen", words: "not chosen" } as const;

interface PagePart {
  readonly id: string;
  readonly name: string;
  readonly inside: readonly Html[];
  readonly look?: string;
}

function contents(parts: readonly PagePart[]): Html {
  const items = parts.map(({ id, name }) => html("li", {}, html("a", { href: `#${id}`, dir: "auto" }, name)));
  return html("nav", { "aria-label": "On this page" }, html("ul", {}, ...items));
}

function circlePart(map: LinkMap, measures: PageMeasures): PagePart[] {
  if (map.nodes.length === 0) return [];
  const name = "How our measures could help each other";
  const words = Object.fromEntries(
    Object.entries(STATUS_WORDS).map(([status, said]) => [status, said.words]),
  );
  const inside = [
    html("h2", {}, name),
    toolsHtml(map, measures, {
      label: "Where it stands",
      words: { ...words, [NOT_CHOSEN.id]: NOT_CHOSEN.words },
    }),
    html("div", { class: "board circle-and-names" }, circleFigure(map), namesHtml(map, measures)),
    ...findingsHtml(map),
  ];
  return [{ id: "circle", name: "The circle", inside }];
}

function storyParts(plan: PlanReport, measures: PageMeasures, asOf: string): PagePart[] {
  if (plan.measures.length === 0) {
    const inside = [html("h2", {}, "Measures"), html("p", {}, "No measures are chosen yet.")];
    return [{ id: "measures", name: "Measures", inside }];
  }
  const number = ({ measure }: MeasureReport) => measures.of(measure)?.number ?? Number.POSITIVE_INFINITY;
  const inCircle = (a: MeasureReport, b: MeasureReport) =>
    number(a) < number(b) ? -1 : number(a) > number(b) ? 1 : 0;
  return cornerstoneGroups(plan).map(({ name, measures: own }, at) => {
    const stories = own
      .toSorted(inCircle)
      .map((measure: MeasureReport) => measureStory(measure, { plan, measures, asOf }));
    const look = `cornerstone ${own[0]?.cornerstone ?? ""}`.trim();
    return {
      id: `cornerstone-${at + 1}`,
      name,
      look,
      inside: [html("h2", { dir: "auto" }, name), ...stories],
    };
  });
}

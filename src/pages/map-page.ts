import { spelledOut } from "../catalogue/abbreviations.ts";
import { longDate } from "../civil-date.ts";
import type { LinkMap } from "../map/link-map.ts";
import {
  asOfWords,
  cornerstoneName,
  MAP_TITLE,
  scopeWords,
  settingNames,
  stageWords,
  unreadWords,
} from "../map/renderers/map-words.ts";
import { type Html, html } from "../markup/html.ts";
import { audienceWords } from "../report/words/plan-words.ts";
import { CORNERSTONE_IDS, STAGES } from "../vocabulary.ts";
import { type CircleWords, circleFigure, findingsHtml } from "./circle-html.ts";
import { PAGE_SCRIPT, PAGE_STYLE } from "./embedded.ts";
import { linkLines } from "./link-lines.ts";
import { pageFrame } from "./page-frame.ts";
import { anchorOf, type PageMeasure, type PageMeasures, pageMeasures } from "./page-measures.ts";
import { audienceHtml, bandsHtml, pickHtml } from "./page-parts.ts";
import { toolsHtml } from "./tools-html.ts";

const STAGE_WORDS = {
  ...STAGES,
  none: "no stage yet",
  mixed: "not the same everywhere",
  "not-chosen": "not chosen",
};

/** The circle alone as a page, and beside it every link with its reason in words. */
export function mapPage(map: LinkMap): string {
  const measures = pageMeasures(map, { isTold: () => true });
  const names = settingNames(map).join(", ");
  const [scope, unread] = [scopeWords(map), unreadWords(map)];
  const body =
    map.nodes.length === 0
      ? [html("p", {}, "No measures are chosen yet.")]
      : [
          toolsHtml(map, measures, { label: "Stage", words: STAGE_WORDS, all: measures.all.length }),
          html(
            "div",
            { class: "board circle-and-names large" },
            circleFigure(map, wordsIn(measures)),
            listHtml(map, measures),
          ),
        ];
  return pageFrame(
    {
      title: `${MAP_TITLE}: ${names}`,
      description: `${MAP_TITLE}: ${names}, ${asOfWords(map)}`,
      running: `${names}, ${longDate(map.asOf)}`,
      style: PAGE_STYLE,
      script: PAGE_SCRIPT,
    },
    bandsHtml(),
    html(
      "main",
      { id: "content", class: "wide" },
      html(
        "header",
        { class: "whose" },
        audienceHtml(audienceWords({})),
        html("h1", {}, MAP_TITLE),
        html(
          "p",
          { class: "lead", dir: "auto" },
          `${names}, ${asOfWords(map)}${scope === null ? "" : ` · ${scope}`}`,
        ),
        ...(unread === null ? [] : [html("p", {}, unread)]),
      ),
      ...body,
    ),
    footer(map),
  );
}

function wordsIn(measures: PageMeasures): CircleWords {
  return {
    words: stageWords,
    isAlone: true,
    placeOf: ({ id }) => {
      const measure = measures.of(id);
      return measure ? anchorOf(measure) : null;
    },
  };
}

function listHtml(map: LinkMap, measures: PageMeasures): Html {
  const groups = CORNERSTONE_IDS.flatMap((id) => {
    const own = measures.all.filter(({ node }) => node.cornerstone === id);
    if (own.length === 0) return [];
    return [
      html(
        "section",
        { class: `group cornerstone ${id}` },
        html("h2", { dir: "auto" }, cornerstoneName(map, id)),
        html("ul", { class: "plain names told-names" }, ...own.map((measure) => entry(measure, measures))),
      ),
    ];
  });
  return html("div", {}, ...findingsHtml(map), ...groups);
}

function entry(measure: PageMeasure, measures: PageMeasures): Html {
  const { number, node, standing, marks } = measure;
  return html(
    "li",
    { id: anchorOf(measure), ...marks, "data-entry": true },
    html("span", { class: "number", "aria-hidden": "true" }, String(number)),
    html("h3", { class: "name", dir: "auto" }, node.short),
    html("span", { class: "standing quiet" }, standing),
    ...pickHtml(measure, measures),
    html(
      "div",
      { class: "more" },
      html("p", { class: "statement", dir: "auto" }, node.statement),
      ...linkLines(measure, measures),
    ),
  );
}

function footer(map: LinkMap): Html {
  const glossary = spelledOut(map.nodes.map(({ statement }) => statement));
  return html(
    "footer",
    { class: "wide" },
    ...(glossary === null ? [] : [html("p", {}, glossary)]),
    html("p", {}, map.credit),
  );
}

import { type CivilDate, longDate } from "../../civil-date.ts";
import { andWords, cutWords } from "../../document/words.ts";
import type { LinkMap } from "../../map/link-map.ts";
import { MOST_NAMED } from "../../map/renderers/wheel/ring-marks.ts";
import { type Html, html } from "../../markup/html.ts";
import { unreadSentence } from "../../plan/unread.ts";
import type { PlanReport } from "../../report/report.ts";
import { periodWords } from "../../report/words/date-words.ts";
import { bareStatusWords } from "../../report/words/figure-words.ts";
import { groupInSentence, howWords } from "../../report/words/people-words.ts";
import { audienceWords, chosenWords } from "../../report/words/plan-words.ts";
import { GROUP_IDS } from "../../vocabulary.ts";
import { circleFigure } from "../circle-html.ts";
import { anchorOf, type PageMeasures } from "../page-measures.ts";
import { audienceHtml } from "../page-parts.ts";
import { boardHtml } from "./board-html.ts";
import { tilesHtml } from "./tiles-html.ts";

export interface FirstScreenInput {
  readonly plan: PlanReport;
  readonly map: LinkMap;
  readonly measures: PageMeasures;
  readonly asOf: CivilDate;
}

/** The plan at a glance, on one screen and on the first sheet: whose it is, four tiles, the circle and the board. */
export function firstScreen({ plan, map, measures, asOf }: FirstScreenInput): Html[] {
  const isNumbered = map.nodes.length > MOST_NAMED;
  const board = boardHtml({ plan, measures, asOf, isKey: isNumbered });
  const unread = unreadSentence(plan.unread);
  return [
    html(
      "header",
      { class: "whose" },
      audienceHtml(audienceWords(plan)),
      html("h1", { dir: "auto" }, plan.setting ?? plan.file),
      html("p", { class: "lead", dir: "auto" }, leadWords(plan, asOf)),
      ...(unread === null ? [] : [html("p", { class: "care" }, unread)]),
    ),
    tilesHtml(plan, asOf),
    map.nodes.length === 0
      ? board
      : html(
          "div",
          { class: isNumbered ? "glance numbered" : "glance" },
          circleHtml(plan, map, measures),
          board,
        ),
  ];
}

/** "Our co-production plan 2025-26, on 15 May 2026. Chosen by Pupils (dot stickers), Families (a shortlist) and staff (a meeting)." */
function leadWords(plan: PlanReport, asOf: CivilDate): string {
  const period = periodWords(plan.period);
  const title = `Our co-production plan${period === null ? "" : ` ${period}`}, on ${longDate(asOf)}`;
  const all = plan.equalMeasure.every(({ choosing }) => choosing === "yes");
  if (!all) return `${title}. ${chosenWords(plan)}.`;
  const how = GROUP_IDS.map((group) => {
    const words = howWords(plan.chosen[group].how, null);
    const name = groupInSentence(group, plan.groupNames);
    return words === null ? name : `${name} (${cutWords(words, MOST_HOW).replace(/\.$/, "")})`;
  });
  return `${title}. Chosen by ${andWords(how)}.`;
}

/** How a group chose stands in full under "In equal measure". */
const MOST_HOW = 70;

function circleHtml(plan: PlanReport, map: LinkMap, measures: PageMeasures): Html {
  const rows = new Map(plan.measures.map((measure) => [measure.measure, measure]));
  return html(
    "section",
    { class: "card", "aria-labelledby": "circle" },
    html("h2", { id: "circle" }, "How they could help each other"),
    circleFigure(map, {
      isAlone: false,
      words: ({ id, embedded }) => {
        const row = rows.get(id);
        if (!row) return embedded ? "everyday practice" : "not chosen";
        const { symbol, words } = bareStatusWords(row);
        return `${symbol} ${words}`;
      },
      placeOf: ({ id, inPlan }) => {
        const measure = inPlan ? measures.of(id) : undefined;
        return measure && rows.has(id) ? anchorOf(measure) : null;
      },
    }),
  );
}

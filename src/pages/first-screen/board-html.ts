import type { CivilDate } from "../../civil-date.ts";
import { promiseSentence } from "../../map/renderers/map-words.ts";
import { type Html, type HtmlChild, html } from "../../markup/html.ts";
import { element } from "../../markup/xml.ts";
import { measureStanding, meterOf } from "../../report/blocks/measure-standing.ts";
import { cornerstoneGroups } from "../../report/facts/plan-facts.ts";
import type { IndicatorReport, MeasureReport, PlanReport } from "../../report/report.ts";
import { tableDate } from "../../report/words/date-words.ts";
import {
  bareStatusWords,
  isLimit,
  latestWords,
  measureStatusWords,
  pressingIndicator,
  shortFigure,
  startWords,
  targetWords,
} from "../../report/words/figure-words.ts";
import { type GroupNames, groupName } from "../../report/words/people-words.ts";
import { GROUP_IDS, type Group } from "../../vocabulary.ts";
import { inCircleOrder, lightWords, type PageMeasures } from "../page-measures.ts";

export interface BoardPlace {
  readonly plan: PlanReport;
  readonly measures: PageMeasures;
  readonly asOf: CivilDate;
  /** Whether the circle beside it has numbers, to which this is the key. */
  readonly isKey: boolean;
}

/** Every measure by Cornerstone: its status, its most pressing figure and its way, and who takes part. */
export function boardHtml(place: BoardPlace): Html {
  const groups = cornerstoneGroups(place.plan).map(({ name, measures }) =>
    html(
      "div",
      { class: `group ${measures[0]?.cornerstone ?? ""}`.trim() },
      html("h3", { dir: "auto" }, name),
      html(
        "ul",
        { class: "rows" },
        ...measures.toSorted(inCircleOrder(place.measures)).map((measure) => rowHtml(measure, place)),
      ),
    ),
  );
  return html(
    "section",
    { class: "card where", "aria-labelledby": "where" },
    html("h2", { id: "where" }, "Where each one is"),
    ...(groups.length === 0
      ? notYet(place.plan)
      : [...groups, html("p", { class: "key" }, keyWords(place.plan))]),
  );
}

/** Of a plan that is about to begin: what there is to choose from. */
function notYet({ catalogue }: PlanReport): Html[] {
  return [
    html(
      "p",
      {},
      "No measures are chosen yet. Choose them together: one or two under each Cornerstone are plenty.",
    ),
    html(
      "div",
      { class: "board even" },
      ...catalogue.cornerstones.map(({ id, name, promises }) =>
        html(
          "div",
          { class: `group ${id}` },
          html("h3", { dir: "auto" }, name),
          ...(promises.length === 0 ? [] : [html("p", { dir: "auto" }, promiseSentence(promises))]),
        ),
      ),
    ),
  ];
}

function keyWords({ groupNames }: PlanReport): string {
  const letters = GROUP_IDS.map(
    (group) => `${initialOf(groupName(group, groupNames))} ${groupName(group, groupNames)}`,
  );
  return `Bar: the way from the start to the aim; the line across it is where we hoped to be by then. ${letters.join(", ")}: solid, seen taking part; ring, planned.`;
}

function rowHtml(measure: MeasureReport, { plan, measures, asOf, isKey }: BoardPlace): Html {
  const known = measures.of(measure.measure);
  const { symbol, words, tone } = bareStatusWords(measure);
  const number = known && isKey ? [html("span", { class: "number" }, String(known.number)), " "] : [];
  const told = underLine(measure, plan, asOf);
  return html(
    "li",
    { ...known?.marks, "data-entry": true },
    html("span", { class: "name" }, ...number, measures.reference(measure.measure)),
    html("span", { class: `tag ${tone}` }, html("span", { "aria-hidden": "true" }, `${symbol} `), words),
    figuresHtml(measure),
    marksHtml(measure, plan),
    ...(told === null ? [] : [html("span", { class: "under", dir: "auto" }, told)]),
    ...(known ? [html("span", { class: "said", hidden: true }, lightWords(known, measures))] : []),
  );
}

/** What the figure counts; of what is told in words, some of them. */
function underLine(measure: MeasureReport, { groupNames }: PlanReport, asOf: CivilDate): string | null {
  const pressing = pressingIndicator(measure);
  if (!pressing) return measureStanding(measure, groupNames).lines[0] ?? null;
  const { what, id, unit } = pressing;
  const name = what ?? id ?? "A figure without a name";
  const counted =
    unit === null || isShort(unit) || name.toLowerCase().includes(unit.toLowerCase()) ? "" : ` (${unit})`;
  const latest = latestWords(pressing, shortFigure);
  const day = latest ? `, ${tableDate(latest.date, asOf)}` : "";
  const shown = measureStatusWords(measure).words.slice(bareStatusWords(measure).words.length);
  return `${name}${counted}${day}${shown}`;
}

/** Whether a unit stands at its number; in a word it is said once, behind the figure's name. */
function isShort(unit: string): boolean {
  return unit === "percent" || unit === "£";
}

function figuresHtml(measure: MeasureReport): Html {
  const pressing = pressingIndicator(measure);
  if (!pressing) return html("span", { class: "way none" });
  const figure = pressing.unit === null || isShort(pressing.unit) ? pressing : { ...pressing, unit: null };
  const latest = latestWords(figure, shortFigure)?.words ?? "";
  const aim = targetWords(figure);
  const start = startWords(figure, shortFigure) ?? "";
  return html(
    "span",
    { class: "way" },
    html("span", { class: "from" }, ...named("start ", start)),
    barHtml(figure),
    html("span", { class: "now" }, ...named("latest ", latest)),
    html("span", { class: "aim quiet" }, ...(aim === null ? [] : [isLimit(figure) ? aim : `aim ${aim}`])),
  );
}

function named(name: string, words: string): HtmlChild[] {
  return words === "" ? [] : [html("span", { class: "unseen" }, name), words];
}

/** The way from start to aim, with a line across where it was hoped to be. */
function barHtml(figure: IndicatorReport): Html {
  const meter = meterOf(figure);
  if (!meter) return html("span", { class: "bar none" });
  const { progress, expected, words } = meter;
  const mark =
    expected === null ? [] : [element("path", { class: "mark", d: `M${Math.round(expected * 100)} -2V12` })];
  const picture = element(
    "svg",
    { viewBox: "-2 -2 104 14", "aria-hidden": "true", focusable: "false", preserveAspectRatio: "none" },
    element("rect", { class: "room", x: 0, y: 1, width: 100, height: 8 }),
    element("rect", { class: "done", x: 0, y: 1, width: Math.round(progress * 100), height: 8 }),
    ...mark,
  );
  return html("span", { class: "bar" }, picture, html("span", { class: "unseen" }, words));
}

/** The three groups as small marks: solid where seen, a ring where planned. */
export function marksHtml({ participation, involve }: MeasureReport, { groupNames }: PlanReport): Html {
  const state = (group: Group): PartState => {
    const { seen, planned } = participation[group];
    if (seen) return "seen";
    return planned || involve.all !== null ? "planned" : "none";
  };
  const words = GROUP_IDS.map((group) => `${groupName(group, groupNames)}: ${STATE_WORDS[state(group)]}`);
  return groupMarks(groupNames, state, words.join(", "));
}

type PartState = keyof typeof STATE_WORDS;

/** A mark for each of the three groups, and what they say in words. */
function groupMarks(names: GroupNames, state: (group: Group) => PartState, words: string): Html {
  const marks = GROUP_IDS.map((group) =>
    html(
      "span",
      { class: `mark ${state(group)}`, "aria-hidden": "true" },
      initialOf(groupName(group, names)),
    ),
  );
  return html("span", { class: "marks", title: words }, ...marks, html("span", { class: "unseen" }, words));
}

/** The same in fewer words of markup, for pages with thousands of them. */
export function heardMarks(names: GroupNames, state: (group: Group) => PartState, words: string): Html {
  const marks = GROUP_IDS.map((group) =>
    html("span", { class: `mark ${state(group)}` }, initialOf(groupName(group, names))),
  );
  return html("span", { class: "marks", role: "img", "aria-label": words }, ...marks);
}

const STATE_WORDS = { seen: "seen", planned: "planned", none: "no part" } as const;

function initialOf(name: string): string {
  const [first = ""] = name.trim();
  return first.toLocaleUpperCase("en-GB");
}

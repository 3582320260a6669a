import type { CivilDate } from "../../civil-date.ts";
import { type Block, heading, item, list, more, paragraph } from "../../document/page.ts";
import { cutWords, quoteWords } from "../../document/words.ts";
import { nameOf } from "../facts/measure-facts.ts";
import type { IndicatorReport, JoyReport, PlanReport } from "../report.ts";
import { nearDate } from "../words/date-words.ts";
import { isLimit, shortFigure, targetWords } from "../words/figure-words.ts";
import { ANSWERS, groupInSentence, whoWords } from "../words/people-words.ts";

/** How many things there is room for, and how long a quotation may be there. */
export interface JoyRoom {
  readonly things: number;
  readonly quote: number;
}

/** Of the summary at a terminal, which is one page. */
export const ON_ONE_PAGE: JoyRoom = { things: 3, quote: 48 };

/** What is told first where not everything can be. */
const ORDER = ["embedded", "completed", "met", "celebration", "answered", "thanks"] as const;

/** To celebrate: the first few in the order of ORDER, as many as there is room for, else everything in the plan's order. */
export function celebrateBlocks(plan: PlanReport, asOf: CivilDate, room: JoyRoom | null): Block[] {
  const { since, items } = plan.celebrate;
  const title = heading(2, "To celebrate", since && since <= asOf ? `since ${nearDate(since, asOf)}` : null);
  if (items.length === 0) {
    const nothing = plan.leftOut
      ? "Nothing that may be printed is written down yet."
      : "Nothing is written down yet. Thanks and small steps belong here too.";
    return [title, paragraph(nothing)];
  }
  const shown = room ? firstOnes(items, room.things) : items;
  const left = items.length - shown.length;
  const marked = shown.map((joy) =>
    item(joyWords(joy, plan, room?.quote ?? Number.POSITIVE_INFINITY), {
      mark: "+",
      tone: "good",
    }),
  );
  return [title, ...list(marked), ...(left === 0 ? [] : [more(left, ["progress"])])];
}

/** The kinds take turns, so that no one of them fills the page. */
function firstOnes(items: readonly JoyReport[], most: number): JoyReport[] {
  const kinds = ORDER.map((kind) => items.filter((joy) => joy.kind === kind));
  const turns = items.flatMap((_, turn) => kinds.flatMap((joys) => joys.slice(turn, turn + 1)));
  const chosen = turns.slice(0, most);
  return ORDER.flatMap((kind) => chosen.filter((joy) => joy.kind === kind));
}

function joyWords(joy: JoyReport, plan: PlanReport, most: number): string {
  const { kind, group, who, text, measure } = joy;
  const names = plan.groupNames;
  const name = measure === null ? "" : nameOf(plan, measure);
  const said = text === null ? "" : cutWords(text, most);
  switch (kind) {
    case "met": {
      const met = metIndicator(joy, plan);
      return `${said === "" ? name : said}${met ? `: ${metWords(met)}` : ""}`;
    }
    case "completed":
    case "embedded": {
      const quote = group && said !== "" ? ` ${quoteWords(said, groupInSentence(group, names))}` : "";
      return `${name}: now ${kind}.${quote}`;
    }
    case "answered":
      return `${quoteWords(said, group && whoWords({ group, who }, names))}. ${answerWords(joy, most)}`;
    case "thanks":
      return `Thanks: ${quoteWords(said, group && whoWords({ group, who }, names))}`;
    case "celebration":
      return who === null ? said : `${said} (${who})`;
  }
}

/** The figure that has met its aim: what there is to celebrate names it as the plan does. */
function metIndicator(
  { measure, indicator, text }: JoyReport,
  { measures }: PlanReport,
): IndicatorReport | undefined {
  return measures
    .filter((each) => each.measure === measure)
    .flatMap(({ indicators }) => indicators)
    .find(({ id, what, status }) => id === indicator && what === text && status === "met");
}

function answerWords({ answer }: JoyReport, most: number): string {
  if (!answer) return "";
  return `${ANSWERS[answer.kind]}: ${cutWords(answer.text, most)}`;
}

/** "from 4 of 10 to 10 of 11, and the aim was 90%". */
function metWords(indicator: IndicatorReport): string {
  const { latest } = indicator;
  const aim = targetWords(indicator);
  if (!latest || aim === null) return "met";
  const now = shortFigure(latest, indicator);
  if (typeof latest.value === "boolean") return `${now}, as hoped`;
  if (isLimit(indicator)) return `${now}, and the limit was ${aim}`;
  const { baseline } = indicator;
  const moved = baseline && baseline.date !== latest.date && baseline.value !== latest.value;
  const isTold = moved && baseline.value !== null;
  const change = isTold ? `from ${shortFigure(baseline, indicator)} to ${now}` : now;
  return `${change}, the aim of ${aim} is met`;
}

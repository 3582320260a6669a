import type { Meter, Standing } from "../../document/page.ts";
import { cutWords, quoteWords } from "../../document/words.ts";
import type { GroupRating } from "../../progress/stage.ts";
import { GROUP_IDS, STAGES } from "../../vocabulary.ts";
import type { IndicatorReport, MeasureReport } from "../report.ts";
import {
  indicatorStatusWords,
  measureStatusWords,
  pressingIndicator,
  startFigure,
  wayWords,
} from "../words/figure-words.ts";
import { type GroupNames, groupInSentence } from "../words/people-words.ts";

/** So much of a text stands on one line with the status before it. */
const ON_ONE_LINE = 44;

/** Where a measure stands, for one row of a table: its status, what its figure counts, and where its others stand. */
export function measureStanding(measure: MeasureReport, names: GroupNames): Standing {
  const { symbol, words, tone } = measureStatusWords(measure);
  const pressing = pressingIndicator(measure);
  const setAside = measure.status === "set-aside";
  return {
    symbol,
    words,
    tone,
    meter: pressing && !setAside ? meterOf(pressing) : null,
    asides: [
      ...(pressing ? [cutWords(figureName(pressing), ON_ONE_LINE)] : quotes(measure, names)),
      ...otherFigures(measure),
    ],
    lines: [],
  };
}

function figureName({ what, id }: IndicatorReport): string {
  return what ?? id ?? "A figure without a name";
}

/** The bar of an indicator; none for a yes/no, a limit, or where there is no way to tell of. */
export function meterOf(indicator: IndicatorReport): Meter | null {
  const { progress, expected, latest } = indicator;
  if (progress === null || typeof latest?.value === "boolean" || !startFigure(indicator)) return null;
  return { progress, expected, words: wayWords(progress, expected) };
}

/** What people judge: the stage, the rating, and groups' own ratings, side by side and never averaged. */
export function judgementWords(
  { stage, rating }: MeasureReport,
  names: GroupNames,
  groupRatings: readonly GroupRating[],
): string[] {
  return [
    ...(stage === null ? [] : [STAGES[stage]]),
    ...(rating === null ? [] : [`rated ${rating}`]),
    ...groupRatings.map(({ group, rating: own }) => `${groupInSentence(group, names)}: ${own}`),
  ];
}

/** "3 others met, 1 other on track": the figures beside the one that is shown, by status. */
function otherFigures(measure: MeasureReport): string[] {
  const pressing = pressingIndicator(measure);
  const others = measure.indicators.filter((indicator) => indicator !== pressing);
  const words = others.map((indicator) => indicatorStatusWords(indicator).words);
  return [...new Set(words)].map((each) => {
    const count = words.filter((word) => word === each).length;
    return `${count} ${count === 1 ? "other" : "others"} ${each}`;
  });
}

/** One view of a group on how it went, else the note of those who evaluated. */
function quotes({ evaluation }: MeasureReport, names: GroupNames): string[] {
  if (!evaluation) return [];
  const group = GROUP_IDS.find((id) => evaluation.views[id]?.says);
  const says = group && evaluation.views[group]?.says;
  if (group && says) return [quoteWords(cutWords(says, ON_ONE_LINE), groupInSentence(group, names))];
  return evaluation.note === null ? [] : [cutWords(evaluation.note, ON_ONE_LINE)];
}

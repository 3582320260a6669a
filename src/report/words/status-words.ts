import type { Tone } from "../../document/page.ts";
import { INDICATOR_STATUSES, type RowStatus } from "../../progress/row-status.ts";
import { GROUP_IDS } from "../../vocabulary.ts";
import type { EvaluationReport } from "../parts.ts";
import type { IndicatorReport, MeasureReport } from "../report.ts";

/** How a status is said and marked, and how it feels: the feeling colours, it never stands alone. */
export interface StatusWords {
  readonly symbol: string;
  readonly words: string;
  readonly tone: Tone;
}

/** Every status in kind words: they say what the figures say, and blame nobody. */
export const STATUS_WORDS = {
  overdue: { symbol: "!", words: "past its date", tone: "care" },
  worse: { symbol: "×", words: "moving away", tone: "care" },
  behind: { symbol: "~", words: "slower than hoped", tone: "care" },
  "not-yet": { symbol: "□", words: "not yet", tone: "calm" },
  "on-track": { symbol: "»", words: "on track", tone: "calm" },
  within: { symbol: "≤", words: "within its limit", tone: "calm" },
  met: { symbol: "✓", words: "met", tone: "good" },
  "start-only": { symbol: "○", words: "start only", tone: "quiet" },
  "no-readings": { symbol: "◦", words: "no figure yet", tone: "quiet" },
  "no-target": { symbol: "·", words: "no aim set", tone: "quiet" },
  "not-shown": { symbol: "*", words: "not shown", tone: "quiet" },
  "in-words": { symbol: "✎", words: "in words", tone: "calm" },
  "not-measured": { symbol: "–", words: "not measured yet", tone: "quiet" },
  "set-aside": { symbol: "‖", words: "set aside", tone: "quiet" },
} as const satisfies Record<RowStatus, StatusWords>;

/** An indicator's status: a limit is gone over rather than moved away from. */
export function indicatorStatusWords(indicator: IndicatorReport): StatusWords {
  const said = STATUS_WORDS[indicator.status];
  if (indicator.status === "worse" && isLimit(indicator)) return { ...said, words: "over its limit" };
  return said;
}

/** A row's status, in the words of the indicator that it comes from; where others are not shown, it says so. */
export function measureStatusWords(measure: MeasureReport): StatusWords {
  const said = bareStatusWords(measure);
  return measure.statusOfShown ? { ...said, words: `${said.words}${OF_SHOWN}` } : said;
}

const OF_SHOWN = ", of the figures that may be shown";

/** The same for counts of rows: without saying of each what it rests on. */
export function bareStatusWords(measure: MeasureReport): StatusWords {
  const pressing = pressingIndicator(measure);
  if (pressing?.status === measure.status) return indicatorStatusWords(pressing);
  const said = STATUS_WORDS[measure.status];
  return measure.status === "in-words" && isOnlyJudged(measure) ? { ...said, words: "judged" } : said;
}

/** Whether a stage or a rating is all that stands there, and nobody's words. */
function isOnlyJudged({ evaluations, voices, evidence }: MeasureReport): boolean {
  const hasWords = ({ note, next, views }: EvaluationReport): boolean =>
    note !== null || next !== null || GROUP_IDS.some((group) => views[group]?.says);
  return evaluations.length > 0 && voices.heard === 0 && evidence.length === 0 && !evaluations.some(hasWords);
}

/** The indicator that presses most, the first of equals; undefined where there is none. */
export function pressingIndicator({ indicators }: MeasureReport): IndicatorReport | undefined {
  const statuses = indicators.map(({ status }) => status);
  const pressing = INDICATOR_STATUSES.find((status) => statuses.includes(status));
  return indicators.find(({ status }) => status === pressing);
}

/** Whether it is a running total that should stay low: its target is a limit, and there is no way to go. */
export function isLimit({ cumulative, aim, target }: IndicatorReport): boolean {
  return cumulative && aim === "down" && typeof target?.value === "number";
}

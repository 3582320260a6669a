import { type CivilDate, longDate } from "../../civil-date.ts";
import { compareText } from "../../diagnostics/diagnostic.ts";
import { type Block, heading, type Item, item, list, type Series } from "../../document/page.ts";
import type { Value } from "../../plan/plan.ts";
import { byDate } from "../../progress/chronology.ts";
import type { IndicatorReport } from "../report.ts";
import { ageWords, tableDate } from "../words/date-words.ts";
import { extraItems, extraWords } from "../words/extra-words.ts";
import {
  fullFigure,
  indicatorStatusWords,
  isLimit,
  latestWords,
  shortFigure,
  startWords,
  targetWords,
  valueWords,
} from "../words/figure-words.ts";
import { type GroupNames, groupInSentence } from "../words/people-words.ts";
import { meterOf } from "./measure-standing.ts";
import { movedWords } from "./told-items.ts";

/** One indicator in full: status, start, latest, aim, the way so far and every reading. */
export function indicatorBlocks(indicator: IndicatorReport, names: GroupNames, asOf: CivilDate): Block[] {
  const asked = indicator.from && `asked of ${groupInSentence(indicator.from, names)}`;
  const meter = meterOf(indicator);
  return [
    heading(4, indicator.what ?? indicator.id ?? "A figure without a name", asked),
    ...list([statusItem(indicator)]),
    ...(meter ? [{ kind: "meter", meter } as const] : []),
    ...list([
      ...figureItems(indicator),
      ...readingItems(indicator, asOf),
      ...stepItems(indicator, asOf),
      ...otherItems(indicator),
    ]),
  ];
}

/** The milestones on the way, each with whether it is reached; one that has passed and is not is late. */
function stepItems(indicator: IndicatorReport, asOf: CivilDate): Item[] {
  const steps = indicator.target?.steps ?? [];
  const told = steps.filter(({ value }) => value !== null);
  return told
    .toSorted((a, b) => compareText(a.by, b.by))
    .map(({ by, value, reached, x }) => {
      const isLate = !reached && by < asOf && indicator.ended === null;
      const state = reached ? "reached" : isLate ? "past its date" : "to come";
      const more = extraWords(x);
      const words = [`${valueWords(value, indicator.unit)} by ${longDate(by)}: ${state}`, more];
      return item(words.filter((each) => each !== null).join(" · "), {
        label: "Step",
        tone: isLate ? "care" : null,
      });
    });
}

/** What else the plan says of a figure: where it began, when its date moved and why, when it ended, `x-` keys. */
function otherItems({ baseline, readings, target, ended, sinceStart, x }: IndicatorReport): Item[] {
  const sources = [baseline?.source ?? null, ...readings.map(({ source }) => source)].filter(
    (source) => source !== null,
  );
  const because = ended?.because ?? null;
  return [
    ...(sinceStart === null ? [] : [item(START_WORDS[sinceStart], { label: "Since its start" })]),
    ...(sources.length === 0 ? [] : [item([...new Set(sources)].join("; "), { label: "From" })]),
    ...(target?.moved ?? []).map((moved) => item(movedWords(moved), { label: "Aim" })),
    ...(ended
      ? [item(`${longDate(ended.date)}${because === null ? "" : `: ${because}`}`, { label: "Taken until" })]
      : []),
    ...extraItems(baseline?.x ?? {}),
    ...readings.flatMap((reading) => extraItems(reading.x)),
    ...extraItems(target?.x ?? {}),
    ...extraItems(ended?.x ?? {}),
    ...extraItems(x),
  ];
}

/** Where a figure stands against where it began, by its aim. */
const START_WORDS = {
  better: "better than at its start",
  same: "the same as at its start",
  worse: "not as good as at its start",
} as const;

function statusItem(indicator: IndicatorReport): Item {
  const { symbol, words, tone } = indicatorStatusWords(indicator);
  return item(`${symbol} ${words}`, { tone });
}

function figureItems(indicator: IndicatorReport): Item[] {
  const { target, baseline } = indicator;
  const aim = targetWords(indicator);
  const first = startWords(indicator, fullFigure);
  const started = baseline?.date;
  const start = first && `${first}${started ? `, ${longDate(started)}` : ""}`;
  const latest = latestWords(indicator, fullFigure);
  const now = latest && `${latest.words}, ${longDate(latest.date)} (${ageWords(latest.age)})`;
  const by = target?.by ? ` by ${longDate(target.by)}` : "";
  return [
    ...(start ? [item(start, { label: "Start" })] : []),
    item(now ?? "nothing measured yet", { label: "Latest" }),
    ...(aim === null ? [] : [item(`${aim}${by}`, { label: isLimit(indicator) ? "Limit" : "Aim" })]),
  ];
}

/** The readings, oldest first, and what the last two say; where there is only one, `latest` has said it. */
function readingItems(indicator: IndicatorReport, asOf: CivilDate): Item[] {
  const { readings, trend, target } = indicator;
  if (readings.length < 2) return [];
  const series = readings
    .toSorted(byDate)
    .map((reading) => `${shortFigure(reading, indicator)} (${tableDate(reading.date, asOf)})`);
  const isSaid = trend !== null && target && target.value !== null && !isLimit(indicator);
  const words = isSaid ? `: ${TREND_WORDS[trend]}` : "";
  const drawn = seriesOf(indicator);
  return [item(`${series.join(", ")}${words}`, { label: "Readings", ...(drawn ? { series: drawn } : {}) })];
}

/** The readings as numbers; null for a yes/no, which is told in words alone. */
function seriesOf({ readings, baseline, target }: IndicatorReport): Series | null {
  const told = readings.filter(({ value }) => value !== null);
  const values = told.toSorted(byDate).flatMap(({ value }) => numberOf(value));
  const [start = null] = numberOf(baseline?.value);
  const [aim = null] = numberOf(target?.value);
  return values.length === told.length ? { values, start, aim } : null;
}

function numberOf(value: Value | null | undefined): number[] {
  return typeof value === "number" ? [value] : [];
}

/** How the last reading compares with the one before it, by the aim. */
const TREND_WORDS = {
  better: "better than the time before",
  same: "the same as the time before",
  worse: "not as good as the time before",
} as const;

import { type CivilDate, daysBetween, shortDate } from "../../civil-date.ts";
import { element, plainNumber, type Xml } from "../../markup/xml.ts";
import { byDate } from "../../progress/chronology.ts";
import type { IndicatorReport } from "../../report/report.ts";
import { isLimit, shortFigure, targetWords } from "../../report/words/figure-words.ts";
import { NOT_SHOWN } from "../../report/words/plan-words.ts";

/** A reading, or an end of the expected line, before it has a place. */
interface Mark {
  readonly date: CivilDate;
  readonly value: number;
}

interface Scale {
  readonly x: (date: CivilDate) => number;
  readonly y: (value: number) => number;
}

const WIDTH = 340;
const HEIGHT = 150;
const FRAME = { left: 14, right: 326, top: 24, bottom: 122 } as const;

/**
 * An indicator's readings over time against the line that was expected, from start to aim; null where a picture would
 * say nothing: a yes or no, or fewer than two figures. The table beside it says the same in words.
 */
export function readingChart(indicator: IndicatorReport, periodStart: CivilDate | null): Xml | null {
  const points = pointsOf(indicator);
  if (points.length < 2) return null;
  const way = expectedLine(indicator, periodStart);
  const scale = scaleOf([...points, ...way], indicator);
  const at = ({ date, value }: Mark) => `${plainNumber(scale.x(date))} ${plainNumber(scale.y(value))}`;
  const path = (marks: readonly Mark[], name: string) =>
    element("path", {
      class: name,
      d: marks.map((mark, index) => `${index === 0 ? "M" : "L"}${at(mark)}`).join(""),
    });
  return element(
    "svg",
    { class: "chart", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": chartWords(indicator) },
    element("path", { class: "axis", d: `M${FRAME.left} ${FRAME.bottom}H${FRAME.right}` }),
    ...(way.length < 2 ? [] : [path(way, "way")]),
    path(points, "line"),
    ...aimMarks(indicator, way, scale),
    ...points.map(({ date, value }) =>
      element("circle", { class: "dot", cx: scale.x(date), cy: scale.y(value), r: 4 }),
    ),
    ...figureLabels(indicator, { points, way, scale }),
    ...wayLabel(isLimit(indicator) ? "the limit" : "hoped for", { points, way, scale }),
    ...dayLabels([...points, ...way].map(({ date }) => date).sort()),
  );
}

/**
 * Readings and the figure that the way began with, oldest first, each day once. A total that should stay low began
 * anew: last year's is no part of its line.
 */
function pointsOf(indicator: IndicatorReport): Mark[] {
  const { baseline, readings } = indicator;
  const start = baseline?.date && !isLimit(indicator) ? [{ date: baseline.date, value: baseline.value }] : [];
  const marks = [...start, ...readings].flatMap(({ date, value }) =>
    typeof value === "number" ? [{ date, value }] : [],
  );
  return [...new Map(marks.toSorted(byDate).map((mark) => [mark.date, mark])).values()];
}

/** From the start to the aim, as the expected share is reckoned; of a limit level, since there is no way to go. */
function expectedLine(indicator: IndicatorReport, periodStart: CivilDate | null): Mark[] {
  const { baseline, target } = indicator;
  const start = [baseline?.value === null ? null : baseline?.date, periodStart]
    .flatMap((date) => date ?? [])
    .sort()
    .at(-1);
  if (!target?.by || typeof target.value !== "number" || start === undefined || start >= target.by) return [];
  const end = { date: target.by, value: target.value };
  if (isLimit(indicator)) return [{ date: start, value: target.value }, end];
  return typeof baseline?.value === "number" ? [{ date: start, value: baseline.value }, end] : [];
}

function scaleOf(marks: readonly Mark[], { target }: IndicatorReport): Scale {
  const days = marks.map(({ date }) => date).sort();
  const [from = "", to = ""] = [days[0], days.at(-1)];
  const span = Math.max(1, daysBetween(from, to));
  const values = [
    ...marks.map(({ value }) => value),
    ...(typeof target?.value === "number" ? [target.value] : []),
  ];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  // A picture of the way shows the way; where nought is near, it shows nought too.
  const low = least > 0 && least < most * 0.4 ? 0 : least - (most - least) * 0.3;
  const high = most === low ? low + 1 : most + (most - low) * 0.08;
  return {
    x: (date) => FRAME.left + (daysBetween(from, date) / span) * (FRAME.right - FRAME.left),
    y: (value) => FRAME.bottom - ((value - low) / (high - low)) * (FRAME.bottom - FRAME.top),
  };
}

function aimMarks(indicator: IndicatorReport, way: readonly Mark[], { x, y }: Scale): Xml[] {
  const end = way.at(-1);
  if (!end || isLimit(indicator)) return [];
  return [element("circle", { class: "aim", cx: x(end.date), cy: y(end.value), r: 5 })];
}

interface Drawn {
  readonly points: readonly Mark[];
  readonly way: readonly Mark[];
  readonly scale: Scale;
}

/** The first and the last figure at their dots, the aim at the end of its line; where two would meet, one stands below. */
function figureLabels(indicator: IndicatorReport, { points, way, scale }: Drawn): Xml[] {
  const [first, last, aim] = [points[0], points.at(-1), way.at(-1)];
  if (!first || !last) return [];
  const words = (mark: Mark) => figureWords(indicator, mark);
  const label = (mark: Mark, text: string, below: boolean) => {
    const x = scale.x(mark.date);
    const anchor = x < WIDTH * 0.2 ? "start" : x > WIDTH * 0.75 ? "end" : "middle";
    const place = { start: x - 4, middle: x, end: x + 4 }[anchor];
    const y = scale.y(mark.value);
    return element(
      "text",
      { x: place, y: below ? Math.min(y + 18, FRAME.bottom - 4) : y - 9, "text-anchor": anchor },
      text,
    );
  };
  const crowded =
    aim !== undefined &&
    scale.x(last.date) > WIDTH * 0.45 &&
    Math.abs(scale.y(last.value) - scale.y(aim.value)) < 18;
  const target = targetWords(indicator);
  const falls = (way[0]?.value ?? 0) > (aim?.value ?? 0);
  return [
    label(first, words(first), false),
    label(last, words(last), crowded && !falls),
    ...(aim && target !== null ? [label(aim, isLimit(indicator) ? target : `aim ${target}`, falls)] : []),
  ];
}

function figureWords(indicator: IndicatorReport, { date, value }: Mark): string {
  const { baseline, readings } = indicator;
  const figure = [...readings, ...(baseline ? [baseline] : [])].find(
    (each) => each.date === date && each.value === value,
  );
  return shortFigure({ value, of: figure?.of ?? null }, indicator);
}

/** What the dashed line is, written on it where it is farthest from readings and their figures. */
function wayLabel(words: string, { points, way, scale: { x, y } }: Drawn): Xml[] {
  const [from, to] = [way[0], way.at(-1)];
  if (!from || !to || from === to) return [];
  const [left, right] = [x(from.date), x(to.date)];
  const [start, end] = [y(from.value), y(to.value)];
  const angle = (Math.atan2(end - start, right - left) * 180) / Math.PI;
  // A figure stands above its dot, and takes room there too.
  const taken = points.flatMap((mark) =>
    [y(mark.value), y(mark.value) - 13].map((at) => ({ x: x(mark.date), y: at })),
  );
  const places = [0.3, 0.5, 0.7].flatMap((share) =>
    [-5, 13].map((aside) => ({
      x: left + share * (right - left),
      y: start + share * (end - start) + aside,
      share,
    })),
  );
  const room = (place: { readonly x: number; readonly y: number }) =>
    Math.min(...taken.map((each) => Math.hypot((each.x - place.x) / 2.5, each.y - place.y + 4)));
  const [best] = places.toSorted((a, b) => room(b) - room(a));
  if (!best) return [];
  const around = `${plainNumber(best.x)} ${plainNumber(start + best.share * (end - start))}`;
  const turn = `rotate(${plainNumber(angle)} ${around})`;
  return [
    element(
      "text",
      { class: "faint", x: best.x, y: best.y, "text-anchor": "middle", transform: turn },
      words,
    ),
  ];
}

function dayLabels(days: readonly CivilDate[]): Xml[] {
  const [from, to] = [days[0], days.at(-1)];
  const label = (day: CivilDate | undefined, x: number, anchor: string) =>
    day === undefined
      ? []
      : [
          element(
            "text",
            { class: "faint", x, y: HEIGHT - 10, "text-anchor": anchor },
            `${shortDate(day)} ${day.slice(0, 4)}`,
          ),
        ];
  return [...label(from, FRAME.left - 4, "start"), ...label(to, FRAME.right + 4, "end")];
}

function chartWords(indicator: IndicatorReport): string {
  const points = pointsOf(indicator).map((mark) => ({
    date: mark.date,
    words: figureWords(indicator, mark),
  }));
  const held = indicator.readings
    .filter(({ value }) => value === null)
    .map(({ date }) => ({ date, words: NOT_SHOWN }));
  const told = [...points, ...held]
    .toSorted(byDate)
    .map(({ date, words }) => `${words} on ${shortDate(date)} ${date.slice(0, 4)}`);
  const aim = targetWords(indicator);
  return `Readings over time: ${told.join(", ")}${aim === null ? "" : `; the ${isLimit(indicator) ? "limit" : "aim"} is ${aim}`}.`;
}

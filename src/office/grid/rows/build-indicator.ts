import type { CivilDate } from "../../../civil-date.ts";
import { hyphenated } from "../../../plan/nearest-word.ts";
import type { CellFigure } from "../cells/read-figure.ts";
import {
  extraData,
  fitText,
  type GridContext,
  type KeptTexts,
  keepText,
  type PlanData,
  present,
  type RowDraft,
} from "./row-draft.ts";

/** The columns that hold figures. */
export const FIGURE_KEYS = ["baseline", "current", "target", "milestone", "term"] as const;

/** A figure of a cell, with its column and its day. */
export interface TakenFigure extends CellFigure {
  readonly key: (typeof FIGURE_KEYS)[number];
  readonly date: CivilDate | null;
  readonly place: string;
  readonly isGuess: boolean;
  /** As it stands in the cell. */
  readonly words: string;
}

interface SaidIndicator {
  readonly name: string;
  readonly taken: readonly TakenFigure[];
  readonly unit: string | null;
  /** The day beside the row, where no action has it. */
  readonly by: CivilDate | null;
  /** The way that is better, where its words say so. */
  readonly aim?: "up" | "down" | null;
}

/** An indicator as its figures add to it. */
interface FigureDraft {
  readonly isPercentage: boolean;
  readonly context: GridContext;
  readonly steps: PlanData[];
  readonly stepWords: string[];
  readonly readings: PlanData[];
  readonly extra: KeptTexts;
  baseline: PlanData | null;
  target: PlanData | null;
}

/** An indicator of its name and the figures that stand beside it. */
export function buildIndicator(draft: RowDraft, said: SaidIndicator, context: GridContext): PlanData {
  const { name, taken, unit, by, aim = null } = said;
  const kinds = taken.filter(({ value }) => typeof value === typeof taken[0]?.value);
  const isPercentage = kinds.some((each) => each.isPercentage) || PERCENT.test(unit ?? "");
  const currency = kinds.find((each) => each.currency !== null)?.currency ?? null;
  const figures: FigureDraft = {
    isPercentage,
    context,
    steps: [],
    stepWords: [],
    readings: [],
    extra: new Map(),
    baseline: null,
    target: null,
  };
  for (const each of taken) {
    if (isPercentage && isNoShare(each))
      keepFigure(figures, each, "it is no share of so many, and the other figures are percentages");
    else if (kinds.includes(each)) FIGURES[each.key](figures, each);
    else keepFigure(figures, each, "a figure is a number or yes or no, never both");
  }
  keepLooseSteps(draft, figures);
  const { text: what, rest } = fitText(name);
  const target = present({ by, ...figures.target, steps: byDay(figures.steps, "by") });
  return present({
    id: draft.freeId(wantedId(what)),
    what,
    unit: isPercentage ? "percent" : unit === null || unit.length > MAX_UNIT ? currency : unit,
    aim,
    baseline: simplest(figures.baseline),
    target: figures.target === null ? null : simplest(inOrder(target)),
    readings: byDay(figures.readings, "date"),
    ...extraData(figures.extra),
    "x-what-more": rest,
  });
}

/** "2.70 (7 children)": a score with how many it is about, and no part of them. */
function isNoShare({ value, of, isPercentage }: TakenFigure): boolean {
  return !isPercentage && of !== null && typeof value === "number" && !Number.isInteger(value);
}

const PERCENT = /^(?:%|per ?cent(?:age)?)$/i;

function inOrder({ value, by, steps }: PlanData): PlanData {
  return present({ value, by, steps });
}

/** What a figure is, by its column. */
const FIGURES: Readonly<Record<TakenFigure["key"], (figures: FigureDraft, taken: TakenFigure) => void>> = {
  baseline: (figures, taken) => {
    const { date, note } = taken;
    if (figures.baseline !== null) return keepFigure(figures, taken, "another figure stands there");
    const past = date !== null && date <= figures.context.today ? date : null;
    figures.baseline = present({ ...counted(taken, figures.isPercentage), date: past, source: note });
  },
  target: (figures, taken) => {
    if (figures.target !== null) return keepFigure(figures, taken, "another figure stands there");
    figures.target = present({ value: counted(taken, figures.isPercentage).value, by: taken.date });
    if (taken.note !== null) keepText(figures.extra, "x-target-note", taken.note);
  },
  milestone: (figures, taken) => {
    const { date, note, words } = taken;
    if (date === null) return keepFigure(figures, taken, "no day stands with this step");
    figures.steps.push({ by: date, value: counted(taken, figures.isPercentage).value });
    figures.stepWords.push(`${words} (${date})`);
    if (note !== null) keepText(figures.extra, "x-milestone-note", note);
  },
  current: addReading,
  term: addReading,
};

function addReading(figures: FigureDraft, taken: TakenFigure): void {
  const { date, note, words, place, isGuess } = taken;
  const { today, remarks } = figures.context;
  const day = date ?? today;
  const isTwice = figures.readings.some((reading) => reading.date === day);
  if (day > today || isTwice) {
    keepFigure(figures, taken, isTwice ? `another figure of ${day} stands there` : "its day lies ahead");
    return;
  }
  if (date === null) remarks.guess(place, words, `a figure of ${today}, since no day stands with it`);
  else if (isGuess) remarks.guess(place, words, `a figure of ${date}, the usual end of its term`);
  figures.readings.push(present({ date: day, ...counted(taken, figures.isPercentage), source: note }));
}

function keepFigure({ extra, context }: FigureDraft, { key, words, place }: TakenFigure, why: string): void {
  keepText(extra, `x-${key}`, words);
  context.remarks.kept(place, words, `x-${key}: ${why}`);
}

/** Steps lead to a target; without one they stay as written. */
function keepLooseSteps(draft: RowDraft, { target, steps, stepWords, context }: FigureDraft): void {
  if (target !== null || steps.length === 0) return;
  for (const words of stepWords) keepText(draft.extra, "x-milestones", words);
  context.remarks.kept(draft.place, stepWords.join(", "), "x-milestones: no target stands with them");
}

/** On a percentage, "12 of 30" is 40 of 30 people. */
function counted(
  { value, of, isPercentage }: TakenFigure,
  asPercentage: boolean,
): Pick<CellFigure, "value" | "of"> {
  if (typeof value === "boolean") return { value, of: null };
  const isShare = asPercentage && !isPercentage && of !== null && value <= of;
  const share = isShare ? (value / of) * 100 : value;
  return { value: Number(share.toFixed(isShare ? 1 : 6)), of };
}

function simplest(figure: PlanData | null): unknown {
  return figure !== null && Object.keys(figure).length === 1 ? figure.value : figure;
}

function byDay(entries: readonly PlanData[], key: string): readonly PlanData[] {
  return [...entries].sort((a, b) => (String(a[key]) < String(b[key]) ? -1 : 1));
}

const LONGEST_ID = 30;
const MAX_UNIT = 100;

function wantedId(what: string): string {
  let id = "";
  for (const word of hyphenated(what).split("-")) {
    const longer = id === "" ? word.slice(0, LONGEST_ID) : `${id}-${word}`;
    if (longer.length > LONGEST_ID) break;
    id = longer;
  }
  return id === "" ? "figure" : id;
}

import type { Indicator } from "../../../../plan/plan.ts";
import type { EditedPlan } from "../../../edits/edit.ts";
import type { SheetCells } from "../sheet-change.ts";
import { indicatorOf, known, ofIndicator, rowOf, type SheetThing, valueText } from "./sheet-thing.ts";

const figureKeys = { date: "date", value: "value", of: "of", source: "source" } as const;

function freshIndicator(plan: EditedPlan, cells: SheetCells): Indicator | null {
  return indicatorOf(rowOf(plan, cells), cells) ?? null;
}

/** What the sheet Figures tells, by the kind that a row says it is. */
export const FIGURE_THINGS: Readonly<Record<string, SheetThing>> = {
  "Figures baseline": {
    keys: figureKeys,
    required: ["value"],
    known: (plan, cells) =>
      ofIndicator(plan, cells, ({ baseline }) =>
        baseline ? [known(baseline.path, { role: "baseline" })] : [],
      ),
    fresh: () => null,
  },
  "Figures reading": {
    keys: figureKeys,
    required: ["date", "value"],
    inLine: true,
    known: (plan, cells) =>
      ofIndicator(plan, cells, ({ readings }) =>
        readings.map(({ path, date, value, source }) =>
          known(path, { date, value: valueText(value), source }),
        ),
      ),
    fresh: (plan, cells) => {
      const indicator = freshIndicator(plan, cells);
      return indicator && { list: [...indicator.path, "readings"], dated: indicator.readings };
    },
  },
  "Figures step": {
    keys: { date: "by", value: "value" },
    required: ["date", "value"],
    inLine: true,
    known: (plan, cells) =>
      ofIndicator(plan, cells, ({ target }) =>
        (target?.steps ?? []).map(({ path, by, value }) =>
          known(path, { date: by, value: valueText(value) }),
        ),
      ),
    fresh: (plan, cells) => {
      const target = freshIndicator(plan, cells)?.target;
      return target ? { list: [...target.path, "steps"] } : null;
    },
  },
  "Figures target": {
    keys: { date: "by", value: "value" },
    required: ["value"],
    known: (plan, cells) =>
      ofIndicator(plan, cells, ({ target }) => (target ? [known(target.path, { role: "target" })] : [])),
    fresh: () => null,
  },
  "Figures figure": {
    keys: {
      what: "what",
      from: "from",
      unit: "unit",
      aim: "aim",
      cumulative: "cumulative",
      of_what: "of-what",
    },
    required: ["what"],
    known: (plan, cells) => ofIndicator(plan, cells, ({ path }) => [known(path, {})]),
    fresh: (plan, cells) => ({ list: [...rowOf(plan, cells).path, "indicators"] }),
  },
};

import type { IndicatorReport } from "../../report.ts";
import { type FigureRole, toldFigures } from "../told-figures.ts";
import { type Cells, type Thing, thing } from "./columns.ts";
import { movedThing } from "./moved-thing.ts";

/** Something measured, and each of its figures: those that the public is not told in their places. */
export function figureThings(indicator: IndicatorReport, at: Cells): Thing[] {
  const { id, what, from, target, ended, x } = indicator;
  const own = { ...at, indicator: id };
  const { unit, aim, cumulative, status, progress, expected, trend } = indicator;
  const standing = { status, progress, expected, trend, since_start: indicator.sinceStart };
  const facts = { unit, aim, cumulative, of_what: indicator.ofWhat, ...standing };
  return [
    thing("figure", { ...own, text: what, group: from, ...facts }, x),
    ...toldFigures(indicator).map(({ role, x: extra, ...figure }) =>
      thing(role, { ...own, ...figureCells(role, figure) }, extra),
    ),
    ...(target?.moved.map((each) => movedThing(each, { ...own, part_of: "target" })) ?? []),
    ...(ended ? [thing("ended", { ...own, date: ended.date, because: ended.because }, ended.x)] : []),
  ];
}

/** A target and its milestones are due on their day; other figures are of it. */
function figureCells(
  role: FigureRole,
  { date, value, of, source, masked, reached }: Omit<ReturnType<typeof toldFigures>[number], "role" | "x">,
): Cells {
  const isDue = role === "target" || role === "step";
  const state = role === "step" && reached !== null ? (reached ? "reached" : "not-reached") : null;
  return { value, of, source, masked, state, ...(isDue ? { by: date } : { date }) };
}

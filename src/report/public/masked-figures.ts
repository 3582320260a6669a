import { FEW_PEOPLE } from "../../domain-numbers.ts";
import type { Value } from "../../plan/plan.ts";
import type { FigureKind } from "./figure-kind.ts";
import { isAboutFew, peopleOf } from "./people.ts";

/** A figure of a plan: a baseline or a reading. */
export interface PlanFigure {
  readonly value: Value;
  readonly of: number | null;
}

/** What the public is told of a figure: all of it, its value without how many people were asked, or nothing. */
export type Disclosure = "whole" | "without-base" | "nothing";

/** Whether each figure is about few people by itself. Where a percentage does not say of how many, the one before does. */
export function fewAmong(
  figures: readonly PlanFigure[],
  kind: FigureKind,
  small: number,
): readonly boolean[] {
  let base: number | null = null;
  return figures.map(({ value, of }) => {
    base = of ?? base;
    return isAboutFew(peopleOf(value, of ?? (kind === "percent" ? base : null), kind), small);
  });
}

/**
 * What is told of each figure of an indicator, its stated baseline first, then its readings from the oldest on. Besides
 * those that must not be told (`hidden`), a figure is held back where its difference from one already told is of few
 * people. Only what came before decides, so that a report of an earlier day stays as it was.
 */
export function tellings(
  figures: readonly PlanFigure[],
  kind: FigureKind,
  { hidden, small }: { readonly hidden: readonly boolean[]; readonly small: number },
): readonly Disclosure[] {
  // Each number once: years that tell the same figures again are as quickly looked at as one.
  const told = { counted: new Set<number>(), others: new Set<number>(), all: new Set<number>() };
  return figures.map((figure, position) => {
    const telling = hidden[position] ? "nothing" : tellingOf(figure, kind, { told, small });
    if (telling !== "nothing") {
      const { counted, others, all } = peopleOf(figure.value, telling === "whole" ? figure.of : null, kind);
      if (counted) told.counted.add(counted.nearest);
      if (others) told.others.add(others.nearest);
      if (all !== null) told.all.add(all);
    }
    return telling;
  });
}

/** The numbers of people that figures have told so far, each once. */
interface ToldNumbers {
  readonly counted: ReadonlySet<number>;
  readonly others: ReadonlySet<number>;
  readonly all: ReadonlySet<number>;
}

function tellingOf(
  { value, of }: PlanFigure,
  kind: FigureKind,
  { told, small }: { readonly told: ToldNumbers; readonly small: number },
): Disclosure {
  const { counted, others, all } = peopleOf(value, of, kind);
  const isNear = (numbers: ReadonlySet<number>, number: number | undefined | null): boolean =>
    number != null && [...numbers].some((each) => each !== number && Math.abs(each - number) < small);
  const nearCount = isNear(told.counted, counted?.nearest);
  if (kind === "count" && nearCount) return "nothing";
  const nearBase = isNear(told.all, all) || isNear(told.others, others?.nearest);
  if (!nearCount && !nearBase) return "whole";
  const isGuessable = kind === "percent" && (!Number.isInteger(value) || (all ?? 0) < FEW_PEOPLE);
  return isGuessable ? "nothing" : "without-base";
}

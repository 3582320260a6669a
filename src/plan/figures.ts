import type { Path } from "../diagnostics/finding.ts";
import type { YamlFile } from "../yaml/yaml-file.ts";
import { childOf, isMapping } from "./value-at.ts";

/** A place of a plan that holds a figure: a measured value, or how many people it is about. */
export interface FigurePlace {
  readonly path: Path;
  readonly value: unknown;
  readonly of: "value" | "people";
  /** Whether the indicator's unit is a percentage, so that `55%` is 55. */
  readonly isPercentage: boolean;
}

/** Whether a unit means a percentage. */
export function isPercentUnit(unit: unknown): boolean {
  return unit === "percent" || unit === "%";
}

/** Every place of the data that holds a figure, in the plan's order. */
export function* figuresOf(data: unknown): Generator<FigurePlace> {
  for (const [path, row] of entries(["measures"], childOf(data, "measures"))) {
    for (const [at, indicator] of entries([...path, "indicators"], childOf(row, "indicators"))) {
      const isPercentage = isPercentUnit(childOf(indicator, "unit"));
      for (const [place, holder] of figureHolders(at, indicator)) {
        if (!isMapping(holder)) yield { path: place, value: holder, of: "value", isPercentage };
        else {
          yield { path: [...place, "value"], value: childOf(holder, "value"), of: "value", isPercentage };
          yield { path: [...place, "of"], value: childOf(holder, "of"), of: "people", isPercentage };
        }
      }
    }
  }
}

/**
 * Figures that are not written as a plan writes them, though they could be read: `010`, `0x1F`, `1e3`, a number of
 * more than 15 digits, which would be rounded, and `55%` where the unit is not a percentage.
 */
export function oddFigures(file: YamlFile): readonly FigurePlace[] {
  const { oddNumbers } = file.mayHold;
  if (!oddNumbers && !file.source.text.includes("%")) return [];
  return [...figuresOf(file.value)].filter((figure) => {
    if (typeof figure.value === "number") return oddNumbers && isOddNumber(file, figure);
    return figure.of === "value" && !figure.isPercentage && isPercentage(figure.value);
  });
}

/** A number as a plan writes it. */
export const PLAIN_NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/;

/** The most digits of a number that a reader in any language keeps. */
export const MAX_DIGITS = 15;

/** How many digits a number has, leading zeros not counted. */
export function digitsOf(written: string): number {
  return written.replace(/[^0-9]/g, "").replace(/^0+/, "").length;
}

function isOddNumber(file: YamlFile, { path }: FigurePlace): boolean {
  const written = file.writtenAt(path) ?? "";
  return !PLAIN_NUMBER.test(written) || digitsOf(written) > MAX_DIGITS;
}

function isPercentage(value: unknown): boolean {
  return typeof value === "string" && /^-?[0-9.]{1,20}%$/.test(value);
}

function figureHolders(path: Path, indicator: unknown): readonly (readonly [Path, unknown])[] {
  const target = childOf(indicator, "target");
  return [
    [[...path, "baseline"], childOf(indicator, "baseline")],
    [[...path, "target"], target],
    ...holdersAt([...path, "target", "steps"], childOf(target, "steps")),
    ...holdersAt([...path, "readings"], childOf(indicator, "readings")),
  ];
}

/** The entries of a list of dated figures. */
function holdersAt(path: Path, list: unknown): readonly (readonly [Path, unknown])[] {
  return entries(path, list).filter(([, entry]) => isMapping(entry));
}

function entries(path: Path, list: unknown): readonly (readonly [Path, unknown])[] {
  return Array.isArray(list) ? list.map((entry, position) => [[...path, position], entry] as const) : [];
}

import { jsonPointer, type Path } from "../diagnostics/finding.ts";
import type { Indicator, Plan, Row } from "./plan.ts";

/**
 * The plan without what errors are about: a figure, a base, a target, a milestone or a baseline that cannot hold is left
 * out, and so is what stands for a measure a second time, as a row or as embedded, and the second indicator of an id.
 * Nothing of it can then be reported or celebrated.
 */
export function withoutUnsound(plan: Plan, errors: readonly Path[]): Plan {
  if (errors.length === 0) return plan;
  const wrong = new Set(errors.map(jsonPointer));
  const isWrong = (path: Path): boolean => wrong.has(jsonPointer(path));
  const { from, to } = plan.period;
  const all = [...plan.rows, ...plan.embedded];
  return {
    ...plan,
    period: { from, to: isWrong(["period", "to"]) ? null : to },
    rows: plan.rows.filter((row) => !isSecond(row, all, isWrong)).map((row) => soundRow(row, isWrong)),
    embedded: plan.embedded.filter((each) => !isSecond(each, all, isWrong)),
  };
}

type IsWrong = (path: Path) => boolean;

interface OfMeasure {
  readonly measure: string;
  readonly path: Path;
}

/** A measure that nobody knows stays on show as such; only one that has its place already goes. */
function isSecond(of: OfMeasure, all: readonly OfMeasure[], isWrong: IsWrong): boolean {
  const first = all.find(({ measure }) => measure === of.measure);
  return first !== of && isWrong([...of.path, "measure"]);
}

function soundRow(row: Row, isWrong: IsWrong): Row {
  const indicators = row.indicators.filter(({ path }) => !isWrong([...path, "id"]));
  return { ...row, indicators: indicators.map((indicator) => soundIndicator(indicator, isWrong)) };
}

function soundIndicator(indicator: Indicator, isWrong: IsWrong): Indicator {
  const { baseline, target, readings, unsound } = indicator;
  const baseless = [
    ...(baseline && isWrong([...baseline.path, "of"]) ? ["baseline"] : []),
    ...(readings.some(({ path }) => isWrong([...path, "of"])) ? ["readings"] : []),
  ];
  return {
    ...indicator,
    unsound: new Set([...unsound, ...baseless]),
    baseline: baseline && !isWrong(baseline.valuePath) ? withBase(baseline, isWrong) : null,
    target:
      target && !isWrong(target.valuePath) && !isWrong([...target.path, "by"]) && !isWrong(target.path)
        ? { ...target, steps: target.steps.filter(({ path }) => !isWrong([...path, "value"])) }
        : null,
    readings: readings
      .filter(({ path }) => !isWrong([...path, "value"]) && !isWrong([...path, "date"]))
      .map((reading) => withBase(reading, isWrong)),
  };
}

function withBase<T extends { readonly path: Path; readonly of: number | null }>(
  figure: T,
  isWrong: IsWrong,
): T {
  return isWrong([...figure.path, "of"]) ? { ...figure, of: null } : figure;
}

import type { Path } from "../../diagnostics/finding.ts";
import type { YamlFile } from "../../yaml/yaml-file.ts";
import { isPercentUnit } from "../figures.ts";
import { valueAt } from "../value-at.ts";
import { describeFigure } from "./describe-figure.ts";
import { replacementFix, type Wording } from "./wording.ts";
import { keyOf } from "./words.ts";

/** Something else where a figure is needed, or a figure written as no plan writes it. */
export function describeInvalidFigure(file: YamlFile, path: Path): Wording {
  const isQuoted = file.styleAt(path) !== "plain";
  const value = valueAt(file.value, path);
  const { right, ...wording } = describeFigure({
    text: (isQuoted ? String(value) : (file.writtenAt(path) ?? String(value))).trim(),
    isQuoted,
    isTarget: path.includes("target"),
    of: keyOf(path) === "of" ? "people" : "value",
    isPercentage: isPercentUnit(valueAt(file.value, [...path.slice(0, 4), "unit"])),
  });
  return right === undefined
    ? wording
    : { ...wording, ...replacementFix(file, path, { title: `Write ${right}`, text: right }) };
}

import type { Span } from "../../source/source.ts";
import type { YamlFile } from "../../yaml/yaml-file.ts";

/** Text faults that make a word differ from what was meant: to judge the word as well would tell one fault twice. */
const SPOILING: ReadonlySet<string> = new Set([
  "hidden-characters",
  "encoding",
  "yaml-feature",
  "yaml-syntax",
]);

/** Makes the test whether an error of the text itself stands within a place. Warnings leave the word to be judged. */
export function makeSpoiltTest(file: YamlFile): (place: Span) => boolean {
  const starts = file.findings
    .filter(({ rule, severity }) => SPOILING.has(rule) && severity !== "warning")
    .map(({ span }) => span.start)
    .sort((a, b) => a - b);
  return ({ start, end }) => {
    const first = starts[firstFrom(starts, start)];
    return first !== undefined && first < end;
  };
}

/** The position of the first number that is not below `least`. */
function firstFrom(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

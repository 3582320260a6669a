import { type Block, heading, item, list, paragraph } from "../../../document/page.ts";
import { countWords } from "../../../document/words.ts";
import type { OfSetting, PlanStanding, RollUp, RollUpMeasure } from "../../roll-up/roll-up.ts";
import { byCornerstone } from "./by-cornerstone.ts";
import { yearsOf } from "./setting-names.ts";
import { standsWords } from "./shared-blocks.ts";

/** The measures of one setting's years: those that it has worked on in several, from year to year, then the others. */
export function yearMeasuresBlocks(rollUp: RollUp, whole: boolean): Block[] {
  const several = rollUp.single.filter((measure) => yearsWith(measure).length > 1);
  const others = rollUp.single.filter((measure) => yearsWith(measure).length === 1);
  return [
    heading(2, "Measures of several years"),
    ...(several.length === 0
      ? [paragraph("No measure stands in two of these plans.")]
      : measureLists(rollUp, several)),
    ...otherBlocks(rollUp, others, whole),
  ];
}

function otherBlocks(rollUp: RollUp, others: readonly RollUpMeasure[], whole: boolean): Block[] {
  if (others.length === 0) return [];
  const counts = new Map<string, number>();
  for (const measure of others)
    for (const { year } of yearsWith(measure)) counts.set(year, (counts.get(year) ?? 0) + 1);
  const years = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([year, count]) => `${count} in ${year}`);
  return [
    heading(2, "Measures of one year"),
    paragraph(`${countWords(others.length, "measure")}: ${years.join(", ")}.`),
    ...(whole ? measureLists(rollUp, others) : []),
  ];
}

function measureLists(rollUp: RollUp, measures: readonly RollUpMeasure[]): Block[] {
  return byCornerstone(rollUp, measures).flatMap(({ name, measures: own }) => [
    heading(3, name),
    ...list(own.map((measure) => item(fromYearToYear(measure), { label: measure.short ?? measure.measure }))),
  ]);
}

/** "2024-25: slower than hoped · 2025-26: on track". */
function fromYearToYear(measure: RollUpMeasure): string {
  return yearsWith(measure)
    .map((year) => `${year.year}: ${standsWords(year)}`)
    .join(" · ");
}

function yearsWith({ settings }: RollUpMeasure): readonly OfSetting<PlanStanding>["otherYears"][number][] {
  return settings.flatMap(yearsOf);
}

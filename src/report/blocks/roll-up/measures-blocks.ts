import { type Block, heading, item, list, more, paragraph } from "../../../document/page.ts";
import { andWords, countWord, countWords } from "../../../document/words.ts";
import { STAGES } from "../../../vocabulary.ts";
import type { OfSetting, OfYear, PlanStanding, RollUp, RollUpMeasure } from "../../roll-up/roll-up.ts";
import { namesWords, yearsOf } from "./setting-names.ts";

/** How many settings fit on one page with where each stands; and how many names a measure, where they do not. */
const ON_ONE_PAGE = 40;
const NAMES_A_MEASURE = 2;
/** How many measures of a Cornerstone, in the catalogue's order, fit on one page where settings do not. */
const MEASURES_A_CORNERSTONE = 5;

/** Where a stage says more than the figures do, or all that there is. */
const STAGE_TELLS = ["in-words", "not-measured", "no-target"];

/** Measures that several settings work on, so that these can help each other. */
export function sharedBlocks(rollUp: RollUp, whole: boolean): Block[] {
  const { shared } = rollUp;
  const title = heading(2, "Measures that several settings work on");
  if (shared.length === 0) return [title, paragraph("No two of these settings work on the same measure.")];
  const told = shared.reduce((sum, { settings }) => sum + settings.length, 0);
  const inFull = whole || told <= ON_ONE_PAGE;
  const words = inFull ? fullWords : shortWords;
  const anyDone = shared.some(({ settings }) => settings.some(isDone));
  return [
    title,
    paragraph(`These settings can help each other.${anyDone ? (inFull ? ASK : WHOM_TO_ASK) : ""}`),
    ...byCornerstone(rollUp, shared).flatMap(({ name, measures }) => {
      // Instead of "and 1 more" there is room for the one.
      const fits = inFull || measures.length <= MEASURES_A_CORNERSTONE + 1;
      const told = fits ? measures : measures.slice(0, MEASURES_A_CORNERSTONE);
      return [
        heading(3, name),
        ...list(told.map((measure) => item(words(measure), { label: measure.short ?? measure.measure }))),
        ...(fits ? [] : [more(measures.length - told.length, ["progress"])]),
      ];
    }),
  ];
}

const ASK = " Ask one that has completed or embedded a measure how it went.";
const WHOM_TO_ASK = " Those to ask are the ones that have completed or embedded the measure.";

/** "Harbour Road Academy (on track) · Riverside College (met, embedded)". */
function fullWords({ settings }: RollUpMeasure): string {
  return settings.map(standingWords).join(" · ");
}

/** "23 settings; ask Harbour Road Academy · Riverside College and 4 more". */
function shortWords({ settings }: RollUpMeasure): string {
  const done = settings.filter(isDone);
  const count = countWords(settings.length, "setting");
  const names = (those: RollUpMeasure["settings"]) =>
    namesWords(
      those.map(({ name }) => name),
      NAMES_A_MEASURE,
    );
  return done.length === 0 ? `${count}: ${names(settings)}` : `${count}; ask ${names(done)}`;
}

/** A setting with where it stands in kind words: "Oak Lane (on track; 2024-25: met)" where it has other years. */
export function standingWords(standing: OfSetting<PlanStanding>): string {
  const { name, year, ofDay, otherYears } = standing;
  const now = ofDay ? standsWords(standing) : `${year}: ${standsWords(standing)}`;
  const others = otherYears.map((each) => `${each.year}: ${standsWords(each)}`);
  return `${name} (${[now, ...others].join("; ")})`;
}

/** Where it stands, and the stage that people gave it. */
export function standsWords(standing: OfYear<PlanStanding>): string {
  const { stage, status, words } = standing;
  const told = stage !== null && (isDone(standing) || STAGE_TELLS.includes(status));
  return told ? `${words}, ${STAGES[stage]}` : words;
}

function isDone({ stage }: PlanStanding): boolean {
  return stage === "completed" || stage === "embedded";
}

/** Measures of one setting alone: counted by Cornerstone, and named where the `whole` is told. */
export function singleBlocks(rollUp: RollUp, whole: boolean): Block[] {
  const parts = byCornerstone(rollUp, rollUp.single);
  if (parts.length === 0) return [];
  const counts = parts.map(
    ({ name, measures }) =>
      `${countWord(measures.length)} ${measures[0]?.cornerstone === null ? "that no catalogue knows" : `under ${name}`}`,
  );
  const title = heading(2, "Measures that one setting works on");
  const total = countWords(rollUp.single.length, "measure");
  const sentence = paragraph(parts.length === 1 ? `${andWords(counts)}.` : `${total}: ${andWords(counts)}.`);
  if (!whole) return [title, sentence];
  return [
    title,
    sentence,
    ...parts.flatMap(({ name, measures }) => [
      heading(3, name),
      ...list(
        measures.map(({ short, measure, settings }) =>
          item(settings.map(standingWords).join(" · "), { label: short ?? measure }),
        ),
      ),
    ]),
  ];
}

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

export interface CornerstonePart {
  readonly name: string;
  readonly measures: readonly RollUpMeasure[];
}

/** Measures by Cornerstone in the catalogue's order, empty ones left out; ids that no catalogue knows come last. */
export function byCornerstone(
  { cornerstones }: RollUp,
  measures: readonly RollUpMeasure[],
): CornerstonePart[] {
  const parts = [...cornerstones, { id: null, name: "Not in the catalogue" }];
  return parts
    .map(({ id, name }) => ({ name, measures: measures.filter(({ cornerstone }) => cornerstone === id) }))
    .filter((part) => part.measures.length > 0);
}

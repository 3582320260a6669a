import { type Block, heading, type Item, item, list } from "../../../document/page.ts";
import { capitalised, countWord, countWords } from "../../../document/words.ts";
import { GROUP_IDS, type Group } from "../../../vocabulary.ts";
import type { CoProduction, OfSetting, PlanParts, RollUp } from "../../roll-up/roll-up.ts";
import { FORMAT_NAMES, groupsInSentence } from "../../words/people-words.ts";
import { groupTable, yearsTable } from "./co-production-tables.ts";
import { namesWords, yearsOf } from "./setting-names.ts";

/** How many names of settings fit behind the groups that took part there. */
const NAMES_A_LINE = 6;

/** What concerns co-production: who chose, who was at reviews, who takes part, who was heard; and in which settings. */
export function coProductionBlocks(rollUp: RollUp, whole: boolean): Block[] {
  const { coProduction, only, groupNames } = rollUp;
  const most = whole ? Number.POSITIVE_INFINITY : NAMES_A_LINE;
  const [setting] = coProduction.settings;
  return [
    heading(2, "Co-production"),
    ...list([...openingItems(rollUp), ...unheardItems(rollUp)]),
    { kind: "table", table: groupTable(rollUp) },
    ...(only !== null && setting
      ? [
          heading(3, "From year to year"),
          { kind: "table", table: yearsTable(yearsOf(setting), groupNames) } as const,
        ]
      : whereBlocks(coProduction.settings, most)),
  ];
}

/** In which settings which groups took part, but where they did so in all alike, which the counts above say. */
function whereBlocks(settings: readonly OfSetting<PlanParts>[], most: number): Block[] {
  return [
    ...whereBlock("Chosen with", settings, chosenPart, most),
    ...whereBlock("Last review with", settings, reviewPart, most),
  ];
}

function whereBlock(
  title: string,
  settings: readonly OfSetting<PlanParts>[],
  partOf: (setting: PlanParts) => string,
  most: number,
): Block[] {
  if (settings.every((setting) => partOf(setting) === ALL_THREE)) return [];
  return [heading(3, title), ...list(partItems(settings, partOf, most))];
}

function openingItems(rollUp: RollUp): Item[] {
  const { coProduction, measures, settings, only } = rollUp;
  const { chosenWithAll, choosingNotSaid, reviewed, reviewedWithAll, withAll } = coProduction;
  const years = yearsOfOnly(rollUp);
  const [of, counts] =
    years.length === 0
      ? [countWords(settings, "setting"), { chosenWithAll, choosingNotSaid, reviewed, reviewedWithAll }]
      : [countWords(years.length, "year"), countsOfYears(years)];
  const none = (years.length || settings) - counts.reviewed;
  const notSaid =
    counts.choosingNotSaid === 0
      ? ""
      : `; not said in ${counts.choosingNotSaid}, where one text stands for all`;
  const when = only === null ? "" : ` in ${coProduction.settings[0]?.year ?? ""}`;
  const forAll =
    withAll.plannedForAll === 0 ? "," : `, and ${withAll.plannedForAll} more in one text for all;`;
  return [
    item(`Measures chosen with all three groups: ${countWord(counts.chosenWithAll)} of ${of}${notSaid}`),
    item(
      `Last review with all three: ${countWord(counts.reviewedWithAll)} of ${of}${none === 0 ? "" : `; no review yet in ${countWord(none)}`}`,
    ),
    item(
      `All three take part${when}: planned in ${countWord(withAll.planned)} of ${countWords(measures, only === null ? "row" : "measure")}${forAll} seen so far in ${countWord(withAll.seen)}`,
    ),
  ];
}

/** The years of the one setting that all is about; none where it is about several. */
function yearsOfOnly({ only, coProduction }: RollUp): readonly PlanParts[] {
  const [setting] = coProduction.settings;
  return only !== null && setting ? yearsOf(setting) : [];
}

function countsOfYears(
  years: readonly PlanParts[],
): Pick<CoProduction, "chosenWithAll" | "choosingNotSaid" | "reviewed" | "reviewedWithAll"> {
  const count = (is: (year: PlanParts) => boolean) => years.filter(is).length;
  return {
    chosenWithAll: count(({ chosenWith }) => chosenWith.length === GROUP_IDS.length),
    choosingNotSaid: count(({ choosingNotSaid }) => choosingNotSaid.length > 0),
    reviewed: count(({ lastReview }) => lastReview !== null),
    reviewedWithAll: count(({ lastReview }) => lastReview?.with.length === GROUP_IDS.length),
  };
}

/** Says plainly whose voice is missing everywhere. */
function unheardItems({ coProduction, groupNames }: RollUp): Item[] {
  const silent = coProduction.byGroup.filter(({ heard }) => heard === 0).map(({ group }) => group);
  if (silent.length === 0) return [];
  const whom =
    silent.length === GROUP_IDS.length ? "anybody says" : `${groupsInSentence(silent, groupNames)} say`;
  return [item(`Nothing is written down yet of what ${whom}`)];
}

/** Settings by the groups that took part there, the fullest first. */
function partItems(
  settings: readonly OfSetting<PlanParts>[],
  partOf: (setting: PlanParts) => string,
  most: number,
): Item[] {
  const names = new Map<string, string[]>();
  for (const setting of settings) {
    const part = partOf(setting);
    const those = names.get(part) ?? [];
    those.push(setting.name);
    names.set(part, those);
  }
  return [...COMBINATIONS.map(combinationWords), ...OTHER_PARTS].flatMap((part) => {
    const those = names.get(part) ?? [];
    return those.length === 0
      ? []
      : [item(namesWords(those, most), { label: `${part} (${countWord(those.length)})` })];
  });
}

const ALL_THREE = "All three groups";
const ONE_TEXT = "Not said, one text";
const NOBODY = "None of the three";
const NOT_WRITTEN = "Not written down yet";
const NOBODY_NAMED = "A review, and not who was there";
const NO_REVIEW = "No review yet";
const OTHER_PARTS = [ONE_TEXT, NOBODY, NOT_WRITTEN, NOBODY_NAMED, NO_REVIEW] as const;

function chosenPart({ chosenWith, choosingNotSaid, choosingWritten }: PlanParts): string {
  if (chosenWith.length > 0) return combinationWords(chosenWith);
  if (choosingNotSaid.length > 0) return ONE_TEXT;
  return choosingWritten ? NOBODY : NOT_WRITTEN;
}

function reviewPart({ lastReview }: PlanParts): string {
  if (lastReview === null) return NO_REVIEW;
  return lastReview.with.length === 0 ? NOBODY_NAMED : combinationWords(lastReview.with);
}

/** Every combination of groups, the fullest first, each in the booklet's order. */
const COMBINATIONS: readonly (readonly Group[])[] = [
  GROUP_IDS,
  ["children-and-young-people", "parent-carers"],
  ["children-and-young-people", "staff"],
  ["parent-carers", "staff"],
  ["children-and-young-people"],
  ["parent-carers"],
  ["staff"],
];

function combinationWords(groups: readonly Group[]): string {
  if (groups.length === GROUP_IDS.length) return ALL_THREE;
  const words = groupsInSentence(groups, FORMAT_NAMES);
  return capitalised(words);
}

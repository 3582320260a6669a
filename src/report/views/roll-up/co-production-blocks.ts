import { GROUP_IDS, GROUPS, type Group } from "../../../vocabulary.ts";
import { type Block, heading, type Item, item, list } from "../../page.ts";
import type { CoProduction, RollUp, SettingParts } from "../../roll-up/roll-up.ts";
import { groupsInSentence } from "../../words/group-words.ts";
import { countWords } from "../../words/list-words.ts";
import { groupTable } from "./group-table.ts";
import { namesWords, plansWords } from "./setting-names.ts";

/** How many names of settings fit behind the groups that took part there. */
const NAMES_A_LINE = 6;

/** What concerns co-production: who chose, who was at reviews, who takes part, who was heard; and in which settings. */
export function coProductionBlocks(rollUp: RollUp, whole: boolean): Block[] {
  const { coProduction } = rollUp;
  const most = whole ? Number.POSITIVE_INFINITY : NAMES_A_LINE;
  const { settings } = coProduction;
  return [
    heading(2, "Co-production"),
    ...list(openingItems(rollUp)),
    { kind: "table", table: groupTable(rollUp) },
    heading(3, "Chosen with"),
    ...list(partItems(settings, ({ chosenWith }) => chosenWith, { most, none: "Not written down yet" })),
    heading(3, "Last review with"),
    ...list(
      partItems(settings, ({ lastReview }) => lastReview?.with ?? null, {
        most,
        none: "A review, and not who was there",
      }),
    ),
  ];
}

function openingItems(rollUp: RollUp): Item[] {
  const { coProduction, measures, plans } = rollUp;
  const { chosenWithAll, reviewed, reviewedWithAll, withAll } = coProduction;
  const none = plans - reviewed;
  const reviews = `Last review with all three: ${reviewedWithAll} of ${plansWords(plans, rollUp)}`;
  return [
    item(`Measures chosen with all three groups: ${chosenWithAll} of ${plansWords(plans, rollUp)}`),
    item(none === 0 ? reviews : `${reviews}; no review yet in ${none}`),
    item(
      `All three take part: planned in ${withAll.planned} of ${countWords(measures, "measure")}, seen so far in ${withAll.seen}`,
    ),
    ...unheardItems(coProduction),
  ];
}

/** Says plainly whose voice is missing everywhere. */
function unheardItems({ byGroup }: CoProduction): Item[] {
  const silent = byGroup.filter(({ heard }) => heard === 0).map(({ group }) => group);
  if (silent.length === 0) return [];
  const whom =
    silent.length === GROUP_IDS.length ? "anybody says" : `${groupsInSentence(silent, GROUPS)} say`;
  return [item(`Nothing is written down yet of what ${whom}`)];
}

/** Settings by the groups that took part there, all three first; `null` is for those of which nothing can be said. */
function partItems(
  settings: readonly SettingParts[],
  groupsOf: (setting: SettingParts) => readonly Group[] | null,
  { most, none }: { readonly most: number; readonly none: string },
): Item[] {
  const byGroups = new Map<string, string[]>();
  for (const setting of settings) {
    const key = groupsOf(setting)?.join(" ") ?? NO_REVIEW;
    byGroups.set(key, [...(byGroups.get(key) ?? []), setting.pages.name]);
  }
  return COMBINATIONS.flatMap((groups) => {
    const names = byGroups.get(groups?.join(" ") ?? NO_REVIEW) ?? [];
    if (names.length === 0) return [];
    const label = groups === null ? "No review yet" : groups.length === 0 ? none : combinationWords(groups);
    return [item(namesWords(names, most), { label: `${label} (${names.length})` })];
  });
}

const NO_REVIEW = "-";
/** Every combination of groups, the fullest first, each in the booklet's order. */
const COMBINATIONS: readonly (readonly Group[] | null)[] = [
  GROUP_IDS,
  ["children-and-young-people", "parent-carers"],
  ["children-and-young-people", "staff"],
  ["parent-carers", "staff"],
  ["children-and-young-people"],
  ["parent-carers"],
  ["staff"],
  [],
  null,
];

function combinationWords(groups: readonly Group[]): string {
  if (groups.length === GROUP_IDS.length) return "All three groups";
  const words = groupsInSentence(groups, GROUPS);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

import type { CivilDate } from "../../civil-date.ts";
import {
  type Block,
  cellsRow,
  heading,
  type Item,
  item,
  list,
  type Page,
  type PageRow,
  paragraph,
  table,
} from "../../document/page.ts";
import { countWords } from "../../document/words.ts";
import type { Participation } from "../../progress/participation.ts";
import { GROUP_IDS, LEVELS } from "../../vocabulary.ts";
import { chosenItems } from "../blocks/equal-measure-blocks.ts";
import { noMeasures, viewOpening } from "../blocks/opening-blocks.ts";
import { reviewItem } from "../blocks/plan-blocks.ts";
import type { PlanReport } from "../report.ts";
import { groupName, plannedWords } from "../words/people-words.ts";
import type { GroupInvolvement, InvolvementReport } from "./involvement-report.ts";

const NOTHING = "-";
const NOT_THIS_TIME = "not-this-time";

/** Who takes part, planned and seen: for each group, each Cornerstone and each measure, and who is missing. */
export function involvementPage(involvement: InvolvementReport, plan: PlanReport, asOf: CivilDate): Page {
  const opening = viewOpening(plan, "Who takes part", asOf);
  if (involvement.byMeasure.length === 0) return [...opening, noMeasures(plan)];
  return [
    ...opening,
    ...chosenBlocks(plan),
    ...groupBlocks(involvement, plan),
    ...cornerstoneBlocks(involvement, plan),
    ...measureBlocks(involvement, plan),
    ...missingBlocks(involvement, plan),
  ];
}

function groupHeads(first: string, { groupNames }: PlanReport): string[] {
  return [first, ...GROUP_IDS.map((group) => groupName(group, groupNames))];
}

/** How each group chose, and who came to the reviews. */
function chosenBlocks(plan: PlanReport): Block[] {
  const chosen = chosenItems(plan);
  const held = plan.reviews.filter((review) => review.held);
  return [
    ...(chosen.length === 0 ? [] : [heading(2, "Who chose, and how"), ...list(chosen)]),
    ...(held.length === 0
      ? []
      : [heading(2, "Who came to the reviews"), ...list(held.map((review) => reviewItem(review, plan)))]),
  ];
}

/** The three groups side by side, the levels that were planned among them. */
function groupBlocks({ byGroup, byMeasure }: InvolvementReport, plan: PlanReport): Block[] {
  const all = byMeasure.length;
  const together = plan.equalMeasure[0]?.plannedForAll ?? 0;
  const levels = [...Object.keys(LEVELS), "unstated"].filter(
    (level) => level !== NOT_THIS_TIME && hasLevel(plan, level),
  );
  const rows: PageRow[] = [
    cellsRow(["Planned", ...byGroup.map(({ planned }) => `${planned} of ${all}`)]),
    ...levels.map((level) => cellsRow([`  ${levelWords(level)}`, ...counts(plan, level)])),
    ...(together === 0
      ? []
      : [cellsRow([`  ${together} more in one text for all`, ...byGroup.map(() => "")])]),
    cellsRow(["Seen so far", ...byGroup.map(({ seen }) => `${seen} of ${all}`)]),
    ...(hasLevel(plan, NOT_THIS_TIME)
      ? [cellsRow(["Not this time, and why", ...counts(plan, NOT_THIS_TIME)])]
      : []),
    cellsRow(["No part yet", ...byGroup.map(({ missing }) => String(missing.length))]),
  ];
  return [heading(2, "Group by group"), table(groupHeads(`Of ${countWords(all, "measure")}`, plan), rows)];
}

function hasLevel({ equalMeasure }: PlanReport, level: string): boolean {
  return equalMeasure.some(({ plannedByLevel }) => Object.entries(plannedByLevel).some(isOf(level)));
}

function counts({ equalMeasure }: PlanReport, level: string): string[] {
  return equalMeasure.map(({ plannedByLevel }) =>
    String(Object.entries(plannedByLevel).find(isOf(level))?.[1] ?? 0),
  );
}

function isOf(level: string): (entry: readonly [string, number]) => boolean {
  return ([key, count]) => key === level && count > 0;
}

function levelWords(level: string): string {
  if (level === "unstated") return "level not stated";
  return Object.entries(LEVELS).find(([key]) => key === level)?.[1] ?? level;
}

function cornerstoneBlocks({ byCornerstone }: InvolvementReport, plan: PlanReport): Block[] {
  if (byCornerstone.length === 0) return [];
  const rows = byCornerstone.map(({ name, measures, groups }) =>
    cellsRow([
      `${name} (${measures})`,
      ...GROUP_IDS.map((group) => `${groups[group].planned} planned, ${groups[group].seen} seen`),
    ]),
  );
  return [heading(2, "Cornerstone by Cornerstone"), table(groupHeads("Cornerstone", plan), rows)];
}

function measureBlocks({ byMeasure }: InvolvementReport, plan: PlanReport): Block[] {
  const sections = [...plan.catalogue.cornerstones, { id: null, name: "Not in the catalogue" }];
  const rows = sections.flatMap(({ id, name }): PageRow[] => {
    const here = byMeasure.filter(({ cornerstone }) => cornerstone === id);
    const cells = here.map((measure) =>
      cellsRow([
        measure.name,
        ...GROUP_IDS.map((group) => cellWords(measure.groups[group], plannedWords(measure.involve, group))),
      ]),
    );
    return here.length === 0 ? [] : [{ kind: "section", text: name }, ...cells];
  });
  return [heading(2, "Measure by measure"), table(groupHeads("Measure", plan), rows)];
}

/** What the group does, as planned, and whether it was seen: words, and not a mark alone. */
function cellWords(part: Participation, planned: string | null): string {
  return planned === null ? partWords(part) : `${planned}: ${part.seen ? "seen" : "not seen yet"}`;
}

/** "participating, seen", "planned, not seen yet", "not this time", "-"; a level that was seen to differ is said. */
export function partWords({ planned, level, seen, levelSeen }: Participation): string {
  if (!planned) {
    const meant = level === NOT_THIS_TIME ? LEVELS[level] : "not planned";
    if (!seen) return level === NOT_THIS_TIME ? meant : NOTHING;
    return levelSeen === null ? `${meant}, but seen` : `${meant}, but seen: ${LEVELS[levelSeen]}`;
  }
  const meant = level === null ? "planned" : LEVELS[level];
  if (!seen) return `${meant}, not seen yet`;
  const differs = levelSeen !== null && levelSeen !== level && levelSeen !== "not-this-time";
  return differs ? `${meant}, seen: ${LEVELS[levelSeen]}` : `${meant}, seen`;
}

/** Who is missing where, said plainly. */
function missingBlocks({ byGroup, byMeasure }: InvolvementReport, plan: PlanReport): Block[] {
  const names = new Map(byMeasure.map(({ measure, name }) => [measure, name]));
  const items = byGroup.flatMap((group) => missingItems(group, plan, names));
  return [
    heading(2, "Who is missing"),
    ...(items.length === 0
      ? [paragraph("Nobody: each group has a part in every measure, and it shows in what happened.")]
      : list(items)),
  ];
}

function missingItems(
  { group, notSeen, missing }: GroupInvolvement,
  { groupNames }: PlanReport,
  names: ReadonlyMap<string, string>,
): Item[] {
  const label = groupName(group, groupNames);
  const listed = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id).join("; ");
  return [
    ...(missing.length === 0 ? [] : [item(`no part yet: ${listed(missing)}`, { label })]),
    ...(notSeen.length === 0 ? [] : [item(`planned, not seen yet: ${listed(notSeen)}`, { label })]),
  ];
}

import { longDate, periodWords } from "../../civil-date.ts";
import { andWords, countWords } from "../../document/words.ts";
import { unreadSentence } from "../../plan/unread.ts";
import { STAGES, type Stage } from "../../vocabulary.ts";
import { grouped } from "../grouped.ts";
import type { LinkMap, MapNode, MapRow, MapSetting } from "../link-map.ts";

/** How a measure stands over the settings that have chosen it: one stage, none stated yet, or not the same everywhere. */
export type SharedStage = Stage | "none" | "mixed" | "not-chosen" | "everyday";

/** The title of every drawing. */
export const MAP_TITLE = "How our measures could help each other";

/** Said of a measure that no plan has chosen. */
export const NOT_CHOSEN = "not chosen";
/** Said of what earlier years made everyday practice. */
export const EVERYDAY = "everyday practice from earlier years";
const NO_STAGE = "no stage yet";

/** The one stage that all settings give a measure, or why there is none. */
export function sharedStage(node: MapNode): SharedStage {
  const [first, ...others] = new Set(node.rows.map(({ stage }) => stage));
  if (first === undefined) return node.embedded ? "everyday" : "not-chosen";
  return others.length > 0 ? "mixed" : (first ?? "none");
}

/** "in progress"; where settings differ, "in progress in 2, completed in 1". */
export function stageWords(node: MapNode): string {
  const shared = sharedStage(node);
  if (shared === "not-chosen") return NOT_CHOSEN;
  if (shared === "everyday") return EVERYDAY;
  if (shared === "none") return NO_STAGE;
  if (shared !== "mixed") return STAGES[shared];
  const counts = grouped<MapRow, string>(node.rows, ({ stage }) =>
    stage === null ? NO_STAGE : STAGES[stage],
  );
  return [NO_STAGE, ...Object.values(STAGES)]
    .flatMap((words) => (counts.has(words) ? [`${words} in ${counts.get(words)?.length}`] : []))
    .join(", ");
}

/** Whose map it is: the setting's name, or how many settings there are. */
export function whose(map: LinkMap): string {
  const [only = "No plan", ...others] = settingNames(map);
  return others.length === 0 ? only : countWords(others.length + 1, "setting");
}

/** "as of 15 May 2026". */
export function asOfWords(map: LinkMap): string {
  return `as of ${longDate(map.asOf)}`;
}

/** "12 measures, 18 links, 5 of them seen to help". */
export function mapCountWords(map: LinkMap): string {
  const chosen = map.nodes.filter(({ inPlan }) => inPlan).length;
  const helped = map.links.filter(({ happened }) => happened.some((each) => each.helped)).length;
  const seen = helped === 0 ? "" : `, ${helped} of them seen to help`;
  return `${countWords(chosen, "measure")}, ${countWords(map.links.length, "link")}${seen}`;
}

/** What the map was narrowed to, or null where it shows everything. */
export function scopeWords(map: LinkMap): string | null {
  const { cornerstone, from, depth } = map.scope;
  const parts: string[] = [];
  if (cornerstone !== null) parts.push(`${cornerstoneName(map, cornerstone)}, and what it is linked with`);
  if (from !== null) {
    const short = map.nodes.find(({ id }) => id === from)?.short ?? from;
    parts.push(`what ${short} could help${depth === null ? "" : ` in up to ${countWords(depth, "step")}`}`);
  }
  return parts.length === 0 ? null : `Only ${parts.join("; ")}`;
}

/** What of the plans is not drawn, since it could not be read or no catalogue knows it; null where all of them is. */
export function unreadWords({ unread, unplaced, plans }: LinkMap): string | null {
  const unknown =
    unplaced === 0
      ? null
      : `${countWords(unplaced, "row is", "rows are")} not on it: no catalogue has ${unplaced === 1 ? "its measure" : "their measures"}.`;
  const sentences = [unreadSentence(unread, plans.length === 1 ? "this plan" : "these plans"), unknown];
  return sentences.filter((each) => each !== null).join(" ") || null;
}

/** The name of a Cornerstone, its id where the catalogue has none. */
export function cornerstoneName(map: LinkMap, id: string): string {
  return map.cornerstones.find((cornerstone) => cornerstone.id === id)?.name ?? id;
}

/** "We promise to welcome you, care about your wellbeing and let you know what is expected." */
export function promiseSentence(promises: readonly string[]): string {
  const told = promises.map((promise) => `${promise.slice(0, 1).toLowerCase()}${promise.slice(1)}`);
  return `We promise to ${andWords(told)}.`;
}

/** What each plan (by its file) is called: by its setting, with the file of the plan of the day where that is not enough. */
export function planNames({ settings }: Pick<LinkMap, "settings">): ReadonlyMap<string, string> {
  const named = grouped(settings, ({ setting }) => setting);
  const name = ({ setting, ofDay }: MapSetting): string => {
    if (setting === null) return ofDay;
    return named.get(setting)?.length === 1 ? setting : `${setting} (${ofDay})`;
  };
  return new Map(settings.flatMap((each) => each.files.map((file) => [file, name(each)] as const)));
}

/** The settings as they call themselves, with the years that are drawn where there are several; one without a name, by file. */
export function settingNames({ settings, plans }: Pick<LinkMap, "settings" | "plans">): readonly string[] {
  const periods = new Map(plans.map(({ file, period }) => [file, period]));
  return settings.map(({ setting, ofDay, files }) => {
    const name = setting ?? ofDay;
    if (files.length === 1) return name;
    const years = files.map((file) => periodWords(periods.get(file) ?? NO_PERIOD) ?? file);
    return `${name} (${[...new Set(years)].join(", ")})`;
  });
}

const NO_PERIOD = { from: null, to: null };

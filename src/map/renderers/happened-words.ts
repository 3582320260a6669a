import { longDate } from "../../civil-date.ts";
import type { LinkMovement } from "../../progress/movement.ts";
import type { LinkMap, MapHappened, MapLink } from "../link-map.ts";

/** What both ends of a link did, in words: beside it stands what was seen, since moving together proves no help. */
export const MOVEMENTS = {
  "both-moved": "both have moved on",
  "helper-moved": "only the first has moved on so far",
  "helped-moved": "only the second has moved on so far",
  neither: "neither has moved on yet",
  "not-known": "not known yet whether they have moved on",
} as const satisfies Record<LinkMovement, string>;

/** Whether a link was seen to help: hoped for, seen, seen not to, or seen differently by those who say so. */
export type LinkSeen = "hope" | "helped" | "not-helped" | "differs";

/** How the links of one arrow were seen, all plans together. */
export function seenOf(links: readonly Pick<MapLink, "happened">[]): LinkSeen {
  const seen = links.flatMap(({ happened }) => happened.map(({ helped }) => helped));
  if (seen.length === 0) return "hope";
  if (seen.every((helped) => helped)) return "helped";
  return seen.includes(true) ? "differs" : "not-helped";
}

/** "It helped, families say (20 March 2026): The new session made reviews calmer". */
export function happenedText(
  { date, what, from, helped }: MapHappened,
  { groupNames }: Pick<LinkMap, "groupNames">,
): string {
  const who = from === null ? "" : `, ${groupNames[from]} say`;
  return `${helped ? "It helped" : "It did not help"}${who} (${longDate(date)}): ${what}`;
}

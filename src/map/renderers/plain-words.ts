import { escapeTerminal } from "../../markup/terminal.ts";
import { GROUP_IDS } from "../../vocabulary.ts";
import type { LinkMap, MapNode } from "../link-map.ts";
import { type SharedStage, sharedStage } from "./map-words.ts";

/** The circle for readers who have just learned to read: the title, and how to read it, sentence by sentence. */
export const PLAIN_TITLE = "What we want to make better";
export const PLAIN_KEY = [
  "Each dot is one thing we work on.",
  "A line shows how one thing can help one more.",
  "A dark line means that we saw it help.",
  "The leaves of a dot show who joins in.",
  "A full leaf: they have joined in.",
  "An empty leaf: they will join in.",
] as const;

const PLAIN_STAGES = {
  none: "not yet",
  "not-started": "not yet",
  "in-progress": "we are on it",
  completed: "we did it",
  embedded: "we do it each day",
  paused: "it has a rest",
  dropped: "we let it go",
  mixed: "we are on it",
  "not-chosen": "not yet",
  everyday: "we do it each day",
} as const satisfies Record<SharedStage, string>;

/** Where a measure is, in two or three short words. */
export function plainStage(node: MapNode): string {
  return PLAIN_STAGES[sharedStage(node)];
}

/** The leaves by their groups: "top leaf: Pupils". */
export function plainLeaves({ groupNames }: LinkMap): readonly string[] {
  const places = ["Top leaf", "Right leaf", "Left leaf"];
  return GROUP_IDS.map((group, at) => `${places[at]}: ${escapeTerminal(groupNames[group])}`);
}

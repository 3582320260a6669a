import { countWords } from "../../../document/words.ts";
import type { LinkMap } from "../../link-map.ts";
import { INK } from "../cornerstone-looks.ts";
import { type BlockRoom, paragraph, stacked, type TextBlock } from "./text-block.ts";

/** More names than this would be a second list. */
const MOST_NAMES = 12;

/** Where most links meet, and what is not linked yet; by the numbers of the list, where there is one. */
export function findingsText(map: LinkMap, room: BlockRoom, isNumbered: boolean): TextBlock {
  const numbers = new Map(map.nodes.map(({ id }, at) => [id, at + 1]));
  const shorts = new Map(map.nodes.map(({ id, short }) => [id, short]));
  // No-break spaces: a line ends between two names.
  const named = (id: string) =>
    `${isNumbered ? `${numbers.get(id)} ` : ""}${shorts.get(id)}`.replaceAll(" ", "\u00a0");
  const texts = [
    map.hubs.length === 0 ? "" : `Where most links meet: ${map.hubs.map(named).join("; ")}`,
    unlinkedWords(map.unlinked, map.unlinked.length > MOST_NAMES ? (id) => String(numbers.get(id)) : named),
  ];
  const look = { ...room, colour: INK.text, lines: 3 };
  return stacked(texts.filter((text) => text !== "").map((text) => paragraph(text, look)));
}

function unlinkedWords(ids: readonly string[], named: (id: string) => string): string {
  if (ids.length === 0) return "";
  if (ids.length > 100) return `Not linked yet: ${countWords(ids.length, "measure")}`;
  return `Not linked yet: ${ids.map(named).join(ids.length > MOST_NAMES ? ", " : "; ")}`;
}

import { GROUP_IDS } from "../../../vocabulary.ts";
import { grouped } from "../../grouped.ts";
import type { LinkMap, MapNode } from "../../link-map.ts";
import { arrows, arrowWords } from "../arrows.ts";
import {
  asOfWords,
  cornerstoneName,
  MAP_TITLE,
  mapCountWords,
  promiseSentence,
  scopeWords,
  settingNames,
  stageWords,
  unreadWords,
} from "../map-words.ts";
import { type Petal, petalsOf } from "./dot-marks.ts";

/** The picture's title: what a pointer, or a voice, says first. Nothing of it is cut. */
export function wheelTitle(map: LinkMap): string {
  return `${MAP_TITLE}: ${settingNames(map).join(", ")}, ${asOfWords(map)}`;
}

/** The whole picture in words, for those who cannot see it. */
export function wheelDescription(map: LinkMap): string {
  const numbers = new Map(map.nodes.map(({ id }, at) => [id, at + 1]));
  const shorts = new Map(map.nodes.map(({ id, short }) => [id, short]));
  const groups = [...grouped(map.nodes, ({ cornerstone }) => cornerstone)].map(([id, nodes]) => {
    const names = nodes.map((node) => `${numbers.get(node.id)} ${node.short} (${stageWords(node)})`);
    return `${cornerstoneName(map, id)}: ${names.join("; ")}.`;
  });
  const names = (ids: readonly string[]) => ids.map((id) => shorts.get(id)).join("; ");
  return [
    `A circle of four Cornerstones, which hold in equal measure for ${GROUP_IDS.map((group) => map.groupNames[group]).join(", ")}. ${mapCountWords(map)}.`,
    scopeWords(map) === null ? "" : `${scopeWords(map)}.`,
    unreadWords(map) ?? "",
    ...map.cornerstones.flatMap(({ name, promises }) =>
      promises.length === 0 ? [] : [`${name}: ${promiseSentence(promises)}`],
    ),
    ...groups,
    ...arrows(map).map((arrow) => `${arrowWords(arrow)}.`),
    map.hubs.length === 0 ? "" : `Where most links meet: ${names(map.hubs)}.`,
    map.unlinked.length === 0 ? "" : `Not linked yet: ${names(map.unlinked)}.`,
    `${map.credit}.`,
  ]
    .filter((sentence) => sentence !== "")
    .join("\n");
}

/** How to read the circle. */
export function circleKey(map: LinkMap): string {
  const groups = GROUP_IDS.map((group) => map.groupNames[group]);
  const seen = map.links.some(({ happened }) => happened.length > 0);
  return [
    `${mapCountWords(map)}.`,
    `An arrow: what work here could help; light, a hope${seen ? "; strong, it was seen" : ""}; with two heads, it leads both ways.`,
    "A dot: empty, not started; half, in progress; full, completed; ringed, embedded; the larger, the more links.",
    `Its petals, clockwise from the top: ${groups.join("; ")}; solid, seen taking part; an outline, planned.`,
  ].join(" ");
}

/** Said of a quarter in which no measure stands. */
export function emptyWords(map: LinkMap): string {
  return scopeWords(map) === null ? "No measure chosen here yet" : "No measure shown here";
}

/** What a dot says when pointed at. */
export function dotWords(node: MapNode, number: number, map: LinkMap): string {
  const petals = petalsOf(node);
  const groups = (petal: Petal) =>
    GROUP_IDS.filter((group) => petals[group] === petal).map((group) => map.groupNames[group]);
  const told = (words: string, names: readonly string[]) =>
    names.length === 0 ? "" : ` ${words}: ${names.join(", ")}.`;
  return `${number} ${node.short} (${stageWords(node)}): ${node.statement}.${told("Seen taking part", groups("seen"))}${told("Planned", groups("planned"))}`;
}

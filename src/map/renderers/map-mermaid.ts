import { escapeMermaid, mermaidId } from "../../markup/mermaid.ts";
import type { LinkMap, MapCornerstone, MapNode } from "../link-map.ts";
import { type Arrow, arrows } from "./arrows.ts";
import { CORNERSTONE_LOOKS, type CornerstoneLook } from "./cornerstone-looks.ts";
import {
  asOfWords,
  MAP_TITLE,
  mapCountWords,
  scopeWords,
  stageWords,
  unreadWords,
  whose,
} from "./map-words.ts";

/** Reasons stand on the arrows of small maps; on larger ones they would cover the drawing. */
const MOST_REASONS = 8;

const DASHES: Readonly<Record<CornerstoneLook["line"], string>> = {
  solid: "",
  dashed: ",stroke-dasharray:8 4",
  dotted: ",stroke-dasharray:2 3",
  "dash-dotted": ",stroke-dasharray:8 3 2 3",
};

/** The link map as a Mermaid flowchart: one box a Cornerstone, names of nodes that stay the same from day to day. */
export function mapMermaid(map: LinkMap): string {
  const drawn = arrows(map);
  const withReasons = drawn.length <= MOST_REASONS;
  const facts = [
    `${mapCountWords(map)}, ${asOfWords(map)}`,
    scopeWords(map),
    unreadWords(map)?.slice(0, -1) ?? null,
    map.credit,
  ].filter((fact) => fact !== null);
  return [
    "flowchart LR",
    `  accTitle: ${escapeMermaid(`${MAP_TITLE}, ${whose(map)}`)}`,
    `  accDescr: ${escapeMermaid(facts.join(". "))}`,
    ...map.cornerstones.flatMap((cornerstone) => subgraph(cornerstone, map)),
    ...drawn.map((arrow) => arrowLine(arrow, withReasons)),
    ...arrowLooks(drawn),
    "",
  ].join("\n");
}

function subgraph({ id, name }: MapCornerstone, map: LinkMap): string[] {
  const nodes = map.nodes.filter(({ cornerstone }) => cornerstone === id);
  if (nodes.length === 0) return [];
  const box = mermaidId("c", id);
  const look = mermaidId("look", id);
  const { colour } = CORNERSTONE_LOOKS[id];
  return [
    `  subgraph ${box}["${escapeMermaid(name)}"]`,
    ...nodes.map((node) => `    ${nodeId(node)}["${label(node)}"]:::${node.inPlan ? look : `${look}_faint`}`),
    "  end",
    `  style ${box} fill:#ffffff,stroke:${colour},color:${colour}`,
    `  classDef ${look} fill:#ffffff,color:#000000,stroke:${colour}`,
    `  classDef ${look}_faint fill:#ffffff,color:#595959,stroke:${colour},stroke-dasharray:3 3`,
  ];
}

function label(node: MapNode): string {
  return `${escapeMermaid(node.short)}<br/>${escapeMermaid(stageWords(node))}`;
}

/** Thick where the link was seen to help, with a cross where it was seen not to; else a hope. */
const HEADS = { hope: "-->", helped: "==>", differs: "==x", "not-helped": "--x" } as const;

function arrowLine({ from, to, reasons, happened, seen }: Arrow, withReasons: boolean): string {
  const told = [...reasons, ...happened].join("; ");
  const words = withReasons && told !== "" ? `|"${escapeMermaid(told)}"|` : "";
  return `  ${nodeId(from)} ${HEADS[seen]}${words} ${nodeId(to)}`;
}

/** One line a Cornerstone for the arrows that start there. */
function arrowLooks(drawn: readonly Arrow[]): string[] {
  return Object.entries(CORNERSTONE_LOOKS).flatMap(([id, { colour, line }]) => {
    const numbers = (isSeen: boolean) =>
      drawn.flatMap(({ from, seen }, number) =>
        from.cornerstone === id && (seen === "helped" || seen === "differs") === isSeen ? [number] : [],
      );
    const looks = [
      [numbers(false), `1.5px${DASHES[line]}`],
      [numbers(true), "4px"],
    ] as const;
    return looks.flatMap(([some, look]) =>
      some.length === 0 ? [] : [`  linkStyle ${some.join(",")} stroke:${colour},stroke-width:${look}`],
    );
  });
}

function nodeId({ id }: MapNode): string {
  return mermaidId("m", id);
}

import { escapeDot } from "../../markup/dot.ts";
import type { LinkMap, MapCornerstone, MapNode } from "../link-map.ts";
import { type Arrow, arrows, arrowWords } from "./arrows.ts";
import { CORNERSTONE_LOOKS } from "./cornerstone-looks.ts";
import type { LinkSeen } from "./happened-words.ts";
import {
  asOfWords,
  MAP_TITLE,
  mapCountWords,
  scopeWords,
  stageWords,
  unreadWords,
  whose,
} from "./map-words.ts";

/** Graphviz draws hopes light and what happened strong; where it did not help, the arrowhead is a bar. */
const SEEN_LOOKS: Readonly<Record<LinkSeen, Readonly<Record<string, string>>>> = {
  hope: { penwidth: "1" },
  helped: { penwidth: "3", style: "solid" },
  "not-helped": { penwidth: "2", arrowhead: "tee" },
  differs: { penwidth: "2", arrowhead: "normaltee" },
};

/** Graphviz has no dash and dot in turn; a bold line is the fourth that differs on paper. */
const EDGE_STYLES = {
  solid: "solid",
  dashed: "dashed",
  dotted: "dotted",
  "dash-dotted": "bold",
} as const;

/** The link map for Graphviz: one cluster a Cornerstone; statements and reasons as tooltips. */
export function mapDot(map: LinkMap): string {
  const title = [
    MAP_TITLE,
    `${whose(map)}, ${asOfWords(map)}`,
    scopeWords(map),
    unreadWords(map),
    map.credit,
  ];
  const drawn = arrows(map);
  return [
    'digraph "link-map" {',
    `  graph [${attributes({ label: lines(title), tooltip: quoted(`${MAP_TITLE}: ${mapCountWords(map)}`), labelloc: "t" })}]`,
    '  graph [rankdir=LR, fontname="Arial, Helvetica, sans-serif", fontsize=14, nodesep=0.3, ranksep=0.9]',
    '  node [shape=box, fontname="Arial, Helvetica, sans-serif", fontsize=12, margin="0.15,0.08"]',
    "  edge [arrowsize=0.8, penwidth=1.4]",
    ...map.cornerstones.flatMap((cornerstone) => cluster(cornerstone, map)),
    ...drawn.map(edge),
    "}\n",
  ].join("\n");
}

function cluster({ id, name }: MapCornerstone, map: LinkMap): string[] {
  const nodes = map.nodes.filter(({ cornerstone }) => cornerstone === id);
  if (nodes.length === 0) return [];
  const { colour } = CORNERSTONE_LOOKS[id];
  const looks = {
    label: quoted(name),
    tooltip: quoted(name),
    color: quoted(colour),
    fontcolor: quoted(colour),
  };
  return [
    `  subgraph ${quoted(`cluster_${id}`)} {`,
    `    graph [${attributes({ ...looks, style: "rounded", margin: "14" })}]`,
    ...nodes.map((node) => `    ${quoted(node.id)} [${attributes(nodeLook(node))}]`),
    "  }",
  ];
}

function nodeLook(node: MapNode): Record<string, string> {
  const { colour } = CORNERSTONE_LOOKS[node.cornerstone];
  return {
    label: lines([node.short, stageWords(node)]),
    tooltip: quoted(node.statement),
    color: quoted(colour),
    style: quoted(node.inPlan ? "rounded" : "rounded,dashed"),
  };
}

function edge(arrow: Arrow): string {
  const { colour, line } = CORNERSTONE_LOOKS[arrow.from.cornerstone];
  const words = quoted(arrowWords(arrow));
  const looks = {
    tooltip: words,
    edgetooltip: words,
    color: quoted(colour),
    style: EDGE_STYLES[line],
    ...SEEN_LOOKS[arrow.seen],
  };
  return `  ${quoted(arrow.from.id)} -> ${quoted(arrow.to.id)} [${attributes(looks)}]`;
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${value}`)
    .join(", ");
}

/** Texts under each other in one label. */
function lines(texts: readonly (string | null)[]): string {
  return `"${texts.flatMap((text) => (text === null ? [] : escapeDot(text))).join("\\n")}"`;
}

function quoted(text: string): string {
  return `"${escapeDot(text)}"`;
}

import { countWords } from "../document/words.ts";
import type { LinkMap, MapNode } from "../map/link-map.ts";
import { type Arrow, arrows } from "../map/renderers/arrows.ts";
import { sharedStage, stageWords } from "../map/renderers/map-words.ts";
import { type Html, type HtmlAttributes, html } from "../markup/html.ts";
import { GROUP_IDS } from "../vocabulary.ts";

/** A link with its place among all, by which the circle and the words find each other. */
export interface NumberedArrow {
  readonly arrow: Arrow;
  readonly at: number;
}

/** A measure on a page that shows the circle. */
export interface PageMeasure {
  /** From 1, clockwise round the circle and down the page. */
  readonly number: number;
  readonly node: MapNode;
  /** Where it stands, in words. */
  readonly standing: string;
  readonly leaving: readonly NumberedArrow[];
  readonly arriving: readonly NumberedArrow[];
  /** What the script finds it by and filters it with: numbers and fixed words, never words of a plan. */
  readonly marks: HtmlAttributes;
}

export interface PageMeasures {
  readonly all: readonly PageMeasure[];
  of(id: string): PageMeasure | undefined;
  /** A measure's name, leading to where the page tells of it. */
  reference(id: string): Html;
}

export interface PageMeasuresOptions {
  /** Which measures have a place of their own on the page. */
  readonly isTold: (node: MapNode) => boolean;
  /** What they can be filtered by; absent: the stage. */
  readonly statusOf?: (node: MapNode) => string;
  /** Where they stand, in words; absent: the stage. */
  readonly standingOf?: (node: MapNode) => string;
}

/** The measures of a map, in its order. */
export function pageMeasures(map: LinkMap, options: PageMeasuresOptions): PageMeasures {
  const { isTold, statusOf = sharedStage, standingOf = stageWords } = options;
  const numbered = arrows(map).map((arrow, at) => ({ arrow, at }));
  const all = map.nodes.map(
    (node, at): PageMeasure => ({
      number: at + 1,
      node,
      standing: standingOf(node),
      leaving: numbered.filter(({ arrow }) => arrow.from.id === node.id),
      arriving: numbered.filter(({ arrow }) => arrow.to.id === node.id),
      marks: {
        "data-m": at + 1,
        "data-cornerstone": node.cornerstone,
        "data-groups": takingPart(node).join(" "),
        "data-status": statusOf(node),
      },
    }),
  );
  const known = new Map(all.map((measure) => [measure.node.id, measure]));
  const reference = (id: string) => {
    const measure = known.get(id);
    const name = measure?.node.short ?? id;
    if (!measure || !isTold(measure.node)) return html("span", { dir: "auto" }, name);
    return html("a", { href: `#${anchorOf(measure)}`, dir: "auto" }, name);
  };
  return { all, of: (id) => known.get(id), reference };
}

/** Where a page tells of a measure. */
export function anchorOf({ number }: PageMeasure): string {
  return `m-${number}`;
}

/** Sorts rows as their measures stand clockwise round the circle; what is not on it comes last. */
export function inCircleOrder(
  measures: PageMeasures,
): (a: { readonly measure: string }, b: { readonly measure: string }) => number {
  const number = ({ measure }: { readonly measure: string }) =>
    measures.of(measure)?.number ?? measures.all.length + 1;
  return (a, b) => number(a) - number(b);
}

/** Said of one measure: all further ones are lit in the circle, and their reasons stand in the list. */
const MOST_NAMES = 6;

/** What choosing a measure says: what it could help, in one step and further, and what could help it. */
export function lightWords({ node, leaving, arriving }: PageMeasure, measures: PageMeasures): string {
  const names = (ids: readonly string[]) => {
    const shown = ids.slice(0, MOST_NAMES).map((id) => measures.of(id)?.node.short ?? id);
    return `${shown.join("; ")}${ids.length > MOST_NAMES ? `; and ${ids.length - MOST_NAMES} more` : ""}`;
  };
  const further = node.helps.slice(1).flat();
  const to = leaving.map(({ arrow }) => arrow.to.id);
  const from = arriving.map(({ arrow }) => arrow.from.id);
  if (to.length + from.length === 0) return `${node.short} is not linked yet.`;
  const helps =
    to.length === 0
      ? `${node.short} leads on to no other measure.`
      : `${node.short} could help ${countWords(to.length, "measure")}: ${names(to)}.`;
  return [
    helps,
    ...(further.length === 0
      ? []
      : [`Through these, ${countWords(further.length, "more measure")}: ${names(further)}.`]),
    ...(from.length === 0 ? [] : [`It could be helped by ${names(from)}.`]),
  ].join(" ");
}

function takingPart({ rows }: MapNode): string[] {
  return GROUP_IDS.filter((group) =>
    rows.some(({ planned, seen }) => planned.includes(group) || seen.includes(group)),
  );
}

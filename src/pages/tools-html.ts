import type { LinkMap } from "../map/link-map.ts";
import { type Html, html } from "../markup/html.ts";
import { GROUP_IDS } from "../vocabulary.ts";
import type { PageMeasures } from "./page-measures.ts";

/** What a page's measures can be narrowed to, beside Cornerstone and group: statuses, or stages. */
export interface StatusFilter {
  readonly label: string;
  /** The words for each, in the order in which they are offered. */
  readonly words: Readonly<Record<string, string>>;
  /** How many measures there are to show. */
  readonly all: number;
}

/** The filters; hidden where no script runs, since they would do nothing. */
export function toolsHtml(map: LinkMap, measures: PageMeasures, { label, words, all }: StatusFilter): Html {
  const present = new Set(measures.all.map(({ marks }) => String(marks["data-status"])));
  const statuses = Object.entries(words).filter(([key]) => present.has(key));
  return html(
    "div",
    { class: "tools", role: "group", "aria-label": "Show only", "data-script": true, hidden: true },
    choice(
      { key: "cornerstone", label: "Cornerstone", every: "All four" },
      map.cornerstones.map(({ id, name }) => [id, name]),
    ),
    choice(
      { key: "groups", label: "Who takes part", every: "Anyone" },
      GROUP_IDS.map((group) => [group, map.groupNames[group]]),
    ),
    choice({ key: "status", label, every: "Any" }, statuses),
    html("p", { role: "status" }, "Shown: ", html("span", { class: "count" }, String(all)), ` of ${all}`),
  );
}

interface ToolChoice {
  readonly key: string;
  readonly label: string;
  readonly every: string;
}

function choice({ key, label, every }: ToolChoice, options: readonly (readonly [string, string])[]): Html {
  const items = [["", every] as const, ...options].map(([value, words]) =>
    html("option", { value, dir: "auto" }, words),
  );
  return html(
    "label",
    {},
    html("span", {}, label),
    html("select", { "data-filter": key, autocomplete: "off" }, ...items),
  );
}

import { type Html, html } from "../markup/html.ts";
import type { PlanReport } from "../report/report.ts";
import { CORNERSTONE_IDS } from "../vocabulary.ts";

/** What settings can be narrowed to: a Cornerstone by its id, a measure by its number; never by words of a plan. */
export interface AreaChoices {
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    readonly measures: readonly Named[];
  }[];
  /** What one plan has of it all. */
  of(plan: PlanReport): string;
}

interface Named {
  readonly number: number;
  readonly name: string;
}

/** The measures of several plans under their Cornerstones, each once. */
export function areaChoices(plans: readonly PlanReport[]): AreaChoices {
  const measures = plans.flatMap((plan) => plan.measures);
  const numbers = new Map<string, number>();
  for (const { measure } of measures) if (!numbers.has(measure)) numbers.set(measure, numbers.size + 1);
  const firsts = new Map(measures.toReversed().map((measure) => [measure.measure, measure]));
  const names = new Map(
    plans.flatMap(({ pages }) => pages.cornerstones).map(({ id, name }) => [id, name] as const),
  );
  const groups = CORNERSTONE_IDS.map((id) => ({
    id,
    name: names.get(id) ?? id,
    measures: [...firsts.values()]
      .filter(({ cornerstone }) => cornerstone === id)
      .map(({ measure, pages }) => ({ number: numbers.get(measure) ?? 0, name: pages.name }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  })).filter((group) => group.measures.length > 0);
  const of = (plan: PlanReport) =>
    [
      ...new Set(
        plan.measures.flatMap(({ measure, cornerstone }) => [
          ...(cornerstone === null ? [] : [cornerstone]),
          String(numbers.get(measure) ?? 0),
        ]),
      ),
    ].join(" ");
  return { groups, of };
}

/** The search and the filter; hidden where no script runs, since they would do nothing. */
export function areaToolsHtml({ groups }: AreaChoices, all: number): Html {
  const option = (value: string, words: string) => html("option", { value, dir: "auto" }, words);
  const options = groups.map(({ id, name, measures }) =>
    html(
      "optgroup",
      { label: name },
      option(id, `Any of ${name}`),
      ...measures.map((measure) => option(String(measure.number), measure.name)),
    ),
  );
  return html(
    "div",
    { class: "tools", role: "group", "aria-label": "Find settings", "data-script": true, hidden: true },
    html(
      "label",
      {},
      html("span", {}, "Setting or measure"),
      html("input", { type: "search", autocomplete: "off", spellcheck: "false" }),
    ),
    html(
      "label",
      {},
      html("span", {}, "Settings that work on"),
      html("select", { "data-filter": "chosen", autocomplete: "off" }, option("", "Any measure"), ...options),
    ),
    html("p", { role: "status" }, "Shown: ", html("span", { class: "count" }, String(all)), ` of ${all}`),
  );
}

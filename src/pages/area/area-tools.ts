import { countWord } from "../../document/words.ts";
import { type Html, html } from "../../markup/html.ts";
import { yearsOf } from "../../report/blocks/roll-up/setting-names.ts";
import { fromAToZ } from "../../report/facts/a-to-z.ts";
import type { RollUp } from "../../report/roll-up/roll-up.ts";
import { CORNERSTONE_IDS, type CornerstoneId } from "../../vocabulary.ts";

/** What settings can be narrowed to: a Cornerstone by its id, a measure by its number; never by words of a plan. */
export interface AreaChoices {
  readonly groups: readonly AreaGroup[];
  /** What the plan in this file has of it all. */
  of(file: string): string;
}

interface AreaGroup {
  readonly id: CornerstoneId;
  readonly name: string;
  /** From A to Z. */
  readonly measures: readonly { readonly number: number; readonly name: string }[];
}

/** The measures that any setting works on, each once under its Cornerstone; of ids that nobody knows nothing can be said. */
export function areaChoices({ shared, single, cornerstones }: RollUp): AreaChoices {
  const known = [...shared, ...single].flatMap(({ cornerstone, ...measure }, at) =>
    cornerstone === null ? [] : [{ ...measure, cornerstone, number: at + 1 }],
  );
  const names = new Map(cornerstones.map(({ id, name }) => [id, name]));
  const groups = CORNERSTONE_IDS.map((id) => {
    const measures = known
      .filter(({ cornerstone }) => cornerstone === id)
      .map(({ number, measure, short, statement }) => ({
        number,
        name: short ?? statement ?? measure,
        file: measure,
      }));
    return { id, name: names.get(id) ?? id, measures: fromAToZ(measures) };
  });
  const chosen = new Map<string, Set<string>>();
  for (const { cornerstone, number, settings } of known) {
    for (const { file } of settings.flatMap(yearsOf)) {
      const own = chosen.get(file) ?? new Set();
      chosen.set(file, own.add(cornerstone).add(String(number)));
    }
  }
  return {
    groups: groups.filter(({ measures }) => measures.length > 0),
    of: (file) => [...(chosen.get(file) ?? [])].join(" "),
  };
}

/** The search and the filter; hidden where no script runs, since they would do nothing. */
export function areaToolsHtml(
  { groups }: AreaChoices,
  { rollUp, all }: { readonly rollUp: RollUp; readonly all: number },
): Html {
  const [one, many] = rollUp.only === null ? ["Setting", "Settings"] : ["Year", "Years"];
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
    {
      class: "tools",
      role: "group",
      "aria-label": `Find ${many.toLowerCase()}`,
      "data-script": true,
      hidden: true,
    },
    html(
      "label",
      {},
      html("span", {}, `${one} or measure`),
      html("input", { type: "search", autocomplete: "off", spellcheck: "false" }),
    ),
    html(
      "label",
      {},
      html("span", {}, `${many} that work on`),
      html("select", { "data-filter": "chosen", autocomplete: "off" }, option("", "Any measure"), ...options),
    ),
    html(
      "p",
      { role: "status" },
      "Shown: ",
      html("span", { class: "count" }, countWord(all)),
      ` of ${countWord(all)}`,
    ),
  );
}

import { countOf, countWord, countWords } from "../../document/words.ts";
import { type Html, html } from "../../markup/html.ts";
import type { RollUp } from "../../report/roll-up/roll-up.ts";

/** What an area looks for first: what was said, who takes part, who chose, who looks at it together. */
export function areaTiles({ coProduction, settings, measures }: RollUp): Html {
  const { byGroup, withAll, chosenWithAll, reviewed, reviewedWithAll } = coProduction;
  const sum = (of: "heard" | "answered" | "waiting") =>
    byGroup.reduce((total, group) => total + group[of], 0);
  const waits = sum("waiting");
  return html(
    "ul",
    { class: "tiles" },
    tile(
      countOf(sum("heard") - waits, sum("heard")),
      `things people said are answered or need no answer${waits === 0 ? "; none waits" : `; ${countWord(waits)} ${waits === 1 ? "waits" : "wait"}`}`,
      waits > 0,
    ),
    tile(countOf(withAll.seen, measures), "rows of the grids have all three groups seen taking part"),
    tile(
      countOf(chosenWithAll, settings),
      `${settings === 1 ? "setting" : "settings"} chose with all three groups`,
    ),
    tile(
      countOf(reviewedWithAll, reviewed),
      reviewed === settings
        ? "last reviews were with all three groups"
        : `last reviews were with all three groups; ${countWords(settings - reviewed, "setting has", "settings have")} had none yet`,
    ),
  );
}

function tile(large: string, words: string, isCare = false): Html {
  return html("li", { class: isCare ? "care" : undefined }, html("strong", {}, large), html("p", {}, words));
}

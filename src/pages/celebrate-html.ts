import type { CivilDate } from "../civil-date.ts";
import { blocksHtml, itemHtml } from "../document/html/blocks-html.ts";
import type { Item, Page } from "../document/page.ts";
import { type Html, html } from "../markup/html.ts";
import { celebrateBlocks } from "../report/blocks/celebrate-blocks.ts";
import type { PlanReport } from "../report/report.ts";

/** What stands there at once. */
const FEW = { things: 6, quote: 110 } as const;

/** To celebrate: the first things of every kind at once, and all of them behind them, for whoever wants to read on. */
export function celebrateHtml(plan: PlanReport, asOf: CivilDate): Html[] {
  const [heading, ...blocks] = celebrateBlocks(plan, asOf, null);
  const all = itemsOf(blocks);
  const few = itemsOf(celebrateBlocks(plan, asOf, FEW));
  const more = all.length - few.length;
  return [
    ...(heading ? blocksHtml([heading]) : []),
    ...(all.length === 0 ? blocksHtml(blocks) : [joys(more > 0 ? few : all)]),
    ...(more > 0
      ? [html("details", {}, html("summary", {}, `All ${all.length} things to celebrate`), joys(all))]
      : []),
  ];
}

function itemsOf(blocks: Page): readonly Item[] {
  return blocks.flatMap((block) => (block.kind === "list" ? block.items : []));
}

function joys(items: readonly Item[]): Html {
  return html("ul", { class: "plain joys" }, ...items.map((item) => itemHtml({ ...item, tone: null })));
}

import type { CivilDate } from "../../civil-date.ts";
import { blocksHtml } from "../../document/html/blocks-html.ts";
import { type Block, cellsRow, type Page, table } from "../../document/page.ts";
import { type Html, html } from "../../markup/html.ts";
import type { ReportView } from "../../report/formats.ts";
import type { PlanReport } from "../../report/report.ts";
import { VIEWS } from "../../report/views.ts";
import { audienceWords } from "../../report/words/plan-words.ts";
import { audienceHtml } from "../page-parts.ts";
import { dueHtml } from "./due-html.ts";
import { gapsHtml } from "./gaps-html.ts";
import { gridHtml } from "./grid-html.ts";
import { voicesHtml } from "./voices-html.ts";

/** One plan's view as a page: its opening, and below it what it says, as a table or cards where that is read best. */
export function viewHtml(view: ReportView, plan: PlanReport, asOf: CivilDate): Html[] {
  const page = VIEWS[view].page(plan, asOf);
  const start = page.findIndex(({ kind }) => !OPENING.includes(kind));
  const [opening, rest] = start < 0 ? [page, []] : [page.slice(0, start), page.slice(start)];
  return [...openingHtml(opening, plan), ...bodyHtml(view, { plan, asOf, rest })];
}

const OPENING: readonly Block["kind"][] = ["title", "paragraph", "note"];

interface Body {
  readonly plan: PlanReport;
  readonly asOf: CivilDate;
  readonly rest: Page;
}

function bodyHtml(view: ReportView, { plan, asOf, rest }: Body): Html[] {
  switch (view) {
    case "voices":
      return voicesHtml(plan, asOf);
    case "grid":
      return gridHtml(plan);
    case "due":
      return dueHtml(plan, asOf);
    case "gaps":
      return gapsHtml(plan, rest);
    case "evidence":
      return blocksHtml(rest.map(asTable));
    default:
      return blocksHtml(rest);
  }
}

/** A list of days with what was then, as a table with heads. */
function asTable(block: Block): Block {
  if (block.kind !== "list" || block.items.some(({ label }) => label === null)) return block;
  return table(
    ["Day", "What shows it"],
    block.items.map(({ label, text, lines = [] }) => cellsRow([label ?? "", [text, ...lines].join("\n")])),
  );
}

/** Whose it is, for whom, and what every report says first. */
function openingHtml(opening: Page, plan: PlanReport): Html[] {
  const audience = audienceWords(plan);
  const told = opening.filter(
    (block) => block.kind !== "title" && !("text" in block && block.text === audience),
  );
  const titles = opening.flatMap((block) =>
    block.kind === "title"
      ? [
          html("h1", { dir: "auto" }, block.text),
          ...(block.aside === null ? [] : [html("p", { class: "lead", dir: "auto" }, block.aside)]),
        ]
      : [],
  );
  return [
    html("header", { class: "whose" }, audienceHtml(audience), ...titles),
    html("div", { class: "short" }, ...blocksHtml(told)),
  ];
}

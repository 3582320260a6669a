import type { EditedPlan } from "../../../edits/edit.ts";
import { findAnyMeasure } from "../../../find/find-any-measure.ts";
import { cellText, type SheetCells } from "../sheet-change.ts";
import { known, rowOf, type SheetThing } from "./sheet-thing.ts";

function linksOf(plan: EditedPlan, cells: SheetCells) {
  const id = cellText(cells, "measure");
  const holders = cellText(cells, "part_of") === "embedded" ? plan.plan.embedded : plan.plan.rows;
  return holders.filter(({ measure }) => measure === id).flatMap(({ links }) => links);
}

function linkTo(plan: EditedPlan, cells: SheetCells) {
  const to = findAnyMeasure(cellText(cells, "to"), plan).id;
  return rowOf(plan, cells).links.find((link) => link.to === to);
}

/** What the sheet Links tells. */
export const LINK_THINGS: Readonly<Record<string, SheetThing>> = {
  "Links link": {
    keys: { to: "to", because: "because" },
    required: ["to"],
    known: (plan, cells) => linksOf(plan, cells).map(({ path, to }) => known(path, { to })),
    fresh: (plan, cells) => ({ list: [...rowOf(plan, cells).path, "links"] }),
  },
  "Links happened": {
    keys: { date: "date", text: "what", group: "from", state: "helped" },
    required: ["date", "text"],
    known: (plan, cells) =>
      linksOf(plan, cells).flatMap(({ to, happened }) =>
        happened.map(({ path, date, what }) => known(path, { to, date, text: what })),
      ),
    fresh: (plan, cells) => {
      const link = linkTo(plan, cells);
      return link === undefined ? null : { list: [...link.path, "happened"], dated: link.happened };
    },
  },
};

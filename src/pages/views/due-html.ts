import type { CivilDate } from "../../civil-date.ts";
import { blocksHtml } from "../../document/html/blocks-html.ts";
import { type Block, cellsRow, heading, table } from "../../document/page.ts";
import type { Html } from "../../markup/html.ts";
import { DUE_ORDER, DUE_SECTIONS, dueRow, noneBlocks } from "../../report/due/due-page.ts";
import { dueReport } from "../../report/due/due-report.ts";
import type { PlanReport } from "../../report/report.ts";

const HEADS = ["When", "What", "Part of", "Who leads"] as const;

/** What is late, due soon and due later: a table each, with who leads. */
export function dueHtml(plan: PlanReport, asOf: CivilDate): Html[] {
  const due = dueReport(plan, asOf);
  return DUE_ORDER.flatMap((when): Html[] => {
    const rows = due[when].map((each) => dueRow(each, when, { plan, asOf }));
    const told: readonly Block[] =
      rows.length === 0
        ? noneBlocks(when, plan)
        : [
            table(
              HEADS,
              rows.map(({ day, what, part, who }) => cellsRow([day, what, part, who])),
            ),
          ];
    return blocksHtml([heading(2, DUE_SECTIONS[when].title), ...told]);
  });
}

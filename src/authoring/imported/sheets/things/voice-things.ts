import type { Path } from "../../../../diagnostics/finding.ts";
import type { Plan } from "../../../../plan/plan.ts";
import type { EditedPlan } from "../../../edits/edit.ts";
import { cellText, type SheetCells } from "../sheet-change.ts";
import { known, rowOf, type SheetThing } from "./sheet-thing.ts";

function voicesOf(plan: EditedPlan, cells: SheetCells): Pick<Plan, "voices"> & { readonly path: Path } {
  if (cellText(cells, "measure") === "" && cellText(cells, "short") === "")
    return { voices: plan.plan.voices, path: [] };
  return rowOf(plan, cells);
}

/** What the sheet Voices tells. */
export const VOICE_THINGS: Readonly<Record<string, SheetThing>> = {
  "Voices voice": {
    keys: {
      id: "id",
      date: "date",
      group: "from",
      who: "who",
      kind: "kind",
      said: "said",
      promised: "by",
      answered: "answered",
      told: "told",
      share: "share",
    },
    required: ["group", "said"],
    known: (plan, cells) =>
      voicesOf(plan, cells).voices.map(({ path, date, from, said, id }) =>
        known(path, { date, group: from, said, id }),
      ),
    fresh: (plan, cells) => {
      const { path, voices } = voicesOf(plan, cells);
      return { list: [...path, "voices"], dated: voices };
    },
  },
};

import { known, rowOf, rowsOf, type SheetThing } from "./sheet-thing.ts";

/** What the sheet Evidence tells. */
export const EVIDENCE_THINGS: Readonly<Record<string, SheetThing>> = {
  "Evidence evidence": {
    keys: { date: "date", text: "what", where: "where", private: "private" },
    required: ["text"],
    known: (plan, cells) =>
      rowsOf(plan, cells).flatMap(({ evidence }) =>
        evidence.map(({ path, date, what }) => known(path, { date, text: what })),
      ),
    fresh: (plan, cells) => {
      const { path, evidence } = rowOf(plan, cells);
      return { list: [...path, "evidence"], dated: evidence };
    },
  },
  "Evidence celebration": {
    keys: { date: "date", text: "what", who: "who", share: "share" },
    required: ["text"],
    known: ({ plan }) => plan.celebrate.map(({ path, date, what }) => known(path, { date, text: what })),
    fresh: ({ plan }) => ({ list: ["celebrate"], dated: plan.celebrate }),
  },
};

import { GROUP_IDS } from "../../../../vocabulary.ts";
import { known, rowOf, rowsOf, type SheetThing } from "./sheet-thing.ts";

/** What the sheets Reviews and People tell. */
export const REVIEW_THINGS: Readonly<Record<string, SheetThing>> = {
  "Reviews review": {
    keys: { date: "date", text: "label", note: "note" },
    required: ["date"],
    known: ({ plan }) => plan.reviews.map(({ path, date }) => known(path, { date })),
    fresh: ({ plan }) => ({ list: ["reviews"], dated: plan.reviews }),
  },
  "Reviews presence": {
    keys: {},
    named: "text",
    required: ["group", "date", "text"],
    known: ({ plan }) =>
      plan.reviews.flatMap(({ path, date }) =>
        GROUP_IDS.map((group) => known([...path, "with", group], { date, group })),
      ),
    fresh: () => null,
  },
  "Reviews evaluation": {
    keys: { date: "date", stage: "stage", rating: "rating", text: "note", next: "next" },
    required: ["date"],
    known: (plan, cells) =>
      rowsOf(plan, cells).flatMap(({ evaluation }) =>
        evaluation.map(({ path, date }) => known(path, { date })),
      ),
    fresh: (plan, cells) => {
      const { path, evaluation } = rowOf(plan, cells);
      return { list: [...path, "evaluation"], dated: evaluation };
    },
  },
  "Reviews view": {
    keys: { text: "says", level: "level", rating: "rating" },
    required: ["group", "date", "text"],
    known: (plan, cells) =>
      [...rowsOf(plan, cells)].flatMap(({ evaluation }) =>
        evaluation.flatMap(({ path, date }) =>
          GROUP_IDS.map((group) => known([...path, "views", group], { date, group })),
        ),
      ),
    fresh: () => null,
  },
  "People part": {
    keys: { how: "how", level: "level" },
    required: ["group"],
    known: (plan, cells) =>
      rowsOf(plan, cells).flatMap(({ path }) =>
        GROUP_IDS.map((group) => known([...path, "involve", group], { group })),
      ),
    fresh: () => null,
  },
  "People choosing": {
    keys: { chose: "how", chose_level: "level", chose_on: "date" },
    required: ["group"],
    known: () => GROUP_IDS.map((group) => known(["chosen-with", group], { group })),
    fresh: () => null,
  },
};

import { ACTION_KEYS } from "../../../../plan/keys/action-keys.ts";
import { toldKeys } from "../../../../plan/keys/told-texts.ts";
import { known, rowOf, rowsOf, type SheetThing } from "./sheet-thing.ts";

/** What the sheet Actions tells. */
export const ACTION_THINGS: Readonly<Record<string, SheetThing>> = {
  "Actions action": {
    keys: {
      id: "id",
      text: "do",
      lead: "lead",
      with: "with",
      start: "start",
      by: "by",
      done: "done",
      ...toldKeys(ACTION_KEYS),
    },
    required: ["text"],
    known: (plan, cells) =>
      rowsOf(plan, cells).flatMap(({ actions }) =>
        actions.map(({ path, id, do: text }) => known(path, { id, text })),
      ),
    fresh: (plan, cells) => ({ list: [...rowOf(plan, cells).path, "actions"] }),
  },
  "Actions moved": {
    keys: { was: "from", date: "date", because: "because" },
    required: ["was"],
    known: (plan, cells) =>
      rowsOf(plan, cells).flatMap(({ actions, indicators }) =>
        [...actions, ...indicators.flatMap(({ target }) => target ?? [])].flatMap(({ moved }) =>
          moved.map(({ path, from, date, because }) => known(path, { was: from, date, because })),
        ),
      ),
    fresh: () => null,
  },
};

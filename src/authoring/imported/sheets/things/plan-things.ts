import { GROUP_IDS, RATINGS } from "../../../../vocabulary.ts";
import type { EditedPlan } from "../../../edits/edit.ts";
import { cellText, type SheetCells } from "../sheet-change.ts";
import { known, ofIndicator, rowOf, rowsOf, type SheetThing, valueText } from "./sheet-thing.ts";

const RATING_IDS = Object.keys(RATINGS);

function isOfPlan(cells: SheetCells): boolean {
  return cellText(cells, "measure") === "" && cellText(cells, "short") === "";
}

function acceptedIn(plan: EditedPlan, cells: SheetCells) {
  return isOfPlan(cells) ? [plan.plan] : rowsOf(plan, cells);
}

/** What the sheet Plan tells of the plan itself. */
export const PLAN_THINGS: Readonly<Record<string, SheetThing>> = {
  "Plan plan": { keys: {}, required: [], known: () => [known([], {})], fresh: () => null },
  "Plan term": {
    keys: { text: "name", date: "from", until: "to" },
    required: ["text", "date", "until"],
    inLine: true,
    known: ({ plan }) => plan.terms.map(({ path, name }) => known(path, { text: name })),
    fresh: () => ({ list: ["terms"] }),
  },
  "Plan choosing": {
    keys: { text: "how", level: "level", date: "date" },
    required: ["group"],
    known: () => GROUP_IDS.map((group) => known(["chosen-with", group], { group })),
    fresh: () => null,
  },
  "Plan group-name": {
    keys: {},
    named: "text",
    required: ["group", "text"],
    known: () => GROUP_IDS.map((group) => known(["group-names", group], { group })),
    fresh: () => null,
  },
  "Plan role": {
    keys: {},
    named: "group",
    required: ["group", "text"],
    // A role that is not there yet stands under its own name, too.
    known: ({ plan }, cells) =>
      [...plan.roles.map(({ role }) => role), cellText(cells, "text")].map((role) =>
        known(["roles", role], { text: role }),
      ),
    fresh: () => null,
  },
  "Plan own-measure": {
    keys: { measure: "id", cornerstone: "cornerstone", text: "statement", short: "short" },
    required: ["measure", "cornerstone", "text"],
    known: ({ plan }) => plan.ownMeasures.map(({ path, id }) => known(path, { measure: id })),
    fresh: () => ({ list: ["own-measures"] }),
  },
  "Plan rating-key": {
    keys: {},
    named: "text",
    required: ["rating", "text"],
    known: () => RATING_IDS.map((rating) => known(["rating-key", rating], { rating })),
    fresh: () => null,
  },
  "Plan embedded": {
    keys: { measure: "measure", date: "since" },
    required: ["measure"],
    known: ({ plan }) => plan.embedded.map(({ path, measure }) => known(path, { measure })),
    fresh: () => ({ list: ["embedded"] }),
  },
  "Plan accept": {
    keys: { text: "rule", because: "because", until: "until" },
    required: ["text"],
    known: (plan, cells) =>
      acceptedIn(plan, cells).flatMap(({ accept }) =>
        accept.map(({ path, rule }) => known(path, { text: rule })),
      ),
    fresh: (plan, cells) => ({ list: isOfPlan(cells) ? ["accept"] : [...rowOf(plan, cells).path, "accept"] }),
  },
  "Plan ended": {
    keys: { date: "date", because: "because" },
    required: ["date"],
    known: (plan, cells) => ofIndicator(plan, cells, ({ ended }) => (ended ? [known(ended.path, {})] : [])),
    fresh: () => null,
  },
  "Plan step": {
    keys: { by: "by", value: "value" },
    required: ["by", "value"],
    inLine: true,
    known: (plan, cells) =>
      ofIndicator(plan, cells, ({ target }) =>
        (target?.steps ?? []).map(({ path, by, value }) => known(path, { by, value: valueText(value) })),
      ),
    fresh: () => null,
  },
};

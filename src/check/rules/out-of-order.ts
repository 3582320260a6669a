import { type CivilDate, longDate } from "../../civil-date.ts";
import type { Path } from "../../diagnostics/finding.ts";
import { isInTheFuture, sideOutsidePeriod } from "../facts/dates.ts";
import { reorderFix } from "../fixes/reorder-fix.ts";
import { defineRule, type RuleContext } from "../rule.ts";

export const outOfOrder = defineRule({
  id: "out-of-order",
  group: "time",
  severity: "warning",
  summary: "Readings, evaluations and reviews are listed oldest first",
  why: "People read down the list as a story; reports go by the dates all the same.",
  bad: [
    [
      "          - { date: 2025-12-01, value: 21 }",
      "          - { date: 2025-12-01, value: 21 }\n          - { date: 2025-10-15, value: 17 }",
    ],
  ],
  good: [
    [
      "          - { date: 2025-12-01, value: 21 }",
      "          - { date: 2025-10-15, value: 17 }\n          - { date: 2025-12-01, value: 21 }",
    ],
  ],
  boundaries: [
    {
      what: "the reading above",
      day: "2025-12-01",
      found: "before",
      plan: (day) => [
        [
          "          - { date: 2025-12-01, value: 21 }",
          `          - { date: 2025-12-01, value: 21 }\n          - { date: ${day}, value: 22 }`,
        ],
      ],
    },
    {
      what: "the review above",
      day: "2025-12-11",
      found: "before",
      plan: (day) => [
        ["      staff: SENCo\n\nmeasures", `      staff: SENCo\n  - { date: ${day} }\n\nmeasures`],
      ],
    },
  ],
  help: "Put the oldest first.",
  canBeFixed: true,
  *check(context) {
    for (const { path, items, isOdd, unsound } of datedLists(context)) {
      // Most lists end here: one that is in order stays so without its slips.
      if (firstLate(items) === -1) continue;
      // A slip in a date has its own finding, and the list is in order once it is mended.
      const dated = items.filter(({ date }) => !isOdd(date));
      const late = firstLate(dated);
      const [before, item] = [dated[late - 1], dated[late]];
      if (!before || !item) continue;
      const isWhole = !unsound && dated.length === items.length;
      const fix = isWhole
        ? reorderFix(
            context.file,
            path,
            dated.map(({ date }) => date),
          )
        : null;
      yield {
        at: { path: item.path, part: "value" },
        message: `${longDate(item.date)} is listed after ${longDate(before.date)}`,
        ...(fix && { fix }),
      };
    }
  },
});

/** The position of the first item that is earlier than the one before it; -1 where none is. */
function firstLate(items: readonly OrderedItem[]): number {
  return items.findIndex(({ date }, position) => date < (items[position - 1]?.date ?? ""));
}

interface OrderedItem {
  readonly path: Path;
  readonly date: CivilDate;
}

interface OrderedList {
  readonly path: Path;
  readonly items: readonly OrderedItem[];
  /** Whether a date is told of as a slip by another rule. */
  readonly isOdd: (date: CivilDate) => boolean;
  /** Whether something was left out of the list, so that its positions in the data cannot be trusted. */
  readonly unsound: boolean;
}

function* datedLists(context: RuleContext): Generator<OrderedList> {
  const { plan } = context;
  const isOutside = (date: CivilDate): boolean => sideOutsidePeriod(date, context) !== null;
  const isAhead = (date: CivilDate): boolean => isInTheFuture(date, context);
  const unsound = plan.unsound.has("reviews");
  yield { path: ["reviews"], items: plan.reviews, isOdd: isOutside, unsound };
  for (const row of context.activeRows) {
    for (const { path, readings, unsound } of row.indicators) {
      yield {
        path: [...path, "readings"],
        items: readings,
        isOdd: (date) => isOutside(date) || isAhead(date),
        unsound: unsound.has("readings"),
      };
    }
    const items = row.evaluation.flatMap(({ path, date }) => (date === null ? [] : [{ path, date }]));
    yield {
      path: [...row.path, "evaluation"],
      items,
      isOdd: isAhead,
      unsound: row.unsound.has("evaluation"),
    };
  }
}

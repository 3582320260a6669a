import type { Link, Row } from "../../plan/plan.ts";
import { type LinkMovement, linkMovement } from "../../progress/movement.ts";
import { planProgress, type RowProgress } from "../../progress/plan-progress.ts";
import { isSetAside } from "../../progress/stage.ts";
import { isPastTheMiddle } from "../facts/dates.ts";
import { PAST_THE_MIDDLE } from "../reference/sound-plan.ts";
import { defineRule, type RuleContext } from "../rule.ts";

/** What is to be asked of a link, by how its ends have moved; of the other movements, nothing. */
const WORTH_ASKING: ReadonlyMap<LinkMovement, string> = new Map([
  ["both-moved", "have both moved on"],
  ["neither", "have both stayed where they were"],
]);

export const linkUntested = defineRule({
  id: "link-untested",
  group: "links",
  severity: "info",
  summary: "By the middle of the period, somebody has said whether a link helped",
  why: "That two measures move together, or stay where they are, does not say that one helped the other: people know.",
  help: "Ask those concerned, and write it under the link: `happened`, with `date`, `what`, `from` and, where it did not help, `helped: no`.",
  bad: [[", happened: [{ date: 2025-12-08, what: Three families came }] }", " }"]],
  good: [],
  day: PAST_THE_MIDDLE,
  boundaries: [{ what: "the middle of the period", day: "2026-02-09", found: "after" }],
  *check(context) {
    if (!isPastTheMiddle(context)) return;
    const { nameOf } = context;
    const rows = progressById(context);
    for (const helper of rows.values()) {
      for (const link of untold(helper.row)) {
        const helped = rows.get(link.to);
        if (!helped || helper === helped || !canJudge(helper, context) || !canJudge(helped, context))
          continue;
        const moved = WORTH_ASKING.get(linkMovement(helper, helped));
        if (moved === undefined) continue;
        yield {
          at: { path: link.toPath, part: "value" },
          message: `this measure and "${nameOf(link.to)}" ${moved}, and nobody has said yet whether the one helped the other`,
        };
      }
    }
  },
});

/** Where each row is on the day; of two for one measure, the first. */
function progressById({ plan, measures, day }: RuleContext): ReadonlyMap<string, RowProgress> {
  const { rows } = planProgress(plan, measures, day);
  return new Map(rows.toReversed().map((each) => [each.row.measure, each]));
}

/** Whether a row goes on, and all can be read that its movement is judged by. */
function canJudge({ row }: RowProgress, { day }: RuleContext): boolean {
  const isRead = ["indicators", "evaluation"].every((key) => !row.unsound.has(key));
  return isRead && row.indicators.every(({ unsound }) => unsound.size === 0) && !isSetAside(row, day);
}

/** The links of a row that nobody has told of; of two to one measure, the first. None where some cannot be read. */
function untold({ links, unsound }: Row): readonly Link[] {
  if (unsound.has("links")) return [];
  const told = new Set(links.filter(({ happened }) => happened.length > 0).map(({ to }) => to));
  return links.filter((link, position) => {
    const isFirst = links.findIndex(({ to }) => to === link.to) === position;
    return isFirst && !told.has(link.to);
  });
}

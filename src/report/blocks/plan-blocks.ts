import { type CivilDate, longDate } from "../../civil-date.ts";
import { type Block, heading, type Item, item, list } from "../../document/page.ts";
import { oldestFirst } from "../../progress/chronology.ts";
import { GROUP_IDS, GROUPS } from "../../vocabulary.ts";
import { printable } from "../facts/printable.ts";
import type { EmbeddedReport, PlanReport, ReviewReport } from "../report.ts";
import { extraItems, extraWords } from "../words/extra-words.ts";
import { groupInSentence, groupName, MAY_BE_PRINTED } from "../words/people-words.ts";
import { acceptItems, saidItem } from "./measure-blocks.ts";
import { linkItem } from "./told-items.ts";

/** What a plan holds beside its measures, in full: nothing of it is left out. */
export function planBlocks(plan: PlanReport, asOf: CivilDate): Block[] {
  return [
    ...section(
      "Said about no one measure",
      oldestFirst(printable(plan.said)).map((said) => saidItem(said, plan, asOf)),
    ),
    ...section(
      "Reviews",
      plan.reviews.map((review) => reviewItem(review, plan)),
    ),
    ...section(
      "Celebrated",
      oldestFirst(plan.celebrations).map((each) => celebrationItem(each, plan)),
    ),
    ...embeddedBlocks(plan),
    ...section("About this plan", aboutItems(plan)),
  ];
}

function section(title: string, items: readonly Item[]): Block[] {
  return items.length === 0 ? [] : [heading(2, title), ...list(items)];
}

/** A review with who came, or is to come, of each group, and what was talked about. */
export function reviewItem(review: ReviewReport, { groupNames }: PlanReport): Item {
  const { date, label, held, note, x } = review;
  const people = GROUP_IDS.flatMap((group) => {
    const who = review.with[group];
    return who === null ? [] : [`${groupName(group, groupNames)}: ${who}`];
  });
  const missing = held ? GROUP_IDS.filter((group) => !review.present.includes(group)) : [];
  const lines = [
    ...people,
    ...(missing.length === 0
      ? []
      : [`Not there: ${missing.map((group) => groupInSentence(group, groupNames)).join(", ")}`]),
    ...[extraWords(review.with.x), extraWords(x)].filter((line) => line !== null),
  ];
  const text = [...(label === null ? [] : [label]), ...(note === null ? [] : [note])].join(": ");
  return item(text === "" ? (held ? "Held" : "To come") : text, { label: longDate(date), lines });
}

function celebrationItem(
  { date, what, who, share, x }: PlanReport["celebrations"][number],
  { leftOut }: PlanReport,
): Item {
  const more = extraWords(x);
  const shared = share && !leftOut ? [MAY_BE_PRINTED] : [];
  const words = [who === null ? what : `${what} (${who})`, ...shared, ...(more === null ? [] : [more])];
  return item(words.join(" · "), { label: longDate(date) });
}

/** What earlier years made everyday practice, with the measures that it helps. */
function embeddedBlocks(plan: PlanReport): Block[] {
  if (plan.embedded.length === 0) return [];
  return [
    heading(2, "Everyday practice from earlier years"),
    ...plan.embedded.flatMap((each) => embeddedItems(each, plan)),
  ];
}

function embeddedItems(embedded: EmbeddedReport, plan: PlanReport): Block[] {
  const { measure, short, since, links, x } = embedded;
  return list([
    item(since === null ? "embedded" : `embedded since ${longDate(since)}`, { label: short ?? measure }),
    ...links.map((link) => linkItem(link, `helps ${link.name}`, plan)),
    ...extraItems(x),
  ]);
}

/** The facts of the plan itself. */
function aboutItems(plan: PlanReport): Item[] {
  const { period, settingId, catalogue, terms, roles, ownMeasures, groupNames, ratingKey } = plan;
  const days =
    period.from === null || period.to === null ? [] : [`${longDate(period.from)} to ${longDate(period.to)}`];
  return [
    ...days.map((text) => item(text, { label: "Period" })),
    ...(settingId === null ? [] : [item(settingId, { label: "Number" })]),
    ...(catalogue.path === null ? [] : [item(catalogue.name, { label: "Catalogue" })]),
    ...terms.map(({ name, from, to, x }) =>
      item(withMore(`${longDate(from)} to ${longDate(to)}`, x), { label: name }),
    ),
    ...GROUP_IDS.flatMap((group) => {
      const name = groupNames[group];
      return name === null ? [] : [item(`here called ${name}`, { label: GROUPS[group] })];
    }),
    ...roles.items.map(({ role, group }) => item(groupName(group, plan.groupNames), { label: role })),
    ...(["red", "amber", "green"] as const).flatMap((rating) => {
      const meaning = ratingKey[rating];
      return meaning === null ? [] : [item(meaning, { label: `Rated ${rating}` })];
    }),
    ...ownMeasures.map(({ statement, x }) => item(withMore(statement, x), { label: "Our own measure" })),
    ...acceptItems(plan),
    ...extraItems(period.x),
    ...extraItems(groupNames.x),
    ...extraItems(roles.x),
    ...extraItems(ratingKey.x),
    ...extraItems(plan.chosen.x),
    ...extraItems(plan.x),
  ];
}

function withMore(text: string, x: Readonly<Record<string, unknown>>): string {
  const more = extraWords(x);
  return more === null ? text : `${text} · ${more}`;
}

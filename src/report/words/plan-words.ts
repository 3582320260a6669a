import type { CivilDate } from "../../civil-date.ts";
import { andWords, countWords } from "../../document/words.ts";
import { unreadSentence } from "../../plan/unread.ts";
import { GROUP_IDS, type Group, RATINGS, type Rating } from "../../vocabulary.ts";
import type { MeasureReport, PlanReport } from "../report.ts";
import { groupsInSentence } from "./people-words.ts";

/** What every report says first: whether things improve, whether it is done together, and what could not be read. */
export function headlineSentences(plan: PlanReport): readonly string[] {
  const unread = unreadSentence(plan.unread);
  return [improvingWords(plan), togetherWords(plan), ...(unread === null ? [] : [unread])].filter(
    (sentence) => sentence !== "",
  );
}

/** Whether the figures and the judgements stand better than at their start; counts with their denominators. */
function improvingWords({ headline: { figures, words } }: PlanReport): string {
  const compared = figures.better + figures.same + figures.worse;
  const { startOnly, notMeasured, notShown = 0 } = figures;
  const all = compared + startOnly + notMeasured + notShown;
  const sentences = [
    ...(compared > 0 ? [`${comparedWords(figures, ["figure", "its", "their"])}.`] : []),
    ...restWords({ compared, all, startOnly, notMeasured, notShown }),
    ...inWords(words),
  ];
  return sentences.length === 0 ? "Nothing has been measured yet." : sentences.join(" ");
}

/** Said before what changed since the last review, where none was held before the day of the report; else nothing. */
export function comparedWithWords({ changes, reviews }: PlanReport, asOf: CivilDate): string {
  if (!changes || changes.start === "day" || changes.start === "review") return "";
  const isFirst = reviews.some(({ date }) => date === asOf);
  const none = isFirst ? "This day's review is the first" : "There has been no review yet";
  return changes.start === null
    ? `${none}, and the plan's first day could not be read: everything counts as new. `
    : `${none}: this is compared with the plan's first day. `;
}

type TrendNumbers = { readonly better: number; readonly same: number; readonly worse: number };

/** "13 of 16 figures are better than at their start, 2 the same, 1 worse". */
function comparedWords(
  { better, same, worse }: TrendNumbers,
  [noun, its, their]: readonly [string, string, string],
): string {
  const of = better + same + worse;
  const first = `${better} of ${countWords(of, noun)} ${better === 1 || of === 1 ? "is" : "are"} better than at ${better === 1 || of === 1 ? its : their} start`;
  const rest = [...(same === 0 ? [] : [`${same} the same`]), ...(worse === 0 ? [] : [`${worse} worse`])];
  return [first, ...rest].join(", ");
}

function restWords(counts: {
  readonly compared: number;
  readonly all: number;
  readonly startOnly: number;
  readonly notMeasured: number;
  readonly notShown: number;
}): string[] {
  const { compared, all, startOnly, notMeasured, notShown } = counts;
  if (all === 0) return [];
  if (compared + startOnly + notShown === 0) return ["Nothing has been measured yet."];
  if (compared + notMeasured + notShown === 0) {
    return [`${all === 1 ? "The one figure has" : `All ${all} figures have`} only a start so far.`];
  }
  const parts = [
    ...(startOnly === 0 ? [] : [`${startOnly} ${startOnly === 1 ? "has" : "have"} only a start so far`]),
    ...(notMeasured === 0
      ? []
      : [`${notMeasured} ${notMeasured === 1 ? "has" : "have"} not been measured yet`]),
    ...(notShown === 0 ? [] : [`${notShown} ${notShown === 1 ? "is" : "are"} not shown`]),
  ];
  if (parts.length === 0) return [];
  const whose = compared === 0 ? `Of ${countWords(all, "figure")}, ` : "Of the others, ";
  return [`${whose}${andWords(parts)}.`];
}

/** What people judge of the measures that are told in words. */
function inWords({ better, same, worse, unrated }: PlanReport["headline"]["words"]): string[] {
  const compared = better + same + worse;
  if (compared === 0) return [];
  const parts = [
    `${better} ${better === 1 ? "is" : "are"} judged better than at first`,
    ...(same === 0 ? [] : [`${same} the same`]),
    ...(worse === 0 ? [] : [`${worse} worse`]),
    ...(unrated === 0 ? [] : [`${unrated} not judged twice yet`]),
  ];
  return [`Of ${countWords(compared + unrated, "measure")} in words, ${parts.join(", ")}.`];
}

/** Who chose, and in how many measures all three groups are planned and seen. */
function togetherWords(plan: PlanReport): string {
  const { allThree, missing } = plan.headline;
  const chose = chosenWords(plan);
  if (allThree.rows === 0) return `${chose}.`;
  const planned = `all three have a part planned in ${allThree.planned} of ${countWords(allThree.rows, "measure")}`;
  const seen = `and were seen taking part in ${allThree.seen}`;
  return `${chose}; ${planned} ${seen}${missingWords(missing, plan)}.`;
}

/** "Chosen by all three groups"; what stands in one text for all says so of no single group. */
export function chosenWords({ equalMeasure, groupNames }: PlanReport): string {
  const chose = (state: string) =>
    equalMeasure.filter(({ choosing }) => choosing === state).map(({ group }) => group);
  const [yes, notSaid] = [chose("yes"), chose("not-said")];
  if (yes.length === GROUP_IDS.length) return "Chosen by all three groups";
  if (notSaid.length > 0) return "It is not said how each group chose: there is one text for all three";
  if (yes.length === 0) return "Nothing says yet who chose these measures";
  const no = GROUP_IDS.filter((group) => !yes.includes(group));
  return `Chosen by ${groupsInSentence(yes, groupNames)}, not yet by ${groupsInSentence(no, groupNames)}`;
}

/** Who is seen least, where that is not all three alike. */
function missingWords(missing: readonly Group[], { groupNames }: PlanReport): string {
  if (missing.length === 0 || missing.length === GROUP_IDS.length) return "";
  return ` (${groupsInSentence(missing, groupNames)} are missing most)`;
}

const ORDER = ["red", "amber", "green"] as const satisfies readonly Rating[];

/** "What the ratings mean here: red, we are stuck; amber, ...": null where no rating is shown, or nothing says. */
export function ratingKeyWords({ ratingKey, measures }: PlanReport): string | null {
  const known = ORDER.flatMap((rating) => {
    const meaning = ratingKey[rating];
    return meaning === null ? [] : [`${RATINGS[rating]} - ${meaning.replace(/\.$/, "")}`];
  });
  return known.length === 0 || !measures.some(isRated)
    ? null
    : `What the ratings mean here: ${known.join("; ")}.`;
}

function isRated({ rating, evaluations }: MeasureReport): boolean {
  return (
    rating !== null ||
    evaluations.some((entry) => entry.rating !== null || viewsOf(entry).some((view) => view?.rating))
  );
}

function viewsOf({ views }: MeasureReport["evaluations"][number]) {
  return [views["children-and-young-people"], views["parent-carers"], views.staff];
}

/** Stands where a figure would, had it not been about few people or given such a figure away. */
export const NOT_SHOWN = "not shown";

/** Whom a page is for: everything printed says it. */
export function audienceWords({ leftOut }: Pick<PlanReport, "leftOut">): string {
  if (!leftOut) return "For the people in this plan, not for publishing.";
  const { smallNumber, ratings, leads } = leftOut;
  const few = `figures about fewer than ${smallNumber} people or that would give these away`;
  const held = [
    "words that were not shared for printing",
    ...(ratings ? [] : ["ratings"]),
    ...(leads ? [] : ["who leads and who is late"]),
    ...(smallNumber > 1 ? [few] : []),
  ];
  return `This page is public. It leaves out ${andWords(held)}.`;
}

/** Whom a page about several plans is for. */
export function audienceOfAll({ plans }: { readonly plans: readonly Pick<PlanReport, "leftOut">[] }): string {
  const kept = plans.find(({ leftOut }) => leftOut);
  return kept ? audienceWords(kept) : "For the people in these plans, not for publishing.";
}

/** "2 of these were shared with us but not for printing."; null where all may be printed. */
export function unsharedWords(count: number): string | null {
  if (count === 0) return null;
  return `${count} of these ${count === 1 ? "was" : "were"} shared with us but not for printing.`;
}

import { oldestFirst } from "../../../progress/chronology.ts";
import { GROUP_IDS } from "../../../vocabulary.ts";
import type { EmbeddedReport, PlanReport, ReviewReport } from "../../report.ts";
import { listCell } from "../render-csv.ts";
import { type Thing, thing } from "./columns.ts";
import { linkThings, saidThings } from "./measure-things.ts";

/** What a plan holds beside its rows. */
export function planThings(plan: PlanReport): Thing[] {
  return [
    planThing(plan),
    ...headlineThings(plan),
    ...leftOutThings(plan),
    ...plan.terms.map(({ name, from, to, x }) => thing("term", { text: name, date: from, until: to }, x)),
    ...choosingThings(plan),
    ...GROUP_IDS.flatMap((group) => {
      const text = plan.groupNames[group];
      return text === null ? [] : [thing("group-name", { group, text })];
    }),
    ...plan.roles.items.map(({ role, group }) => thing("role", { group, text: role })),
    ...plan.ownMeasures.map(({ id, cornerstone, statement, short, x }) =>
      thing("own-measure", { measure: id, cornerstone, short, text: statement }, x),
    ),
    ...RATINGS.flatMap((rating) => {
      const text = plan.ratingKey[rating];
      return text === null ? [] : [thing("rating-key", { rating, text })];
    }),
    ...plan.reviews.flatMap(reviewThings),
    ...oldestFirst(plan.celebrations).map(({ date, what, who, share, x }) =>
      thing("celebration", { date, text: what, who, share }, x),
    ),
    ...oldestFirst(plan.said).flatMap((said) => saidThings(said, OF_PLAN)),
    ...plan.embedded.flatMap(embeddedThings),
    ...plan.accept.map(({ rule, because, until, x }) =>
      thing("accept", { ...OF_PLAN, text: rule, because, until }, x),
    ),
  ];
}

const OF_PLAN = { part_of: "plan" } as const;
const RATINGS = ["red", "amber", "green"] as const;

function planThing({ catalogue, period, chosen, groupNames, roles, ratingKey, x }: PlanReport): Thing {
  const { name, edition, authors, path } = catalogue;
  return thing("plan", { text: name, note: edition, who: listCell(authors), where: path }, x, {
    period: period.x,
    chosen_with: chosen.x,
    group_names: groupNames.x,
    roles: roles.x,
    rating_key: ratingKey.x,
  });
}

/** Counts, each under words that say what is counted. */
function headlineThings({ headline, leftOut }: PlanReport): Thing[] {
  const { figures, words, allThree, missing } = headline;
  const counts = {
    "figures better than at their start": figures.better,
    "figures the same as at their start": figures.same,
    "figures worse than at their start": figures.worse,
    "figures with only a start": figures.startOnly,
    "figures not measured yet": figures.notMeasured,
    ...(leftOut && { "figures not shown": figures.notShown }),
    "measures in words judged better than at first": words.better,
    "measures in words judged the same as at first": words.same,
    "measures in words judged worse than at first": words.worse,
    "measures in words not judged twice": words.unrated,
    "chosen by all three groups": allThree.chosen,
    "measures with all three groups planned": allThree.planned,
    "measures with all three groups seen": allThree.seen,
    measures: allThree.rows,
  };
  return [
    ...Object.entries(counts).map(([text, value]) => thing("headline", { text, value })),
    ...missing.map((group) => thing("headline", { text: "seen least", group })),
  ];
}

function leftOutThings({ leftOut }: PlanReport): Thing[] {
  if (!leftOut) return [];
  const { voices, celebrations, figures, evidence } = leftOut;
  return Object.entries({ voices, celebrations, figures, evidence }).map(([text, value]) =>
    thing("left-out", { text, value }),
  );
}

function choosingThings({ chosen }: PlanReport): Thing[] {
  return GROUP_IDS.map((group) => {
    const { state, how, level, date, x } = chosen[group];
    return thing("choosing", { group, state, text: how, level, date }, x);
  });
}

function reviewThings(review: ReviewReport): Thing[] {
  const { date, label, held, note, present, x } = review;
  const groups = GROUP_IDS.flatMap((group) => {
    const text = review.with[group];
    const state = held ? (present.includes(group) ? "yes" : "no") : "ahead";
    return text === null ? [] : [thing("presence", { date, group, text, state })];
  });
  const state = held ? "held" : "ahead";
  return [thing("review", { date, text: label, state, note }, x, { review_with: review.with.x }), ...groups];
}

function embeddedThings({ measure, cornerstone, short, since, links, x }: EmbeddedReport): Thing[] {
  const at = { measure, cornerstone, short };
  return [
    thing("embedded", { ...at, date: since }, x),
    ...links.flatMap((link) => linkThings(link, { ...at, part_of: "embedded" })),
  ];
}

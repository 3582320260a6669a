import type { CivilDate } from "../../civil-date.ts";
import type { Celebration, Embedded, OwnMeasure, Plan, Review, Term } from "../../plan/plan.ts";
import { GROUP_IDS } from "../../vocabulary.ts";
import { type NoteAt, notes } from "./held-days.ts";
import { maskedRows } from "./masked-rows.ts";
import { asOtherYearsHold } from "./other-years.ts";
import { publicInvolvement, publicLink, publicVoice } from "./public-parts.ts";
import { publicRow } from "./public-row.ts";
import type { PublicContext, PublicRules } from "./public-rules.ts";
import { publicWords } from "./public-words.ts";

/**
 * The plans of a setting, a year each, as anybody may see them on a day: whatever is made of them cannot tell more.
 * Words, views, evidence and ratings that are not for printing still count; celebrations nobody agreed to print, what is
 * accepted and `x-` keys are gone; figures about few people are gone but for their days; who leads and what is late are
 * left out unless they are asked for. No year tells what another holds back.
 */
export function publicPlans(written: readonly Plan[], rules: PublicRules, asOf: CivilDate): readonly Plan[] {
  const years = written.map((year, at) =>
    asOtherYearsHold(
      year,
      written.filter((_, other) => other !== at),
    ),
  );
  const figures = maskedRows(years, rules.smallNumber);
  const context: PublicContext = { rules, asOf, words: publicWords(years), figures };
  const held = [...new Set([...figures.values()].map((row) => row.held))].flat();
  return years.map((year) => publicPlan(year, notes(held, context.words), context));
}

/** Each key is written out, here and in the parts, so that the compiler asks of a new one whether it may be shown. */
function publicPlan(whole: Plan, noteAt: NoteAt, context: PublicContext): Plan {
  const { rules } = context;
  const rows = whole.rows.map((row) => publicRow(row, whole, context));
  return {
    setting: whole.setting,
    settingId: whole.settingId,
    period: { from: whole.period.from, to: whole.period.to },
    terms: whole.terms.map(publicTerm),
    catalogue: whole.catalogue,
    chosenWith: publicInvolvement(whole.chosenWith, context),
    groupNames: whole.groupNames,
    // A role is told where it leads, and here for no other end.
    roles: rules.leads ? whole.roles : [],
    embedded: whole.embedded.map((embedded) => publicEmbedded(embedded, noteAt, context)),
    ownMeasures: whole.ownMeasures.map(publicOwnMeasure),
    ratingKey: rules.ratings ? whole.ratingKey : {},
    reviews: whole.reviews.map((review) => publicReview(review, noteAt, context)),
    celebrate: whole.celebrate.filter((each) => isShared(each, context)).map(publicCelebration),
    voices: whole.voices.map((voice) => publicVoice(voice, context)),
    accept: [],
    rows,
    extra: {},
    extras: {},
    unsound: whole.unsound,
  };
}

function publicTerm({ path, name, from, to }: Term): Term {
  return { path, name, from, to, extra: {} };
}

function publicEmbedded(
  { path, measure, since, links }: Embedded,
  noteAt: NoteAt,
  context: PublicContext,
): Embedded {
  return {
    path,
    measure,
    since,
    links: links.map((link) => publicLink(link, noteAt, context)),
    extra: {},
  };
}

function publicOwnMeasure({ path, id, cornerstone, statement, short }: OwnMeasure): OwnMeasure {
  return { path, id, cornerstone, statement, short, extra: {} };
}

function publicReview(review: Review, noteAt: NoteAt, { words }: PublicContext): Review {
  const { path, date, label, note } = review;
  const there = GROUP_IDS.flatMap((group) => {
    const text = review.with[group];
    return text === undefined ? [] : [[group, words.stoodFor(text)] as const];
  });
  return {
    path,
    date,
    label: words.kept(label),
    with: Object.fromEntries(there),
    note: noteAt(note, date),
    extra: {},
    withExtra: {},
  };
}

/** One that repeats another's words is as if it were not shared itself. */
function isShared({ share, what, who }: Celebration, { words }: PublicContext): boolean {
  return share && !words.isQuoting(what) && !words.isQuoting(who ?? "");
}

function publicCelebration({ path, date, what, who, share }: Celebration): Celebration {
  return { path, date, what, who, share, extra: {} };
}

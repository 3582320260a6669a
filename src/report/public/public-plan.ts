import type { CivilDate } from "../../civil-date.ts";
import type { Evaluation, Plan, Row, View, Voice } from "../../plan/plan.ts";
import { forEachGroup } from "../../progress/participation.ts";
import { GROUP_IDS } from "../../vocabulary.ts";
import { holdsNumber } from "./holds-number.ts";
import { NOT_FOR_PRINTING } from "./not-for-printing.ts";
import { publicIndicators } from "./public-indicators.ts";
import { quotesUnshared } from "./quotes-unshared.ts";
import { withoutRepeats } from "./without-repeats.ts";

/** How a plan is made ready for the public. */
export interface PublicRules {
  /** Figures about fewer people than this are held back. */
  readonly smallNumber: number;
  /** Whether red, amber and green are told. */
  readonly ratings: boolean;
}

/**
 * The plan as anybody may see it: whatever is made of it cannot tell more. Words, views and ratings that are not for
 * printing still count as said; private evidence, celebrations nobody agreed to print and `x-` keys are gone;
 * figures about few people are gone but for their days.
 */
export function publicPlan(whole: Plan, rules: PublicRules): Plan {
  const isQuoting = quotesUnshared(whole);
  const plan = withoutRepeats(whole, isQuoting);
  const rows = plan.rows.map((row) => publicRow(row, { ...rules, isQuoting }));
  const noteAt = notes(rows.flatMap(heldDays), isQuoting);
  return {
    ...plan,
    reviews: plan.reviews.map((review) => ({ ...review, note: noteAt(review.note, review.date) })),
    celebrate: plan.celebrate.filter(({ share }) => share),
    voices: plan.voices.map(publicVoice),
    accept: [],
    rows,
    extra: {},
  };
}

type RowRules = PublicRules & { readonly isQuoting: (text: string) => boolean };

function publicRow(row: Row, rules: RowRules): Row {
  const indicators = publicIndicators(row.indicators, rules.smallNumber);
  const held = heldDays({ indicators });
  const noteAt = notes(held, rules.isQuoting);
  const aboutStart = notes(
    held.filter(({ isStart }) => isStart),
    rules.isQuoting,
  );
  return {
    ...row,
    improve: aboutStart(row.improve, null),
    success: row.success.filter((text) => aboutStart(text, null) !== null),
    indicators,
    voices: row.voices.map(publicVoice),
    evidence: row.evidence.filter((evidence) => !evidence.private),
    evaluation: row.evaluation.map((entry) => publicEvaluation(entry, noteAt, rules)),
    accept: [],
    extra: {},
  };
}

function publicVoice(voice: Voice): Voice {
  if (voice.share) return voice;
  const hide = (text: string | null): string | null => text && NOT_FOR_PRINTING;
  const hideAll = (texts: readonly string[]): readonly string[] =>
    texts.length > 0 ? [NOT_FOR_PRINTING] : [];
  return {
    ...voice,
    said: NOT_FOR_PRINTING,
    id: null,
    who: null,
    did: hideAll(voice.did),
    doing: hideAll(voice.doing),
    couldNot: hideAll(voice.couldNot),
    told: hide(voice.told),
  };
}

function publicEvaluation(entry: Evaluation, noteAt: NoteAt, { ratings }: PublicRules): Evaluation {
  const views = forEachGroup((group) => {
    const view = entry.views[group];
    return view && publicView(view, ratings);
  });
  return {
    ...entry,
    rating: ratings ? entry.rating : null,
    note: noteAt(entry.note, entry.date),
    next: noteAt(entry.next, entry.date),
    views: Object.fromEntries(GROUP_IDS.flatMap((group) => (views[group] ? [[group, views[group]]] : []))),
  };
}

/** Nobody was asked whether their view may be printed, so its words stay; that there was a view does not. */
function publicView(view: View, ratings: boolean): View {
  const isThere = view.says !== null || (view.rating !== null && !ratings);
  return { ...view, says: isThere ? NOT_FOR_PRINTING : null, rating: ratings ? view.rating : null };
}

/** The day of a figure that is held back; null for a start without one. */
interface HeldDay {
  readonly date: CivilDate | null;
  readonly isStart: boolean;
}

function heldDays({ indicators }: Pick<Row, "indicators">): readonly HeldDay[] {
  return indicators.flatMap(({ withheld }) => [
    ...(withheld?.baseline ? [{ date: withheld.baseline.date, isStart: true }] : []),
    ...(withheld?.readings ?? []).map(({ date }) => ({ date, isStart: false })),
  ]);
}

/** A text of a day as the public may see it; null where it may not. Without a day, it stands for all of them. */
type NoteAt = (text: string | null, day: CivilDate | null) => string | null;

/**
 * A text that holds a number may tell a figure that is held back: it goes where one was known on its day. So does one
 * that repeats what was not shared.
 */
function notes(held: readonly HeldDay[], isQuoting: (text: string) => boolean): NoteAt {
  return (text, day) => {
    if (text === null || isQuoting(text)) return null;
    const isBeside = held.some(({ date }) => date === null || day === null || date <= day);
    return isBeside && holdsNumber(text) ? null : text;
  };
}

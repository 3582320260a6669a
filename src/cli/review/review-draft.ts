import type { EditedPlan } from "../../authoring/edits/edit.ts";
import type { RowReview } from "../../authoring/edits/review-row.ts";
import type { CivilDate } from "../../civil-date.ts";
import type { Row } from "../../plan/plan.ts";
import type { Group } from "../../vocabulary.ts";
import type { Ask, Reply } from "../ask/ask.ts";

/** What has been answered on the way through a review. */
export interface Draft {
  readonly day: CivilDate;
  readonly present: Readonly<Partial<Record<Group, string>>>;
  /** By the id of the measure. */
  readonly rows: ReadonlyMap<string, RowDraft>;
  /** Whether the person wants to see the end of it now. */
  readonly stopped: boolean;
}

export interface RowDraft {
  readonly review: RowReview;
  readonly textFrom: string | undefined;
  /** Whether the person went on to the next measure. */
  readonly skipped: boolean;
}

/** What a question is put with. */
export interface Walk {
  readonly ask: Ask;
  readonly plan: EditedPlan;
  readonly draft: Draft;
}

/** One question of the walk; its answer is the draft with it. */
export interface Step {
  readonly put: (walk: Walk) => Promise<Reply<Draft>>;
  /** Whether it is asked at all, after what was answered before. */
  readonly applies: (draft: Draft) => boolean;
  /** Whether nothing can be written without its answer, even where the person stopped before it. */
  readonly isNeeded?: (draft: Draft) => boolean;
}

export const NOTHING_SAID: RowDraft = {
  review: { stage: null, rating: null, note: null, next: null, views: {} },
  textFrom: undefined,
  skipped: false,
};

export function rowDraft(draft: Draft, { measure }: Row): RowDraft {
  return draft.rows.get(measure) ?? NOTHING_SAID;
}

export function withRow(draft: Draft, { measure }: Row, row: RowDraft): Draft {
  return { ...draft, rows: new Map([...draft.rows, [measure, row]]) };
}

/** Whether anything was said of a row. */
export function isSaid({ review, skipped }: RowDraft): boolean {
  const { stage, rating, note, next, views } = review;
  return !skipped && ([stage, rating, note, next].some(Boolean) || Object.keys(views).length > 0);
}

/** The reply to a question of text, `end` being no text but the wish to see the end. */
export function textReply(
  reply: Reply<string>,
  draft: Draft,
  take: (said: string | null) => Draft,
): Reply<Draft> {
  if (reply.kind === "back") return reply;
  if (reply.kind === "later") return { kind: "said", value: take(null) };
  const stops = reply.value.toLowerCase() === "end";
  return { kind: "said", value: stops ? { ...draft, stopped: true } : take(reply.value) };
}

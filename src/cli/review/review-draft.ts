import type { EditedPlan } from "../../authoring/edits/edit.ts";
import type { RowReview } from "../../authoring/edits/review-row.ts";
import type { CivilDate } from "../../civil-date.ts";
import type { Row } from "../../plan/plan.ts";
import type { Group } from "../../vocabulary.ts";
import type { Reply } from "../ask/ask.ts";
import { applyReply, type QuestionStep } from "../ask/run-steps.ts";

/** What has been answered on the way through a review. */
export interface ReviewDraft {
  readonly day: CivilDate;
  readonly present: Readonly<Partial<Record<Group, string>>>;
  /** By the id of the measure. */
  readonly rows: ReadonlyMap<string, ReviewedRow>;
  /** Those that the plan holds already, as they were when they were written. */
  readonly written: ReadonlyMap<string, ReviewedRow>;
  /** Whether the person wants to see the end of it now. */
  readonly stopped: boolean;
  /** Whether they stopped, and want written what there is. */
  readonly agreed: boolean;
}

export interface ReviewedRow {
  readonly review: RowReview;
  readonly textFrom: string | undefined;
  /** Whether the person went on to the next measure. */
  readonly skipped: boolean;
}

/** What the questions of a walk are asked about. */
export interface WalkContext {
  readonly plan: EditedPlan;
  readonly today: CivilDate;
  /** What would be wrong with what was said of the day and of one row, in a sentence. */
  readonly tryOut: (draft: ReviewDraft, row: Row | null) => string | null;
}

/** One question of the walk. */
export interface ReviewStep {
  readonly ask: QuestionStep<ReviewDraft>;
  /** Whether it is asked at all, after what was answered before; where this is absent, it is. */
  readonly applies?: (draft: ReviewDraft) => boolean;
  /** Whether nothing can be written without its answer, even where the person stopped before it. */
  readonly isNeeded?: (draft: ReviewDraft) => boolean;
}

export const EMPTY_REVIEW: ReviewedRow = {
  review: { stage: null, rating: null, note: null, next: null, views: {} },
  textFrom: undefined,
  skipped: false,
};

export function reviewedRow(draft: ReviewDraft, { measure }: Row): ReviewedRow {
  return draft.rows.get(measure) ?? EMPTY_REVIEW;
}

export function withRow(draft: ReviewDraft, { measure }: Row, row: ReviewedRow): ReviewDraft {
  return { ...draft, rows: new Map([...draft.rows, [measure, row]]) };
}

/** Whether anything was said of a row. */
export function isSaid({ review, skipped }: ReviewedRow): boolean {
  const { stage, rating, note, next, views } = review;
  return !skipped && ([stage, rating, note, next].some(Boolean) || Object.keys(views).length > 0);
}

/** The reply to a question of text, `end` being no text but the wish to see the end. */
export function applyText(
  reply: Reply<string>,
  draft: ReviewDraft,
  take: (said: string | null) => ReviewDraft,
): ReviewDraft | "back" {
  if (reply.kind === "said" && reply.value.toLowerCase() === "end") return { ...draft, stopped: true };
  return applyReply(reply, draft, (_, said) => take(said));
}

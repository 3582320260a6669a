import type { CivilDate } from "../civil-date.ts";
import type { Path } from "../diagnostics/finding.ts";
import type { Group, Rating } from "../vocabulary.ts";
import type { ACTION_KEYS } from "./keys/action-keys.ts";
import type { EntryOf, ValuesOf } from "./keys/define-keys.ts";
import type {
  BASELINE_KEYS,
  ENDED_KEYS,
  INDICATOR_KEYS,
  MOVED_KEYS,
  READING_KEYS,
  STEP_KEYS,
  TARGET_KEYS,
} from "./keys/figure-keys.ts";
import type { HAPPENED_KEYS, LINK_KEYS } from "./keys/link-keys.ts";
import type {
  CELEBRATION_KEYS,
  EMBEDDED_KEYS,
  OWN_MEASURE_KEYS,
  PLAN_KEYS,
  REVIEW_KEYS,
  TERM_KEYS,
} from "./keys/plan-keys.ts";
import type {
  ACCEPT_KEYS,
  EVALUATION_KEYS,
  EVIDENCE_KEYS,
  PART_KEYS,
  ROW_KEYS,
  VIEW_KEYS,
} from "./keys/row-keys.ts";
import type { VOICE_KEYS } from "./keys/voice-keys.ts";
import type { Extra, Value } from "./read/fields.ts";

export type { Extra, Value };

/** The parts of a plan as they are read; what stands under their keys is declared in `keys/`. */

/**
 * The sound part of a plan: short forms written out, absent texts null, absent lists empty. Whatever has a wrong
 * shape is left out, and the key that held it stands in the nearest `unsound` set, so that no rule calls it empty.
 */
export interface Plan extends ValuesOf<typeof PLAN_KEYS> {
  readonly period: { readonly from: CivilDate | null; readonly to: CivilDate | null };
  readonly chosenWith: Involvement;
  readonly groupNames: Readonly<Partial<Record<Group, string>>>;
  /** Whose a role is here, in the plan's order. */
  readonly roles: readonly { readonly role: string; readonly group: Group }[];
  readonly embedded: readonly Embedded[];
  readonly ratingKey: Readonly<Partial<Record<Rating, string>>>;
  readonly reviews: readonly Review[];
  readonly voices: readonly Voice[];
  readonly rows: readonly Row[];
  readonly extra: Extra;
  /** The `x-...` keys of the plan's own mappings, by their key: `period`, `group-names`, `roles`, `rating-key`. */
  readonly extras: Readonly<Record<string, Extra>>;
  readonly unsound: ReadonlySet<string>;
}

/** Who takes part and how: one text for all, or one a group. */
export interface Involvement {
  readonly path: Path;
  readonly all: string | null;
  readonly groups: Readonly<Partial<Record<Group, GroupPart>>>;
  readonly extra: Extra;
}

export interface GroupPart extends EntryOf<typeof PART_KEYS> {}

/** A term or half term, so that "Autumn 1" means days. */
export interface Term extends EntryOf<typeof TERM_KEYS> {}

/** What earlier years embedded: kept on the map with its links, and asked nothing. */
export interface Embedded extends EntryOf<typeof EMBEDDED_KEYS> {
  readonly links: readonly Link[];
}

export interface OwnMeasure extends EntryOf<typeof OWN_MEASURE_KEYS> {}

export interface Review extends EntryOf<typeof REVIEW_KEYS> {
  readonly with: Readonly<Partial<Record<Group, string>>>;
  readonly withExtra: Extra;
}

export interface Celebration extends EntryOf<typeof CELEBRATION_KEYS> {}

/** One row of the grid: one measure. Rows whose `measure` cannot be read are left out. */
export interface Row extends EntryOf<typeof ROW_KEYS> {
  readonly involve: Involvement;
  readonly indicators: readonly Indicator[];
  readonly actions: readonly Action[];
  readonly voices: readonly Voice[];
  readonly evaluation: readonly Evaluation[];
  readonly links: readonly Link[];
  /** Only where the plan was made ready for the public, and what may be shown would say another status than the row has. */
  readonly isStatusWithheld?: boolean;
  readonly unsound: ReadonlySet<string>;
}

/** Of its values, a unit of `%` is written out as `percent`; no `of-what` means people. */
export interface Indicator extends EntryOf<typeof INDICATOR_KEYS> {
  readonly baseline: Baseline | null;
  readonly target: Target | null;
  /** Only where the plan was made ready for the public, and something of it cannot be told. */
  readonly withheld?: Withheld;
  readonly unsound: ReadonlySet<string>;
}

/** Figures that the public is not told: nothing is left of them but their days. */
export interface Withheld {
  readonly baseline: { readonly date: CivilDate | null } | null;
  readonly target: boolean;
  /** Milestones of the target; `position` is the place among all of them. */
  readonly steps: readonly { readonly by: CivilDate; readonly position: number }[];
  /** Oldest first; `position` is the place among all readings of the plan. */
  readonly readings: readonly { readonly date: CivilDate; readonly position: number }[];
  /** Days on which it is known, and not told, how many people answered or were counted. */
  readonly asked: readonly CivilDate[];
}

/** `valuePath` is the path of the value itself: the baseline's own in the short form. */
export interface Baseline extends EntryOf<typeof BASELINE_KEYS> {
  readonly valuePath: Path;
}

/** Its `by` is as stated: absent, the period's end holds. */
export interface Target extends EntryOf<typeof TARGET_KEYS> {
  readonly valuePath: Path;
}

/** A milestone on the way to a target. */
export interface Step extends EntryOf<typeof STEP_KEYS> {}

/** A figure that is no longer taken. */
export interface Ended extends EntryOf<typeof ENDED_KEYS> {}

export interface Reading extends EntryOf<typeof READING_KEYS> {}

/** A due date that was moved: the date it had, when it was moved, and why. */
export interface Moved extends EntryOf<typeof MOVED_KEYS> {}

export interface Action extends EntryOf<typeof ACTION_KEYS> {
  /** Only where the plan was made ready for the public without its leads: the groups whose roles these are. */
  readonly ledBy?: readonly Group[];
  readonly unsound: ReadonlySet<string>;
}

/** `did`, `doing` and `could-not` hold each answer's texts; where one is given without a day, the voice's own holds. */
export interface Voice extends EntryOf<typeof VOICE_KEYS> {
  readonly unsound: ReadonlySet<string>;
}

export interface Evidence extends EntryOf<typeof EVIDENCE_KEYS> {}

/** How it went, as people judge it. Without a date: the one text of the grid's cell, in `note`. */
export interface Evaluation extends Omit<EntryOf<typeof EVALUATION_KEYS>, "date"> {
  readonly date: CivilDate | null;
  readonly views: Readonly<Partial<Record<Group, View>>>;
  readonly viewsExtra: Extra;
  /** Only where the plan was made ready for the public, and a rating of it is not told. */
  readonly isRatingWithheld?: boolean;
}

export interface View extends EntryOf<typeof VIEW_KEYS> {}

/** `toPath` is the path of the id itself: the link's own in the short form. */
export interface Link extends EntryOf<typeof LINK_KEYS> {
  readonly toPath: Path;
}

/** What was seen of a link's help, and who says so. */
export interface Happened extends EntryOf<typeof HAPPENED_KEYS> {}

export interface Accept extends EntryOf<typeof ACCEPT_KEYS> {}

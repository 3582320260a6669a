import type { CivilDate } from "../civil-date.ts";
import type { Path } from "../diagnostics/finding.ts";
import type { Aim, Group, Level, Rating, Stage, VoiceKind } from "../vocabulary.ts";

/**
 * The sound part of a plan: short forms written out, absent texts null, absent lists empty. Whatever has a wrong
 * shape is left out, and the key that held it stands in the nearest `unsound` set, so that no rule calls it empty.
 */
export interface Plan {
  readonly setting: string | null;
  readonly settingId: string | null;
  readonly period: { readonly from: CivilDate | null; readonly to: CivilDate | null };
  readonly terms: readonly Term[];
  readonly catalogue: string | null;
  readonly chosenWith: Involvement;
  readonly groupNames: Readonly<Partial<Record<Group, string>>>;
  /** Whose a role is here, in the plan's order. */
  readonly roles: readonly { readonly role: string; readonly group: Group }[];
  readonly embedded: readonly Embedded[];
  readonly ownMeasures: readonly OwnMeasure[];
  readonly ratingKey: Readonly<Partial<Record<Rating, string>>>;
  readonly reviews: readonly Review[];
  readonly celebrate: readonly Celebration[];
  readonly voices: readonly Voice[];
  readonly accept: readonly Accept[];
  readonly rows: readonly Row[];
  readonly extra: Extra;
  /** The `x-...` keys of the plan's own mappings, by their key: `period`, `group-names`, `roles`, `rating-key`. */
  readonly extras: Readonly<Record<string, Extra>>;
  readonly unsound: ReadonlySet<string>;
}

/** The `x-...` keys of a place, as they stand. */
export type Extra = Readonly<Record<string, unknown>>;

/** Who takes part and how: one text for all, or one a group. */
export interface Involvement {
  readonly path: Path;
  readonly all: string | null;
  readonly groups: Readonly<Partial<Record<Group, GroupPart>>>;
  readonly extra: Extra;
}

export interface GroupPart {
  readonly path: Path;
  readonly how: string | null;
  readonly level: Level | null;
  /** Of `chosen-with` only. */
  readonly date: CivilDate | null;
  readonly extra: Extra;
}

/** A term or half term, so that "Autumn 1" means days. */
export interface Term {
  readonly path: Path;
  readonly name: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly extra: Extra;
}

/** What earlier years embedded: kept on the map with its links, and asked nothing. */
export interface Embedded {
  readonly path: Path;
  readonly measure: string;
  readonly since: CivilDate | null;
  readonly links: readonly Link[];
  readonly extra: Extra;
}

export interface OwnMeasure {
  readonly path: Path;
  readonly id: string;
  readonly cornerstone: string;
  readonly statement: string;
  readonly short: string | null;
  readonly extra: Extra;
}

export interface Review {
  readonly path: Path;
  readonly date: CivilDate;
  readonly label: string | null;
  readonly with: Readonly<Partial<Record<Group, string>>>;
  readonly note: string | null;
  readonly extra: Extra;
  readonly withExtra: Extra;
}

export interface Celebration {
  readonly path: Path;
  readonly date: CivilDate;
  readonly what: string;
  readonly who: string | null;
  readonly share: boolean;
  readonly extra: Extra;
}

/** One row of the grid: one measure. Rows whose `measure` cannot be read are left out. */
export interface Row {
  readonly path: Path;
  readonly measure: string;
  readonly improve: string | null;
  readonly ourWords: string | null;
  readonly success: readonly string[];
  readonly involve: Involvement;
  readonly lead: readonly string[];
  readonly indicators: readonly Indicator[];
  readonly actions: readonly Action[];
  readonly voices: readonly Voice[];
  readonly evidence: readonly Evidence[];
  readonly evaluation: readonly Evaluation[];
  readonly links: readonly Link[];
  readonly accept: readonly Accept[];
  /** Only where the plan was made ready for the public, and what may be shown would say another status than the row has. */
  readonly isStatusWithheld?: boolean;
  readonly extra: Extra;
  readonly unsound: ReadonlySet<string>;
}

/** A number, or yes/no as true/false. A percentage is a number from 0 to 100. */
export type Value = number | boolean;

export interface Indicator {
  readonly path: Path;
  readonly id: string | null;
  readonly what: string | null;
  readonly from: Group | null;
  /** `%` is written out as `percent`. */
  readonly unit: string | null;
  readonly aim: Aim | null;
  readonly cumulative: boolean;
  /** What `of` counts where that is not people; null means people. */
  readonly ofWhat: string | null;
  readonly ended: Ended | null;
  readonly baseline: Baseline | null;
  readonly target: Target | null;
  readonly readings: readonly Reading[];
  /** Only where the plan was made ready for the public, and something of it cannot be told. */
  readonly withheld?: Withheld;
  readonly extra: Extra;
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

export interface Baseline {
  readonly path: Path;
  /** Path of the value itself: the baseline's own in the short form. */
  readonly valuePath: Path;
  readonly value: Value;
  readonly date: CivilDate | null;
  readonly of: number | null;
  readonly source: string | null;
  readonly extra: Extra;
}

export interface Target {
  readonly path: Path;
  readonly valuePath: Path;
  readonly value: Value;
  /** As stated; absent, the period's end holds. */
  readonly by: CivilDate | null;
  /** Milestones on the way, in the plan's order. */
  readonly steps: readonly Step[];
  readonly moved: readonly Moved[];
  readonly extra: Extra;
}

/** A milestone on the way to a target. */
export interface Step {
  readonly path: Path;
  readonly by: CivilDate;
  readonly value: Value;
  readonly extra: Extra;
}

/** A figure that is no longer taken. */
export interface Ended {
  readonly path: Path;
  readonly date: CivilDate;
  readonly because: string | null;
  readonly extra: Extra;
}

export interface Reading {
  readonly path: Path;
  readonly date: CivilDate;
  readonly value: Value;
  readonly of: number | null;
  readonly source: string | null;
  readonly extra: Extra;
}

/** A due date that was moved: the date it had, when it was moved, and why. */
export interface Moved {
  readonly path: Path;
  readonly from: CivilDate;
  readonly date: CivilDate | null;
  readonly because: string | null;
  readonly extra: Extra;
}

export interface Action {
  readonly path: Path;
  readonly do: string;
  readonly id: string | null;
  readonly lead: readonly string[];
  /** The groups that do it together. */
  readonly with: readonly Group[];
  /** Only where the plan was made ready for the public without its leads: the groups whose roles these are. */
  readonly ledBy?: readonly Group[];
  readonly start: CivilDate | null;
  readonly by: CivilDate | null;
  readonly done: CivilDate | null;
  /** A standing duty, never late. */
  readonly ongoing: boolean;
  readonly cost: string | null;
  readonly moved: readonly Moved[];
  readonly extra: Extra;
  readonly unsound: ReadonlySet<string>;
}

export interface Voice {
  readonly path: Path;
  readonly date: CivilDate;
  readonly from: Group;
  readonly said: string;
  readonly id: string | null;
  readonly who: string | null;
  readonly kind: VoiceKind;
  /** Each answer's texts; beside `doing`, `did` is what is done already. */
  readonly did: readonly string[];
  readonly doing: readonly string[];
  readonly couldNot: readonly string[];
  /** The day by which `doing` is promised. */
  readonly by: CivilDate | null;
  /** As stated; where there is an answer and no date, the voice's own day holds. */
  readonly answered: CivilDate | null;
  readonly told: string | null;
  readonly share: boolean;
  readonly extra: Extra;
  readonly unsound: ReadonlySet<string>;
}

export interface Evidence {
  readonly path: Path;
  readonly date: CivilDate;
  readonly what: string;
  readonly where: string | null;
  readonly private: boolean;
  readonly extra: Extra;
}

/** How it went, as people judge it. Without a date: the one text of the grid's cell, in `note`. */
export interface Evaluation {
  readonly path: Path;
  readonly date: CivilDate | null;
  readonly stage: Stage | null;
  readonly rating: Rating | null;
  readonly note: string | null;
  readonly next: string | null;
  readonly views: Readonly<Partial<Record<Group, View>>>;
  readonly extra: Extra;
  readonly viewsExtra: Extra;
  /** Only where the plan was made ready for the public, and a rating of it is not told. */
  readonly isRatingWithheld?: boolean;
}

export interface View {
  readonly path: Path;
  readonly says: string | null;
  readonly level: Level | null;
  readonly rating: Rating | null;
  readonly extra: Extra;
}

export interface Link {
  readonly path: Path;
  /** Path of the id itself: the link's own in the short form. */
  readonly toPath: Path;
  readonly to: string;
  readonly because: string | null;
  /** What was seen of the help, in the plan's order. */
  readonly happened: readonly Happened[];
  readonly extra: Extra;
}

/** What was seen of a link's help, and who says so. */
export interface Happened {
  readonly path: Path;
  readonly date: CivilDate;
  readonly what: string;
  readonly from: Group | null;
  readonly helped: boolean;
  readonly extra: Extra;
}

export interface Accept {
  readonly path: Path;
  readonly rule: string;
  readonly because: string | null;
  readonly until: CivilDate | null;
  readonly extra: Extra;
}

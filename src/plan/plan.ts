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
  readonly catalogue: string | null;
  readonly chosenWith: Involvement;
  readonly groupNames: Readonly<Partial<Record<Group, string>>>;
  readonly ownMeasures: readonly OwnMeasure[];
  readonly ratingKey: Readonly<Partial<Record<Rating, string>>>;
  readonly reviews: readonly Review[];
  readonly celebrate: readonly Celebration[];
  readonly voices: readonly Voice[];
  readonly accept: readonly Accept[];
  readonly rows: readonly Row[];
  readonly extra: Extra;
  readonly unsound: ReadonlySet<string>;
}

/** The `x-...` keys of a place, as they stand. */
export type Extra = Readonly<Record<string, unknown>>;

/** Who takes part and how: one text for all, or one a group. */
export interface Involvement {
  readonly path: Path;
  readonly all: string | null;
  readonly groups: Readonly<Partial<Record<Group, Part>>>;
}

export interface Part {
  readonly path: Path;
  readonly how: string | null;
  readonly level: Level | null;
  /** Of `chosen-with` only. */
  readonly date: CivilDate | null;
}

export interface OwnMeasure {
  readonly path: Path;
  readonly id: string;
  readonly cornerstone: string;
  readonly statement: string;
  readonly short: string | null;
}

export interface Review {
  readonly path: Path;
  readonly date: CivilDate;
  readonly label: string | null;
  readonly with: Readonly<Partial<Record<Group, string>>>;
  readonly note: string | null;
}

export interface Celebration {
  readonly path: Path;
  readonly date: CivilDate;
  readonly what: string;
  readonly who: string | null;
  readonly share: boolean;
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
  /** Oldest first; `position` is the place among all readings of the plan. */
  readonly readings: readonly { readonly date: CivilDate; readonly position: number }[];
}

export interface Baseline {
  readonly path: Path;
  /** Path of the value itself: the baseline's own in the short form. */
  readonly valuePath: Path;
  readonly value: Value;
  readonly date: CivilDate | null;
  readonly of: number | null;
  readonly source: string | null;
}

export interface Target {
  readonly path: Path;
  readonly valuePath: Path;
  readonly value: Value;
  /** As stated; absent, the period's end holds. */
  readonly by: CivilDate | null;
  readonly moved: readonly Moved[];
}

export interface Reading {
  readonly path: Path;
  readonly date: CivilDate;
  readonly value: Value;
  readonly of: number | null;
  readonly source: string | null;
}

/** A due date that was moved: the date it had, when it was moved, and why. */
export interface Moved {
  readonly path: Path;
  readonly from: CivilDate;
  readonly date: CivilDate | null;
  readonly because: string | null;
}

export interface Action {
  readonly path: Path;
  readonly do: string;
  readonly id: string | null;
  readonly lead: readonly string[];
  readonly by: CivilDate | null;
  readonly done: CivilDate | null;
  readonly moved: readonly Moved[];
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
  readonly did: string | null;
  readonly doing: string | null;
  readonly couldNot: string | null;
  /** As stated; where there is an answer and no date, the voice's own day holds. */
  readonly answered: CivilDate | null;
  readonly told: string | null;
  readonly share: boolean;
  readonly unsound: ReadonlySet<string>;
}

export interface Evidence {
  readonly path: Path;
  readonly date: CivilDate;
  readonly what: string;
  readonly where: string | null;
  readonly private: boolean;
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
}

export interface View {
  readonly path: Path;
  readonly says: string | null;
  readonly level: Level | null;
  readonly rating: Rating | null;
}

export interface Link {
  readonly path: Path;
  /** Path of the id itself: the link's own in the short form. */
  readonly toPath: Path;
  readonly to: string;
  readonly because: string | null;
}

export interface Accept {
  readonly path: Path;
  readonly rule: string;
  readonly because: string | null;
  readonly until: CivilDate | null;
}

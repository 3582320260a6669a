import type { CivilDate } from "../../civil-date.ts";
import type { OwnMeasure, Value } from "../../plan/plan.ts";
import type { Group } from "../../vocabulary.ts";

/** What people said already when a plan is made; where nothing was said, the plan asks. */
export interface ScaffoldAnswers {
  readonly chosenWith: TextByGroup;
  readonly ownMeasures: readonly Omit<OwnMeasure, "path">[];
  readonly review: { readonly date: CivilDate; readonly with: TextByGroup } | null;
  /** By the id of the measure; none for a row about which nothing was said. */
  readonly rows: ReadonlyMap<string, RowAnswers>;
}

export type TextByGroup = Readonly<Partial<Record<Group, string>>>;

export interface RowAnswers {
  readonly ourWords: string | null;
  readonly improve: string | null;
  readonly success: string | null;
  readonly involve: TextByGroup;
  /** Who leads: a role. */
  readonly lead: string | null;
  /** The first step, who does it, and by when. */
  readonly action: {
    readonly what: string;
    readonly lead: string | null;
    readonly by: CivilDate | null;
  } | null;
  readonly measuring: Measuring | null;
  readonly links: readonly { readonly to: string; readonly because: string | null }[];
}

/** How it is seen whether things improve. */
export type Measuring = IndicatorAnswers | { readonly kind: "words" };

export interface IndicatorAnswers {
  readonly kind: "figure";
  readonly what: string;
  /** The group whose experience it tells. */
  readonly from: Group | null;
  readonly unit: string | null;
  readonly baseline: {
    readonly value: Value;
    readonly of: number | null;
    readonly date: CivilDate | null;
  } | null;
  readonly target: { readonly value: Value; readonly by: CivilDate | null } | null;
}

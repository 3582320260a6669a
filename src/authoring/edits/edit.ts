import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { CivilDate } from "../../civil-date.ts";
import type { MeasureIndex } from "../../measures/measure-index.ts";
import type { OpenPlan } from "../../plan/open-parsed.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Change } from "../splice/change.ts";

/** A plan that is about to be edited, and what the ids in it mean. */
export interface EditedPlan {
  readonly open: OpenPlan;
  readonly plan: Plan;
  readonly catalogue: Catalogue;
  readonly measures: MeasureIndex;
  /** The day that the edit is dated: `--date`, else today. */
  readonly day: CivilDate;
}

/** What an edit comes to. */
export interface Edit {
  /** None where the plan says so already. */
  readonly changes: readonly Change[];
  /** What the plan says then, as a sentence without its full stop: "Staff induction: 85% on 15 May 2026". */
  readonly says: string;
  /** How something was understood that could have meant something else, a sentence each. */
  readonly notes?: readonly string[];
  /** What is edited next, in the plan as this leaves it. */
  readonly next?: MakeEdit;
}

/** Makes the edit of a plan. Throws UsageError where a name means nothing in it, or several things. */
export type MakeEdit = (plan: EditedPlan) => Edit;

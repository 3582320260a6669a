import type { Cornerstone } from "../../catalogue/catalogue.ts";
import type { Measure } from "../../measures/measure-index.ts";
import type { LastPlan } from "./carried/last-plan.ts";
import type { ScaffoldAnswers } from "./scaffold-answers.ts";
import type { Period } from "./school-year.ts";

/** What a new plan is made of. */
export interface ScaffoldOptions {
  readonly setting: string;
  readonly settingId: string | null;
  readonly period: Period;
  /** All of the catalogue's, in its order: each gets its heading, chosen from or not. */
  readonly cornerstones: readonly Cornerstone[];
  /** The chosen ones, grouped by Cornerstone, in the order in which they shall stand. */
  readonly measures: readonly Measure[];
  /** Path of the schema for editors, relative to the new file, as `./cornerstones.schema.json`; null for none. */
  readonly schemaFile: string | null;
  /** Path of another catalogue, relative to the new file; null for the booklet's. */
  readonly catalogue: string | null;
  /** The plan to carry on from: `carryOver` says what goes on. Null for a plan from the beginning. */
  readonly from: LastPlan | null;
  /** What was said already; absent for nothing. */
  readonly answers?: ScaffoldAnswers | undefined;
  /** The name of the file, where commands do not find it by themselves. */
  readonly fileName?: string | undefined;
}

import type { CivilDate } from "../civil-date.ts";
import type { DataPlace, Finding, Severity } from "../diagnostics/finding.ts";
import type { LinkGraph, Measure, MeasureIndex } from "../measures/measure-index.ts";
import type { Plan, Row } from "../plan/plan.ts";
import type { CornerstoneId, Group } from "../vocabulary.ts";
import type { YamlFile } from "../yaml/yaml-file.ts";
import type { RowIndicator } from "./facts/figures.ts";
import type { RuleSettings } from "./settings/rule-settings.ts";

/** The groups of rules, in the order of the reference, with their headings. */
export const RULE_GROUPS = {
  text: "Text",
  shape: "Shape",
  catalogue: "Catalogue",
  grid: "The grid",
  "co-production": "Co-production",
  measuring: "Measuring",
  time: "Time",
  judgement: "Judgement",
  links: "Links",
  care: "Care with people",
  housekeeping: "Housekeeping",
} as const;
export type RuleGroup = keyof typeof RULE_GROUPS;

/** One replacement in the shared sound plan: text that stands there exactly once, and what takes its place. */
export type PlanEdit = readonly [find: string, replace: string];

/**
 * A day that decides whether a rule finds something. The one rule test looks at the day before it, the day and the day
 * after, and a rule that asks what day it is and declares none fails there.
 */
export interface Boundary {
  /** What is on the day: "the action is due". */
  readonly what: string;
  readonly day: CivilDate;
  /** On which of the three days it is found: `on` the day alone, `from` it on, only `after` it, `until` it, only `before` it. */
  readonly found: "before" | "until" | "on" | "from" | "after";
  /**
   * The plan, as edits of the sound one; the bad case where nothing is said. Edits are checked on each of the three days;
   * a function writes each of the three into a plan that is checked on the sound plan's day.
   */
  readonly plan?: readonly PlanEdit[] | ((day: CivilDate) => readonly PlanEdit[]);
  /** Where the boundary lies between two weights: the one that is meant. */
  readonly severity?: Severity;
}

/** What a rule may look at. Everything it needs is here, so that a rule is a pure function. */
export interface RuleContext {
  readonly plan: Plan;
  readonly file: YamlFile;
  readonly measures: MeasureIndex;
  readonly graph: LinkGraph;
  /** Which rules run, and what they weigh. */
  readonly settings: RuleSettings;
  /** The day of the check. */
  readonly today: CivilDate;
  /** The day that rules about time go by: the day of the check, or the period's end where that is earlier. */
  readonly day: CivilDate;
  /** The measure that an id nobody knows most likely meant; null where none is near. */
  guessMeasure(id: string): Measure | null;
  /** The line, from 1, on which a place stands. */
  lineOf(at: DataPlace): number;
  /** A measure's short name, or its id where nobody knows it. */
  nameOf(measure: string): string;
  /** The name of the row at a position of `measures`; null where its measure cannot be read. */
  rowName(position: number): string | null;
  cornerstoneName(cornerstone: CornerstoneId): string;
  /** A group under the name that this plan gives it, as it stands within a sentence. */
  groupName(group: Group): string;
  /** The rows that are not paused or dropped on the day. */
  readonly activeRows: readonly Row[];
  /** Every indicator of those, in the plan's order. */
  readonly activeIndicators: readonly RowIndicator[];
}

/** One thing that `check` can find. The whole reference (`explain`, the documentation, the tests) is made of these. */
export interface Rule {
  /** Says what is wrong, in kebab-case words; never changes its meaning. */
  readonly id: string;
  readonly group: RuleGroup;
  readonly severity: Severity;
  /** Where findings differ in weight: when, in words. */
  readonly severityNote?: string;
  /** What must hold, in one sentence. */
  readonly summary: string;
  /** Why it matters, in one sentence. */
  readonly why: string;
  /** What would be right, where a finding does not say so itself. */
  readonly help?: string;
  /** A plan that has this fault and no other, as edits of the sound plan. */
  readonly bad: readonly PlanEdit[];
  /** The text of the catalogue that the bad case is checked with, where that is not the built-in one alone. */
  readonly overlay?: string;
  /** A plan without it; [] is the sound plan itself. */
  readonly good: readonly PlanEdit[];
  /** The day on which both cases are checked, where that is not the sound plan's own. */
  readonly day?: CivilDate;
  /**
   * Days that decide, each tried on the day before, the day and the day after. A rule of the group Time says so where no
   * day does: `[]`.
   */
  readonly boundaries?: readonly Boundary[];
  /** Rules of the groups Text and Shape have none: reading the file finds what they are about. */
  readonly check?: (context: RuleContext) => Iterable<Finding>;
  /** Whether its findings may have a fix; those of the groups Text and Shape may anyway. */
  readonly canBeFixed?: true;
}

/** Declares a rule; the identity function, so that every rule is checked against `Rule` where it stands. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

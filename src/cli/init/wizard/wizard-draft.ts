import type { TextByGroup } from "../../../authoring/scaffold/scaffold-answers.ts";
import type { CornerstoneId, Group } from "../../../vocabulary.ts";
import type { Ticked } from "../../ask/ask.ts";
import type { QuestionStep } from "../../ask/run-steps.ts";
import type { LastYear } from "../init-request.ts";

/**
 * What was answered so far, each as it was said, so that a question that is asked again suggests it; null where nothing
 * was said. Never changed: every answer makes a new one.
 */
export interface WizardDraft {
  /** The plan to carry on from. */
  readonly last: LastYear | null;
  readonly setting: string | null;
  readonly settingId: string | null;
  readonly period: string | null;
  readonly chosenWith: TextByGroup;
  readonly ticked: Readonly<Partial<Record<CornerstoneId, Ticked>>>;
  /** Whether to go through the grid's questions now. */
  readonly goThrough: boolean;
  /** By the measure's id. */
  readonly rows: ReadonlyMap<string, WizardRow>;
  readonly links: readonly WizardLink[];
  readonly reviewDate: string | null;
  readonly reviewWith: TextByGroup;
  readonly write: boolean;
}

export interface WizardRow {
  readonly ourWords: string | null;
  readonly improve: string | null;
  readonly success: string | null;
  readonly involve: TextByGroup;
  /** Of a measure of one's own: its name in tables and pictures. */
  readonly short: string | null;
  readonly lead: string | null;
  /** The group whose experience the figure tells. */
  readonly from: Group | null;
  readonly step: string | null;
  readonly stepLead: string | null;
  readonly stepBy: string | null;
  readonly kind: MeasuringKind | null;
  readonly what: string | null;
  readonly unit: string | null;
  readonly baseline: string | null;
  readonly target: string | null;
  readonly by: string | null;
}

/** A question of the wizard. */
export type WizardStep = QuestionStep<WizardDraft>;

export type MeasuringKind = "number" | "yes-no" | "words";

export interface WizardLink {
  readonly from: string;
  readonly to: string | null;
  readonly because: string | null;
}

const EMPTY_ROW: WizardRow = {
  ourWords: null,
  improve: null,
  success: null,
  involve: {},
  short: null,
  lead: null,
  from: null,
  step: null,
  stepLead: null,
  stepBy: null,
  kind: null,
  what: null,
  unit: null,
  baseline: null,
  target: null,
  by: null,
};

export const EMPTY_DRAFT: WizardDraft = {
  last: null,
  setting: null,
  settingId: null,
  period: null,
  chosenWith: {},
  ticked: {},
  goThrough: true,
  rows: new Map(),
  links: [],
  reviewDate: null,
  reviewWith: {},
  write: true,
};

export function rowOf(draft: WizardDraft, id: string): WizardRow {
  return draft.rows.get(id) ?? EMPTY_ROW;
}

export function withRow(draft: WizardDraft, id: string, change: Partial<WizardRow>): WizardDraft {
  return { ...draft, rows: new Map([...draft.rows, [id, { ...rowOf(draft, id), ...change }]]) };
}

import type { TextByGroup } from "../../authoring/scaffold/scaffold-answers.ts";
import type { CornerstoneId } from "../../vocabulary.ts";
import type { Last } from "../commands/init-request.ts";
import type { Ticked } from "../prompts/ask.ts";

/**
 * What was answered so far, each as it was said, so that a question that is asked again suggests it; null where nothing
 * was said. Never changed: every answer makes a new one.
 */
export interface Draft {
  /** The plan to carry on from. */
  readonly last: Last | null;
  readonly setting: string | null;
  readonly settingId: string | null;
  readonly period: string | null;
  readonly chosenWith: TextByGroup;
  readonly ticked: Readonly<Partial<Record<CornerstoneId, Ticked>>>;
  /** Whether to go through the grid's questions now. */
  readonly goThrough: boolean;
  /** By the measure's id. */
  readonly rows: ReadonlyMap<string, RowDraft>;
  readonly links: readonly LinkDraft[];
  readonly reviewDate: string | null;
  readonly reviewWith: TextByGroup;
  readonly write: boolean;
}

export interface RowDraft {
  readonly ourWords: string | null;
  readonly improve: string | null;
  readonly success: string | null;
  readonly involve: TextByGroup;
  readonly kind: MeasuringKind | null;
  readonly what: string | null;
  readonly unit: string | null;
  readonly baseline: string | null;
  readonly target: string | null;
  readonly by: string | null;
}

export type MeasuringKind = "number" | "yes-no" | "words";

export interface LinkDraft {
  readonly from: string;
  readonly to: string | null;
  readonly because: string | null;
}

export const EMPTY_ROW: RowDraft = {
  ourWords: null,
  improve: null,
  success: null,
  involve: {},
  kind: null,
  what: null,
  unit: null,
  baseline: null,
  target: null,
  by: null,
};

export const EMPTY_DRAFT: Draft = {
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

export function rowOf(draft: Draft, id: string): RowDraft {
  return draft.rows.get(id) ?? EMPTY_ROW;
}

export function withRow(draft: Draft, id: string, change: Partial<RowDraft>): Draft {
  return { ...draft, rows: new Map([...draft.rows, [id, { ...rowOf(draft, id), ...change }]]) };
}

import type { CivilDate } from "../../../civil-date.ts";
import type { Measure } from "../../../measures/measure-index.ts";
import type { TimeContext } from "../../../plan/shape/time-context.ts";
import type { OwnRoles } from "../../../progress/roles.ts";
import type { Group, Rating, Stage } from "../../../vocabulary.ts";
import type { OfficeCell } from "../../read/office-file.ts";
import type { ColumnKey } from "../columns/column-keys.ts";
import type { ReadColumn } from "../columns/find-grid.ts";
import type { MeasureMatcher } from "../match-measure.ts";
import type { ImportRemarks } from "../remarks.ts";
import { type FreeIds, freeIds } from "./free-ids.ts";

/** Plain data as a plan holds it. */
export type PlanData = Readonly<Record<string, unknown>>;

/** What the cells of a grid are read by. */
export interface GridContext {
  readonly around: TimeContext;
  readonly today: CivilDate;
  readonly roles: OwnRoles;
  readonly matcher: MeasureMatcher;
  readonly remarks: ImportRemarks;
}

/** A cell that holds something, with its column and where it stands. */
export interface FilledCell {
  readonly column: ReadColumn;
  readonly cell: OfficeCell;
  readonly place: string;
}

/** The cells of one row of a grid by what their columns are for. */
export interface RecordCells {
  readonly of: (...keys: readonly ColumnKey[]) => readonly FilledCell[];
  /** All but those of columns that are for these. */
  readonly besides: (...keys: readonly ColumnKey[]) => readonly FilledCell[];
  /** Those of columns that have no place in a plan. */
  readonly others: readonly FilledCell[];
  /** Where the row stands. */
  readonly place: string;
}

/** A judgement with its day; null where none stands with it. */
export interface DraftJudgement {
  readonly date: CivilDate | null;
  readonly rating: Rating | null;
  readonly stage: Stage | null;
  readonly note: string | null;
  readonly place: string;
}

/** A row of the plan as the rows of the grid add to it. */
export interface RowDraft {
  readonly measure: Measure;
  readonly place: string;
  readonly improve: string[];
  readonly ourWords: string[];
  readonly success: string[];
  readonly involveAll: string[];
  readonly involveGroups: Map<Group, string[]>;
  readonly lead: string[];
  readonly indicators: PlanData[];
  /** Ids for the indicators. */
  readonly freeId: FreeIds;
  readonly actions: PlanData[];
  readonly voices: PlanData[];
  readonly evidence: PlanData[];
  readonly judgements: DraftJudgement[];
  readonly links: PlanData[];
  readonly extra: KeptTexts;
}

/** Texts that have no place in a plan, by the key that keeps them. */
export type KeptTexts = Map<string, string[]>;

export function emptyDraft(measure: Measure, place: string): RowDraft {
  return {
    measure,
    place,
    improve: [],
    ourWords: [],
    success: [],
    involveAll: [],
    involveGroups: new Map(),
    lead: [],
    indicators: [],
    freeId: freeIds(),
    actions: [],
    voices: [],
    evidence: [],
    judgements: [],
    links: [],
    extra: new Map(),
  };
}

/** Adds a text to a list that does not say it yet. */
export function addText(list: string[], text: string): void {
  if (text !== "" && !list.includes(text)) list.push(text);
}

/** Keeps a text that has no place in a plan, under a key of the setting's own. */
export function keepText(extra: KeptTexts, key: string, text: string): void {
  const list = extra.get(key) ?? [];
  addText(list, text);
  extra.set(key, list);
}

/** The extras as data: one text, or a list of several. */
export function extraData(extra: KeptTexts): PlanData {
  return Object.fromEntries([...extra].map(([key, texts]) => [key, texts.length === 1 ? texts[0] : texts]));
}

/** Data without what is absent: null, empty texts, lists and mappings. */
export function present(data: PlanData): PlanData {
  return Object.fromEntries(
    Object.entries(data).filter(([, value]) => {
      if (value === null || value === undefined || value === "") return false;
      if (Array.isArray(value)) return value.length > 0;
      return typeof value !== "object" || Object.keys(value).length > 0;
    }),
  );
}

export const MAX_TEXT = 2000;

/** A text as far as a plan takes it, and the rest of it. */
export function fitText(
  text: string,
  most: number = MAX_TEXT,
): { readonly text: string; readonly rest: string } {
  if (text.length <= most) return { text, rest: "" };
  const cut = text.slice(0, most - 1);
  const at = Math.max(cut.lastIndexOf("\n"), cut.lastIndexOf(" "));
  const end = at > most / 2 ? at : most - 1;
  return { text: `${text.slice(0, end).trimEnd()}…`, rest: text.slice(end).trim() };
}

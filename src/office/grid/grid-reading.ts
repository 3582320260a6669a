import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { CivilDate } from "../../civil-date.ts";
import type { Measure, MeasureIndex } from "../../measures/measure-index.ts";
import type { NamedTime } from "../../plan/shape/time-context.ts";
import type { OwnRoles } from "../../progress/roles.ts";
import type { OfficeText } from "../read/office-file.ts";
import type { ColumnMap, GridRecord } from "./columns/find-grid.ts";
import type { MeasureChoices, MeasureMatch } from "./match-measure.ts";
import type { GridContext, KeptTexts, PlanData, RecordCells, RowDraft } from "./rows/row-draft.ts";

/** What grids are read by. */
export interface GridOptions {
  readonly period: { readonly from: CivilDate; readonly to: CivilDate };
  /** Of the plan that the grid is brought into; none of a new one. */
  readonly terms: readonly NamedTime[];
  readonly today: CivilDate;
  readonly catalogue: Catalogue;
  readonly measures: MeasureIndex;
  readonly roles: OwnRoles;
  /** Only this sheet, or this table. */
  readonly sheet: string | null;
  readonly table: number | null;
  readonly columns: ColumnMap;
  readonly choices: MeasureChoices;
  /** Texts that have found their place elsewhere: what the setting is called. */
  readonly placed?: readonly string[];
}

export interface PlacedMatch extends MeasureMatch {
  readonly place: string;
}

/** What is read of the plan itself. */
export interface PlanDraft {
  readonly voices: PlanData[];
  /** Days on which a look together is planned. */
  readonly reviews: Set<CivilDate>;
  readonly extra: KeptTexts;
}

/** What the reading of grids adds to, one after the other. */
export interface GridReading {
  readonly context: GridContext;
  readonly options: GridOptions;
  readonly drafts: Map<string, RowDraft>;
  readonly plan: PlanDraft;
  readonly matches: PlacedMatch[];
  /** The texts whose match was told. */
  readonly told: Set<string>;
  readonly texts: readonly OfficeText[];
}

/** A row of a grid, and the measure that it is of; null for what people said about no one measure. */
export interface PlacedRecord {
  readonly cells: RecordCells;
  readonly measure: Measure | null;
  readonly record: GridRecord;
}

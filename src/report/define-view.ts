import type { CivilDate } from "../civil-date.ts";
import type { Page } from "../document/page.ts";
import type { CsvRecord, CsvTable } from "./csv/render-csv.ts";
import type { ReportView } from "./formats.ts";
import type { PlanReport } from "./report.ts";

/** A view in each of its forms. Its id and its line in the help stand in `formats.ts`, which loads none of them. */
export interface ViewUnit {
  readonly id: ReportView;
  /** What its page is about, for the page's title. */
  readonly title: string;
  readonly page: (plan: PlanReport, asOf: CivilDate) => Page;
  /** What it adds to the JSON; null where everything stands there already. */
  readonly json: ((plan: PlanReport, asOf: CivilDate) => object) | null;
  readonly table: CsvTable;
}

interface ViewDefinition<Model> extends Pick<ViewUnit, "id" | "title"> {
  /** What all of its forms say, settled once. */
  readonly model: (plan: PlanReport, asOf: CivilDate) => Model;
  readonly page: (model: Model, plan: PlanReport, asOf: CivilDate) => Page;
  readonly json?: (model: Model) => object;
  readonly table: Omit<CsvTable, "records"> & {
    readonly records: (model: Model, plan: PlanReport, asOf: CivilDate) => readonly CsvRecord[];
  };
}

/** A view as one unit: what it says of a plan, and how that stands on a page, in the JSON and in a table. */
export function defineView<Model>({ id, title, model, page, json, table }: ViewDefinition<Model>): ViewUnit {
  return {
    id,
    title,
    page: (plan, asOf) => page(model(plan, asOf), plan, asOf),
    json: json ? (plan, asOf) => json(model(plan, asOf)) : null,
    table: {
      ...table,
      records: (plan, asOf) => table.records(model(plan, asOf), plan, asOf),
    },
  };
}

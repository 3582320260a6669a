import { importedPlan } from "../../src/authoring/imported/imported-plan.ts";
import { builtInCatalogue } from "../../src/catalogue/built-in-catalogue.ts";
import { checkPlan } from "../../src/check/check-plan.ts";
import { resolveMeasures } from "../../src/measures/resolve-measures.ts";
import type { GridOptions } from "../../src/office/grid/grid-reading.ts";
import { type ProposedPlan, proposePlan } from "../../src/office/grid/propose-plan.ts";
import { readOffice } from "../../src/office/read/read-office.ts";
import { openPlan } from "../../src/plan/open-plan.ts";
import { planValidator } from "../../src/schema/plan-validator.ts";

export const TODAY = "2026-11-23";

export type ReadOptions = Partial<
  Pick<GridOptions, "columns" | "choices" | "sheet" | "table" | "terms" | "today">
>;

/** What a grid gives in the school year 2026-27, on 23 November 2026. */
export async function readGrid(
  name: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<ProposedPlan> {
  const catalogue = builtInCatalogue();
  return proposePlan(await readOffice(name, bytes), {
    period: PERIOD,
    terms: [],
    today: TODAY,
    catalogue,
    measures: resolveMeasures({ ownMeasures: [] }, catalogue),
    roles: { roles: [], groupNames: {} },
    sheet: null,
    table: null,
    columns: new Map(),
    choices: new Map(),
    ...options,
  });
}

const PERIOD = { from: "2026-09-01", to: "2027-08-31" };

/** The text of the plan, and below it all that was told. */
export function planText(name: string, proposed: ProposedPlan): string {
  const { cornerstones } = builtInCatalogue();
  const head = {
    setting: "Oakfield",
    settingId: null,
    period: PERIOD,
    catalogue: null,
    cornerstones,
    source: name,
  };
  const told = proposed.remarks.map(
    ({ kind, place, text, became }) => `# ${kind}  ${place}  ${flat(text).slice(0, 80)}  ->  ${flat(became)}
`,
  );
  return `${importedPlan(proposed, head)}\n${told.join("")}`;
}

function flat(text: string): string {
  return text.replace(/\s+/g, " ");
}

/** The errors that the check finds in a text. */
export function errorsIn(text: string): readonly string[] {
  const open = openPlan("plan.yaml", new TextEncoder().encode(text), planValidator());
  const { diagnostics } = checkPlan(open, { catalogue: builtInCatalogue(), today: TODAY });
  return diagnostics
    .filter(({ severity }) => severity === "error")
    .map(({ rule, message }) => `${rule}: ${message}`);
}

import type { Measure } from "../../../measures/measure-index.ts";
import { GRID_COLUMNS } from "../../../plan/grid.ts";
import { GROUP_IDS } from "../../../vocabulary.ts";
import { textStep } from "../../ask/run-steps.ts";
import { textFault } from "./check-text.ts";
import { measuringSteps, rowPlace } from "./measuring-steps.ts";
import { catalogueOf, freshMeasures, groupsInWords, type WizardWorld } from "./wizard-context.ts";
import type { WizardStep } from "./wizard-draft.ts";
import { rowOf, type WizardDraft, withRow } from "./wizard-draft.ts";

/** The grid's questions for each chosen measure, in the booklet's order. */
export function rowSteps(draft: WizardDraft, world: WizardWorld): readonly WizardStep[] {
  if (!draft.goThrough) return [];
  const measures = freshMeasures(draft, world);
  return measures.flatMap((measure, position) => {
    const heading = [headingOf(measure, draft, world), `Measure ${position + 1} of ${measures.length}`];
    return [...wordSteps(measure, heading, draft), ...measuringSteps(measure, { heading, draft, world })];
  });
}

function headingOf({ cornerstone, statement }: Measure, draft: WizardDraft, world: WizardWorld): string {
  const { cornerstones } = catalogueOf(draft, world);
  const name = cornerstones.find(({ id }) => id === cornerstone)?.name ?? cornerstone;
  return `${name} · ${statement}`;
}

function wordSteps({ id }: Measure, heading: readonly string[], draft: WizardDraft): readonly WizardStep[] {
  const ask = (
    key: "ourWords" | "improve" | "success",
    question: { readonly message: string; readonly hint?: string; readonly headingStays?: boolean },
  ): WizardStep => textStep({ heading, later: true, check: textFault, ...question }, rowPlace(id, key));
  const groups = groupsInWords(draft);
  return [
    ask("ourWords", {
      message: "What would you call this here?",
      headingStays: true,
      hint: "In your own words, or your School Council's. As in: New grown-ups learn how to talk with our families",
    }),
    ask("improve", { message: GRID_COLUMNS.improve.question }),
    ask("success", { message: GRID_COLUMNS.success.question }),
    ...GROUP_IDS.map((group, position) =>
      textStep<WizardDraft>(
        { message: `How will ${groups[position]} be involved?`, heading, later: true, check: textFault },
        {
          get: (one) => rowOf(one, id).involve[group] ?? null,
          set: (one, said) =>
            withRow(one, id, { involve: { ...rowOf(one, id).involve, [group]: said ?? undefined } }),
        },
      ),
    ),
  ];
}

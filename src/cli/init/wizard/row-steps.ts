import type { Measure } from "../../../measures/measure-index.ts";
import { GRID_COLUMNS } from "../../../plan/grid.ts";
import { GROUP_IDS } from "../../../vocabulary.ts";
import { checkText } from "../../ask/check-answer.ts";
import { textStep } from "../../ask/run-steps.ts";
import { measuringSteps, rowField } from "./measuring-steps.ts";
import { catalogueOf, groupsInWords, newMeasures, type WizardContext } from "./wizard-context.ts";
import type { WizardStep } from "./wizard-draft.ts";
import { rowOf, type WizardDraft, withRow } from "./wizard-draft.ts";

/** The grid's questions for each chosen measure, in the booklet's order. */
export function rowSteps(draft: WizardDraft, context: WizardContext): readonly WizardStep[] {
  if (!draft.goThrough) return [];
  const measures = newMeasures(draft, context);
  return measures.flatMap((measure, position) => {
    const heading = [headingOf(measure, draft, context), `Measure ${position + 1} of ${measures.length}`];
    return [...wordSteps(measure, heading, draft), ...measuringSteps(measure, { heading, draft, context })];
  });
}

function headingOf({ cornerstone, statement }: Measure, draft: WizardDraft, context: WizardContext): string {
  const { cornerstones } = catalogueOf(draft, context);
  const name = cornerstones.find(({ id }) => id === cornerstone)?.name ?? cornerstone;
  return `${name} · ${statement}`;
}

function wordSteps({ id }: Measure, heading: readonly string[], draft: WizardDraft): readonly WizardStep[] {
  const ask = (
    key: "ourWords" | "improve" | "success",
    question: { readonly message: string; readonly hint?: string; readonly headingStays?: boolean },
  ): WizardStep => textStep({ heading, later: true, check: checkText, ...question }, rowField(id, key));
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
        { message: `How will ${groups[position]} be involved?`, heading, later: true, check: checkText },
        {
          get: (one) => rowOf(one, id).involve[group] ?? null,
          set: (one, said) =>
            withRow(one, id, { involve: { ...rowOf(one, id).involve, [group]: said ?? undefined } }),
        },
      ),
    ),
  ];
}

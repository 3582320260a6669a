import { addDays } from "../../../civil-date.ts";
import type { Measure } from "../../../measures/measure-index.ts";
import { GRID_COLUMNS } from "../../../plan/grid.ts";
import { GROUP_IDS } from "../../../vocabulary.ts";
import { checkDay, checkName, checkText, checkWords, understoodAsDay } from "../../ask/check-answer.ts";
import { textStep } from "../../ask/run-steps.ts";
import { measuringSteps, type RowAsked, rowField } from "./measuring-steps.ts";
import { catalogueOf, dayContext, groupsInWords, newMeasures, type WizardContext } from "./wizard-context.ts";
import type { WizardStep } from "./wizard-draft.ts";
import { rowOf, type WizardDraft, withRow } from "./wizard-draft.ts";

/** The grid's questions for each chosen measure, in the booklet's order. */
export function rowSteps(draft: WizardDraft, context: WizardContext): readonly WizardStep[] {
  if (!draft.goThrough) return [];
  const measures = newMeasures(draft, context);
  return measures.flatMap((measure, position) => {
    const heading = [headingOf(measure, draft, context), `Measure ${position + 1} of ${measures.length}`];
    return [
      ...wordSteps(measure, heading, draft),
      ...measuringSteps(measure, { heading, draft, context }),
      ...firstStepSteps(measure, { heading, draft, context }),
    ];
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
  const isOwn = id.startsWith("own-");
  return [
    ...(isOwn ? [shortStep(id, heading)] : []),
    ask("ourWords", {
      message: "What would you call this here?",
      headingStays: true,
      hint: "In your own words, or your School Council's. As in: New grown-ups learn how to talk with our families",
    }),
    ask("improve", {
      message: GRID_COLUMNS.improve.question,
      hint: "As in: Training for new staff should say how to talk with families, and does not yet",
    }),
    ask("success", {
      message: GRID_COLUMNS.success.question,
      hint: "What people would see or say. As in: Parents say that they are listened to the first time they ring",
    }),
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
    textStep(
      {
        message: "Who leads on it?",
        heading,
        hint: "A role, never a name. As in: SENCo",
        later: true,
        check: checkName,
      },
      rowField(id, "lead"),
    ),
  ];
}

/** A measure of one's own has no name for tables and pictures yet. */
function shortStep(id: string, heading: readonly string[]): WizardStep {
  return textStep(
    {
      message: "What is a short name for it?",
      heading,
      headingStays: true,
      hint: "For tables and pictures, at most 28 characters. As in: Breakfast club",
      later: true,
      check: (said) => checkWords(said, MAX_SHORT),
    },
    rowField(id, "short"),
  );
}

/** The most characters of a short name in a plan. */
const MAX_SHORT = 28;

/** What happens first, who does it and by when. */
function firstStepSteps({ id }: Measure, { heading, draft, context }: RowAsked): readonly WizardStep[] {
  const days = dayContext(draft, context);
  const what = textStep<WizardDraft>(
    {
      message: "What is the first step?",
      heading,
      hint: "As in: Ask new families what they would like to know",
      later: true,
      check: checkText,
    },
    rowField(id, "step"),
  );
  if (rowOf(draft, id).step === null) return [what];
  return [
    what,
    textStep(
      { message: "Who does it?", heading, hint: "A role, never a name.", later: true, check: checkName },
      rowField(id, "stepLead"),
    ),
    textStep(
      {
        message: "By when is it done?",
        heading,
        hint: "A day, as in 15 January, or end of term where the plan has terms",
        later: true,
        check: (said) => checkDay(said, { ...days, after: addDays(context.today, -1) }),
        understood: understoodAsDay(days),
      },
      rowField(id, "stepBy"),
    ),
  ];
}

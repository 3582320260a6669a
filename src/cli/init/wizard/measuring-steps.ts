import { longDate } from "../../../civil-date.ts";
import type { Measure } from "../../../measures/measure-index.ts";
import { GRID_COLUMNS } from "../../../plan/grid.ts";
import { GROUP_IDS, type Group } from "../../../vocabulary.ts";
import { checkDay, checkName, checkNumber, checkText, understoodAsDay } from "../../ask/check-answer.ts";
import type { DraftField } from "../../ask/run-steps.ts";
import { chooseStep, textStep } from "../../ask/run-steps.ts";
import { dayContext, draftPeriod, groupNames, type WizardContext } from "./wizard-context.ts";
import type { WizardStep } from "./wizard-draft.ts";
import { type MeasuringKind, rowOf, type WizardDraft, type WizardRow, withRow } from "./wizard-draft.ts";

export interface RowAsked {
  readonly heading: readonly string[];
  readonly draft: WizardDraft;
  readonly context: WizardContext;
}

/** "What are we measuring?", and for a figure where it stands, where it shall get to, and by when. */
export function measuringSteps({ id }: Measure, asked: RowAsked): readonly WizardStep[] {
  const { kind, what } = rowOf(asked.draft, id);
  if (kind === "number")
    return [
      kindStep(id, asked),
      whatStep(id, asked),
      ...(what === null ? [] : [fromStep(id, asked), ...figureSteps(id, asked)]),
    ];
  if (kind === "yes-no")
    return [
      kindStep(id, asked),
      whatStep(id, asked),
      ...(what === null ? [] : [fromStep(id, asked), ...soSteps(id, asked)]),
    ];
  return [kindStep(id, asked)];
}

function kindStep(id: string, { heading }: RowAsked): WizardStep {
  return chooseStep<WizardDraft, MeasuringKind>(
    {
      message: `${GRID_COLUMNS.indicators.question} A number, yes or no, or what people say?`,
      heading,
      later: true,
      choices: [
        { value: "number", name: "A number", description: "as in: new staff who feel confident, 4 of 10" },
        { value: "yes-no", name: "Yes or no", description: "as in: our answers are in the newsletter" },
        { value: "words", name: "What people say", description: "their words, written down over the year" },
      ],
    },
    { get: (draft) => rowOf(draft, id).kind, set: (draft, kind) => withRow(draft, id, { kind }) },
  );
}

function whatStep(id: string, { heading, draft }: RowAsked): WizardStep {
  const isNumber = rowOf(draft, id).kind === "number";
  const message = isNumber ? "What will you count or ask?" : "What should be so?";
  const hint = isNumber
    ? "As in: New staff who say they feel confident"
    : "As in: “You said, we did” is in every newsletter";
  return textStep({ message, heading, hint, later: true, check: checkText }, rowField(id, "what"));
}

function fromStep(id: string, { heading, draft }: RowAsked): WizardStep {
  const names = groupNames(draft);
  return chooseStep<WizardDraft, Group | "none">(
    {
      message: "Whose experience does it tell?",
      heading,
      later: true,
      choices: [
        ...GROUP_IDS.map((group) => ({ value: group, name: names[group] })),
        { value: "none", name: "Nobody's: it is counted" },
      ],
      suggestion: "none",
    },
    {
      get: (one) => rowOf(one, id).from,
      set: (one, from) => withRow(one, id, { from: from === "none" ? null : from }),
    },
  );
}

function figureSteps(id: string, asked: RowAsked): readonly WizardStep[] {
  const { heading, draft } = asked;
  const { unit } = rowOf(draft, id);
  const check = (said: string): string | null => checkNumber(said, unit);
  return [
    textStep(
      {
        message: "What is it counted in?",
        heading,
        hint: "As in: percent, families, days a term",
        later: true,
        check: checkName,
      },
      rowField(id, "unit"),
    ),
    textStep(
      {
        message: "Where does it stand now?",
        heading,
        hint: "As in: 12. If you asked people: how many of how many, as in 4 of 10",
        later: true,
        check,
      },
      rowField(id, "baseline"),
    ),
    textStep(
      { message: "Where should it get to?", heading, hint: "As in: 90", later: true, check },
      rowField(id, "target"),
    ),
    ...(rowOf(draft, id).target === null ? [] : [byStep(id, asked)]),
  ];
}

function soSteps(id: string, asked: RowAsked): readonly WizardStep[] {
  const { heading } = asked;
  const isSo = chooseStep<WizardDraft, "yes" | "no">(
    {
      message: "Is it so already?",
      heading,
      later: true,
      choices: [
        { value: "yes", name: "Yes" },
        { value: "no", name: "No" },
      ],
      suggestion: "no",
    },
    {
      get: (draft) => (rowOf(draft, id).baseline === "yes" ? "yes" : null),
      set: (draft, baseline) => withRow(draft, id, { baseline }),
    },
  );
  return [isSo, byStep(id, asked)];
}

function byStep(id: string, { heading, draft, context }: RowAsked): WizardStep {
  const { to } = draftPeriod(draft, context);
  return textStep(
    {
      message: "By when?",
      heading,
      hint: "A day. Left blank, it is the last day of the plan.",
      suggestion: longDate(to),
      later: true,
      check: (said) => checkDay(said, { ...dayContext(draft, context), after: context.today }),
      understood: understoodAsDay(dayContext(draft, context)),
    },
    rowField(id, "by"),
  );
}

type TextKey = Exclude<keyof WizardRow, "involve" | "kind" | "from">;

/** Where a text of a row stands in the draft. */
export function rowField(id: string, key: TextKey): DraftField<WizardDraft, string> {
  return {
    get: (draft) => rowOf(draft, id)[key],
    set: (draft, said) => withRow(draft, id, { [key]: said }),
  };
}

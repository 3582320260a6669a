import { periodLabel } from "../../../authoring/scaffold/school-year.ts";
import { GROUP_IDS } from "../../../vocabulary.ts";
import { checkName, checkText } from "../../ask/check-answer.ts";
import { applyReply, textStep } from "../../ask/run-steps.ts";
import { periodWords, readPeriod } from "./read-period.ts";
import { draftPeriod, groupNames, type WizardContext } from "./wizard-context.ts";
import type { WizardDraft, WizardStep } from "./wizard-draft.ts";

/** What comes before the measures: last year's plan, the setting, its period, and how the groups choose. */
export function settingSteps(draft: WizardDraft, context: WizardContext): readonly WizardStep[] {
  const { setting, settingId, from, to } = context.options;
  return [
    ...(context.found === null ? [] : [carryOnStep(context.found)]),
    ...(setting === undefined ? [settingStep(draft)] : []),
    ...(settingId === undefined ? [numberStep(draft)] : []),
    ...(from === undefined && to === undefined ? [periodStep(draft, context)] : []),
    ...chosenWithSteps(draft),
  ];
}

function carryOnStep({ shown, period, load }: NonNullable<WizardContext["found"]>): WizardStep {
  return async (ask, draft, back) => {
    const reply = await ask.yesNo({
      message: `Found your plan for ${periodLabel(period)}. Carry on from it?`,
      hint: `It is ${shown}. What is unfinished goes on, with the last figures, and what people still wait for.`,
      suggestion: true,
      back,
    });
    if (reply.kind === "back") return "back";
    const last = reply.kind === "said" && reply.value ? (draft.last ?? (await load())) : null;
    return { ...draft, last };
  };
}

function settingStep({ last }: WizardDraft): WizardStep {
  return textStep(
    {
      message: "What is your setting called?",
      hint: "As in: Oakfield Primary School",
      suggestion: last?.from.plan.setting ?? null,
      check: checkName,
    },
    { get: ({ setting }) => setting, set: (draft, setting) => ({ ...draft, setting }) },
  );
}

function numberStep({ last }: WizardDraft): WizardStep {
  return textStep(
    {
      message: "Does it have a number?",
      hint: "Its URN, or your own number for it. It is not needed.",
      suggestion: last?.from.plan.settingId ?? null,
      later: true,
      check: (said) => checkName(said) ?? checkQuotes(said),
    },
    { get: ({ settingId }) => settingId, set: (draft, settingId) => ({ ...draft, settingId }) },
  );
}

function checkQuotes(said: string): string | null {
  return /^[“”„‟‘’‚‛«»]/.test(said) ? "Please write the number without quotes." : null;
}

function periodStep(draft: WizardDraft, context: WizardContext): WizardStep {
  return async (ask, before, back) => {
    let error: string | null = null;
    for (;;) {
      const reply = await ask.text({
        message: "Which dates does it cover?",
        heading: error === null ? [] : [error],
        hint: "Its first and its last day.",
        suggestion: periodWords(draftPeriod(draft, context)),
        check: (said) => (readPeriod(said, context) === null ? PERIOD_FORM : null),
        understood: (said) => periodWords(readPeriod(said, context) ?? draftPeriod(draft, context)),
        back,
      });
      const period = reply.kind === "said" ? readPeriod(reply.value, context) : null;
      error = period === null ? null : await context.checkPeriod(period);
      if (error === null) return applyReply(reply, before, (one, said) => ({ ...one, period: said ?? null }));
    }
  };
}

const PERIOD_FORM = "Please write two days, the later one last, as in 1 September 2026 to 31 August 2027.";

/** One line for each group; who says nothing is named as missing in the end. */
function chosenWithSteps(draft: WizardDraft): readonly WizardStep[] {
  const names = groupNames(draft);
  const examples = {
    "children-and-young-people": "As in: School Council put dot stickers on the four circles",
    "parent-carers": "As in: Parent Forum chose from a shortlist of ten",
    staff: "As in: Whole-staff meeting",
  };
  return GROUP_IDS.map((group, position) =>
    textStep(
      {
        message: `${names[group]}: how are they choosing with you?`,
        heading: position === 0 ? CHOOSING : [],
        hint: examples[group],
        later: true,
        check: checkText,
      },
      {
        get: ({ chosenWith }) => chosenWith[group] ?? null,
        set: (one, said) => ({ ...one, chosenWith: { ...one.chosenWith, [group]: said ?? undefined } }),
      },
    ),
  );
}

const CHOOSING = [
  "How are children and young people, parents and carers, and staff choosing with you? One line each.",
  "Not yet? `cornerstones catalogue --format html --output choosing-sheet.html` makes a choosing sheet to print and take to them; you can stop here with Ctrl-C.",
];

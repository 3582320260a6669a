import { GROUP_IDS } from "../../../vocabulary.ts";
import { checkDay, checkText, understoodAsDay } from "../../ask/check-answer.ts";
import { textStep } from "../../ask/run-steps.ts";
import { dayContext, groupNames, type WizardContext } from "./wizard-context.ts";
import type { WizardDraft, WizardStep } from "./wizard-draft.ts";

/** "When will you next look at it together, and who will be there?" */
export function reviewSteps(draft: WizardDraft, context: WizardContext): readonly WizardStep[] {
  const when: WizardStep = textStep(
    {
      message: "When will you next look at it together?",
      hint: "A day, as in 11 December 2026",
      later: true,
      check: (said) => checkDay(said, dayContext(draft, context)),
      understood: understoodAsDay(dayContext(draft, context)),
    },
    { get: ({ reviewDate }) => reviewDate, set: (one, reviewDate) => ({ ...one, reviewDate }) },
  );
  if (draft.reviewDate === null) return [when];
  const names = groupNames(draft);
  const examples = {
    "children-and-young-people": "As in: School Council",
    "parent-carers": "As in: Four Forum members",
    staff: "As in: SENCo and deputy head",
  };
  const who = GROUP_IDS.map((group) =>
    textStep<WizardDraft>(
      {
        message: `${names[group]}: who will be there?`,
        hint: `Roles, never names. ${examples[group]}`,
        later: true,
        check: checkText,
      },
      {
        get: ({ reviewWith }) => reviewWith[group] ?? null,
        set: (one, said) => ({ ...one, reviewWith: { ...one.reviewWith, [group]: said ?? undefined } }),
      },
    ),
  );
  return [when, ...who];
}

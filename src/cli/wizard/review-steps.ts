import { GROUP_IDS } from "../../vocabulary.ts";
import type { Draft } from "./draft.ts";
import { dateFault } from "./said-date.ts";
import { textFault } from "./said-text.ts";
import { type Step, textStep } from "./step.ts";
import { groupNames } from "./wizard-world.ts";

/** "When will you next look at it together, and who will be there?" */
export function reviewSteps(draft: Draft): readonly Step[] {
  const when = textStep(
    {
      message: "When will you next look at it together?",
      hint: "A day, as in 11 December 2026",
      later: true,
      check: dateFault,
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
    textStep(
      {
        message: `${names[group]}: who will be there?`,
        hint: `Roles, never names. ${examples[group]}`,
        later: true,
        check: textFault,
      },
      {
        get: ({ reviewWith }) => reviewWith[group] ?? null,
        set: (one, said) => ({ ...one, reviewWith: { ...one.reviewWith, [group]: said ?? undefined } }),
      },
    ),
  );
  return [when, ...who];
}

import type { EditedPlan } from "../../authoring/edits/edit.ts";
import { isCivilDate, longDate } from "../../civil-date.ts";
import { GROUP_IDS, GROUPS, type Group } from "../../vocabulary.ts";
import { applyText, type ReviewStep } from "./review-draft.ts";

/** When the plan was looked at together, and with whom. */
export function daySteps(plan: EditedPlan): readonly ReviewStep[] {
  return [dayStep(plan), ...GROUP_IDS.map((group) => presentStep(plan, group))];
}

function dayStep({ plan }: EditedPlan): ReviewStep {
  const planned = plan.reviews.map(({ date }) => longDate(date));
  return {
    ask: async (ask, draft, back) => {
      const reply = await ask.text({
        message: "On which day do you look at the plan together?",
        ...(planned.length > 0 ? { hint: `reviews in the plan: ${planned.join(", ")}` } : {}),
        suggestion: draft.day,
        back,
        check: (said) =>
          isCivilDate(said) || said.toLowerCase() === "end"
            ? null
            : "This is not a day. Write it as 2026-05-15.",
      });
      return applyText(reply, draft, (day) => ({ ...draft, day: day ?? draft.day }));
    },
  };
}

function presentStep({ plan }: EditedPlan, group: Group): ReviewStep {
  return {
    ask: async (ask, draft, back) => {
      const planned = plan.reviews.find(({ date }) => date === draft.day)?.with[group] ?? null;
      const reply = await ask.text({
        message: `${plan.groupNames[group] ?? GROUPS[group]}: who is there?`,
        hint: "in words that name nobody, as in: four Forum members",
        suggestion: draft.present[group] ?? planned,
        later: true,
        back,
      });
      return applyText(reply, draft, (who) => {
        const { [group]: _, ...others } = draft.present;
        return { ...draft, present: who === null ? others : { ...others, [group]: who } };
      });
    },
  };
}

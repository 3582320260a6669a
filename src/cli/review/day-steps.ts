import { addDays, longDate } from "../../civil-date.ts";
import { readDay } from "../../plan/answers/read-day.ts";
import { timeContextOf } from "../../plan/shape/time-context.ts";
import { GROUP_IDS, GROUPS, type Group } from "../../vocabulary.ts";
import { checkDay, checkText, understoodAsDay } from "../ask/check-answer.ts";
import { applyText, type ReviewDraft, type ReviewStep, type WalkContext } from "./review-draft.ts";

/** When the plan was looked at together, and with whom. */
export function daySteps(context: WalkContext): readonly ReviewStep[] {
  return [dayStep(context), ...GROUP_IDS.map((group) => presentStep(context, group))];
}

function dayStep({ plan: { plan, open }, today, tryOut }: WalkContext): ReviewStep {
  // Where it was written it may be tomorrow already.
  const limits = { today, around: timeContextOf(open.file, ["date"]), upTo: addDays(today, 1) };
  const planned = plan.reviews.map(({ date }) => longDate(date));
  return {
    ask: async (ask, draft, back) => {
      const reply = await ask.text({
        message: "On which day do you look at the plan together?",
        ...(planned.length > 0 ? { hint: `reviews in the plan: ${planned.join(", ")}` } : {}),
        suggestion: draft.day,
        back,
        check: (said) =>
          isEnd(said)
            ? null
            : (checkDay(said, limits) ?? tryOut({ ...draft, day: readDay(said, limits) }, null)),
        understood: understoodAsDay(limits),
      });
      return applyText(reply, draft, (said) => ({
        ...draft,
        day: said === null ? draft.day : readDay(said, limits),
      }));
    },
  };
}

function isEnd(said: string): boolean {
  return said.toLowerCase() === "end";
}

function presentStep({ plan: { plan }, tryOut }: WalkContext, group: Group): ReviewStep {
  return {
    ask: async (ask, draft, back) => {
      const planned = plan.reviews.find(({ date }) => date === draft.day)?.with[group] ?? null;
      const take = (who: string | null): ReviewDraft => {
        const { [group]: _, ...others } = draft.present;
        return { ...draft, present: who === null ? others : { ...others, [group]: who } };
      };
      const reply = await ask.text({
        message: `${plan.groupNames[group] ?? GROUPS[group]}: who is there?`,
        hint: "in words that name nobody, as in: four Forum members",
        suggestion: draft.present[group] ?? planned,
        later: true,
        back,
        check: (said) => (isEnd(said) ? null : (checkText(said) ?? tryOut(take(said), null))),
      });
      return applyText(reply, draft, take);
    },
  };
}

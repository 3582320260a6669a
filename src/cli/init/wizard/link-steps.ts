import type { Measure } from "../../../measures/measure-index.ts";
import { checkText } from "../../ask/check-answer.ts";
import { chooseStep, textStep } from "../../ask/run-steps.ts";
import { continuedMeasures, newMeasures, type WizardContext } from "./wizard-context.ts";
import type { WizardDraft, WizardLink, WizardStep } from "./wizard-draft.ts";

/** "Does work on one help another? Why?", until there is no more to say; asked only where there are two. */
export function linkSteps(draft: WizardDraft, context: WizardContext): readonly WizardStep[] {
  if (!draft.goThrough) return [];
  const rows = [...newMeasures(draft, context)];
  const targets = [...rows, ...continuedMeasures(draft)];
  if (targets.length < 2) return [];
  const steps: WizardStep[] = [];
  for (let position = 0; position <= draft.links.length; position += 1) {
    const before = draft.links.slice(0, position);
    const open = rows.filter(({ id }) => targetsOf(id, { targets, before }).length > 0);
    if (open.length === 0) return steps;
    steps.push(fromStep(position, open));
    const link = draft.links[position];
    if (link) steps.push(toStep(position, targetsOf(link.from, { targets, before })), whyStep(position));
  }
  return steps;
}

/** Those that a measure can help, and does not yet. */
function targetsOf(
  from: string,
  { targets, before }: { targets: readonly Measure[]; before: readonly WizardLink[] },
): readonly Measure[] {
  const linked = new Set(before.filter((link) => link.from === from).map(({ to }) => to));
  return targets.filter(({ id }) => id !== from && !linked.has(id));
}

/** No id of a measure has a capital. */
const NO_MORE = "NONE";

function fromStep(position: number, open: readonly Measure[]): WizardStep {
  const message = position === 0 ? "Does work on one help another?" : "Does work on one help yet another?";
  return chooseStep<WizardDraft, string>(
    {
      message,
      hint: "Choose the one whose work helps.",
      later: true,
      choices: [
        { value: NO_MORE, name: position === 0 ? "No, or not that we know yet" : "No more" },
        ...open.map(({ id, short }) => ({ value: id, name: short })),
      ],
    },
    {
      get: ({ links }) => links[position]?.from ?? null,
      set: (draft, said) => {
        const kept = draft.links.slice(0, position);
        if (said === null || said === NO_MORE) return { ...draft, links: kept };
        const old = draft.links[position];
        if (old?.from === said) return draft;
        return { ...draft, links: [...kept, { from: said, to: null, because: null }] };
      },
    },
  );
}

function toStep(position: number, targets: readonly Measure[]): WizardStep {
  return chooseStep<WizardDraft, string>(
    {
      message: "Which one does it help?",
      choices: targets.map(({ id, short }) => ({ value: id, name: short })),
    },
    {
      get: ({ links }) => links[position]?.to ?? null,
      set: (draft, to) => withLink(draft, position, { to }),
    },
  );
}

function whyStep(position: number): WizardStep {
  return textStep(
    {
      message: "Why?",
      hint: "As in: The same session teaches sensitive communication",
      later: true,
      check: checkText,
    },
    {
      get: ({ links }) => links[position]?.because ?? null,
      set: (draft, because) => withLink(draft, position, { because }),
    },
  );
}

function withLink(draft: WizardDraft, position: number, change: Partial<WizardLink>): WizardDraft {
  const links = draft.links.map((link, at) => (at === position ? { ...link, ...change } : link));
  return { ...draft, links };
}

import type { Cornerstone } from "../../../catalogue/catalogue.ts";
import type { Ticked } from "../../ask/ask.ts";
import { checkText } from "../../ask/check-answer.ts";
import { applyReply, yesNoStep } from "../../ask/run-steps.ts";
import { catalogueOf, continuedMeasures, newMeasures, type WizardContext } from "./wizard-context.ts";
import type { WizardDraft, WizardStep } from "./wizard-draft.ts";

/** The measures, Cornerstone by Cornerstone; nothing is asked where flags chose them. */
export function pickSteps(draft: WizardDraft, context: WizardContext): readonly WizardStep[] {
  const picks =
    context.flagged === null
      ? catalogueOf(draft, context).cornerstones.map((cornerstone) => pickStep(cornerstone, draft, context))
      : [];
  return [...picks, ...goThroughStep(draft, context)];
}

const NONE: Ticked = { values: [], own: [] };

function pickStep(
  { id, name, promises }: Cornerstone,
  draft: WizardDraft,
  context: WizardContext,
): WizardStep {
  const before = continuedMeasures(draft).filter(({ cornerstone }) => cornerstone === id);
  const ids = new Set(before.map((measure) => measure.id));
  const items = catalogueOf(draft, context)
    .measures.filter((measure) => measure.cornerstone === id && !measure.retired && !ids.has(measure.id))
    .map(({ id: value, short, statement, aliases }) => ({
      value,
      name: short,
      description: statement,
      search: [value, ...aliases],
    }));
  return async (ask, one, back, keep) => {
    const { values, own } = one.ticked[id] ?? NONE;
    const reply = await ask.tick({
      message: `${name}: which measures matter most to you?`,
      heading: [
        ...(promises.length === 0 ? [] : [`We promise to: ${promises.join(" · ")}`]),
        ...(before.length === 0 ? [] : [`Going on: ${before.map(({ short }) => short).join(" · ")}`]),
      ],
      items,
      ticked: values,
      own,
      checkOwn: checkText,
      counter: (count) => counted(name, count + before.length),
      back,
      later: true,
    });
    const withTicks = (draftNow: WizardDraft, ticked: Ticked | null): WizardDraft => ({
      ...draftNow,
      ticked: { ...draftNow.ticked, [id]: ticked ?? NONE },
    });
    if (reply.kind === "back" && reply.kept) keep?.(withTicks(one, reply.kept));
    return applyReply(reply, one, withTicks);
  };
}

function counted(name: string, count: number): string {
  const plenty = "One or two under each Cornerstone is plenty.";
  return `${name}: ${count === 0 ? "none" : count} chosen. ${plenty}`;
}

/** With many measures there are many questions, and all of them can wait in the file. */
function goThroughStep(draft: WizardDraft, context: WizardContext): readonly WizardStep[] {
  const count = newMeasures(draft, context).length;
  if (count === 0) return [];
  const message =
    count === 1
      ? "One measure is chosen. Go through the grid's questions for it now?"
      : `${count} measures are chosen. Go through the grid's questions for each now?`;
  const hint = "Every question can be left blank; then it waits in the file.";
  return [
    yesNoStep({ message, hint, later: true, suggestion: draft.goThrough }, (one, goThrough) => ({
      ...one,
      goThrough: goThrough ?? false,
    })),
  ];
}

import type { ScaffoldAnswers } from "../../../authoring/scaffold/scaffold-answers.ts";
import { InterruptedError } from "../../../errors.ts";
import type { Measure } from "../../../measures/measure-index.ts";
import type { Ask } from "../../ask/ask.ts";
import { runSteps, yesNoStep } from "../../ask/run-steps.ts";
import type { InitCommandOptions } from "../init-command.ts";
import type { LastYear } from "../init-request.ts";
import { buildAnswers } from "./build-answers.ts";
import { linkSteps } from "./link-steps.ts";
import { pickSteps } from "./pick-steps.ts";
import { reviewSteps } from "./review-steps.ts";
import { rowSteps } from "./row-steps.ts";
import { settingSteps } from "./setting-steps.ts";
import { draftPeriod, newMeasures, type WizardContext } from "./wizard-context.ts";
import type { WizardStep } from "./wizard-draft.ts";
import { EMPTY_DRAFT, type WizardDraft } from "./wizard-draft.ts";
import { wizardSummary } from "./wizard-summary.ts";

/** What was settled by the questions: the flags as if all of them had been given, and what no flag says. */
export interface WizardOutcome {
  readonly options: InitCommandOptions;
  readonly last: LastYear | null;
  readonly measures: readonly Measure[];
  readonly answers: ScaffoldAnswers;
}

const INTRO = [
  "This makes a plan: the grid from the Four Cornerstones booklet, as a text file. About ten minutes; stop at any time.",
  "",
  "Enter takes what is suggested. Write back for the question before, and later to leave one blank. Ctrl-C stops. Nothing is written until the end.",
];

/**
 * Asks what the flags leave open. Whoever stops, or answers no in the end, is asked what is to become of the answers;
 * throws InterruptedError where the plan shall not be written.
 */
export async function runWizard(ask: Ask, context: WizardContext): Promise<WizardOutcome> {
  await ask.say(INTRO);
  const draft = await runSteps(ask, {
    start: EMPTY_DRAFT,
    stepsOf: (now) => stepsOf(now, context),
    whenStopped: async (stopped, now) => {
      await context.whenStopped(stopped, isWritable(now, context));
      return { ...now, write: true };
    },
  });
  return {
    options: optionsOf(draft, context),
    last: draft.last,
    measures: newMeasures(draft, context),
    answers: buildAnswers(draft, context),
  };
}

/** A plan needs the name of its setting, and what is answered behind that can be written. */
function isWritable({ setting }: WizardDraft, { options }: WizardContext): boolean {
  return (options.setting ?? setting) !== null;
}

function stepsOf(draft: WizardDraft, context: WizardContext): readonly WizardStep[] {
  return [
    ...settingSteps(draft, context),
    ...pickSteps(draft, context),
    ...rowSteps(draft, context),
    ...linkSteps(draft, context),
    ...reviewSteps(draft, context),
    writeStep(draft, context),
  ];
}

function writeStep(draft: WizardDraft, context: WizardContext): WizardStep {
  const file = context.fileFor(draftPeriod(draft, context));
  const step: WizardStep = yesNoStep({ message: `Write ${file}?`, suggestion: true }, (one, write) => ({
    ...one,
    write: write === true,
  }));
  return async (ask, one, back) => {
    await ask.say(wizardSummary(one, context));
    const answered = await step(ask, one, back);
    if (answered !== "back" && !answered.write) throw new InterruptedError(130);
    return answered;
  };
}

function optionsOf(draft: WizardDraft, context: WizardContext): InitCommandOptions {
  const { from, to } = draftPeriod(draft, context);
  const { options } = context;
  return {
    ...options,
    ...(draft.setting === null ? {} : { setting: draft.setting }),
    ...(draft.settingId === null ? {} : { settingId: draft.settingId }),
    from,
    to,
  };
}

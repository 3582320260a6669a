import type { ScaffoldAnswers } from "../../../authoring/scaffold/scaffold-answers.ts";
import type { Measure } from "../../../measures/measure-index.ts";
import type { Ask } from "../../ask/ask.ts";
import { runSteps, yesNoStep } from "../../ask/run-steps.ts";
import type { InitOptions } from "../init-command.ts";
import type { Last } from "../init-request.ts";
import { answersOf } from "./build-answers.ts";
import { linkSteps } from "./link-steps.ts";
import { pickSteps } from "./pick-steps.ts";
import { reviewSteps } from "./review-steps.ts";
import { rowSteps } from "./row-steps.ts";
import { settingSteps } from "./setting-steps.ts";
import { freshMeasures, periodOf, type WizardWorld } from "./wizard-context.ts";
import type { WizardStep } from "./wizard-draft.ts";
import { EMPTY_DRAFT, type WizardDraft } from "./wizard-draft.ts";
import { summary } from "./wizard-summary.ts";

/** What was settled by the questions: the flags as if all of them had been given, and what no flag says. */
export interface WizardOutcome {
  readonly options: InitOptions;
  readonly last: Last | null;
  readonly measures: readonly Measure[];
  readonly answers: ScaffoldAnswers;
}

const INTRO = [
  "This makes a plan: the grid from the Four Cornerstones booklet, as a text file. About ten minutes; stop at any time.",
  "",
  "Enter takes what is suggested. Write back for the question before, and later to leave one blank. Ctrl-C stops. Nothing is written until the end.",
];

/** Asks what the flags leave open. Resolves with null where the plan shall not be written after all. */
export async function runWizard(ask: Ask, world: WizardWorld): Promise<WizardOutcome | null> {
  await ask.say(INTRO);
  const draft = await runSteps(ask, { start: EMPTY_DRAFT, stepsOf: (now) => stepsOf(now, world) });
  if (!draft.write) return null;
  return {
    options: optionsOf(draft, world),
    last: draft.last,
    measures: freshMeasures(draft, world),
    answers: answersOf(draft, world),
  };
}

function stepsOf(draft: WizardDraft, world: WizardWorld): readonly WizardStep[] {
  return [
    ...settingSteps(draft, world),
    ...pickSteps(draft, world),
    ...rowSteps(draft, world),
    ...linkSteps(draft, world),
    ...reviewSteps(draft),
    writeStep(draft, world),
  ];
}

function writeStep(draft: WizardDraft, world: WizardWorld): WizardStep {
  const file = world.fileFor(periodOf(draft, world));
  const step: WizardStep = yesNoStep({ message: `Write ${file}?`, suggestion: true }, (one, write) => ({
    ...one,
    write,
  }));
  return async (ask, one, back) => {
    await ask.say(summary(one, world));
    return step(ask, one, back);
  };
}

function optionsOf(draft: WizardDraft, world: WizardWorld): InitOptions {
  const { from, to } = periodOf(draft, world);
  const { options } = world;
  return {
    ...options,
    ...(draft.setting === null ? {} : { setting: draft.setting }),
    ...(draft.settingId === null ? {} : { settingId: draft.settingId }),
    from,
    to,
  };
}

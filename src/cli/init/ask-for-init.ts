import { dirname, join, resolve } from "node:path";
import { type Period, planFileName } from "../../authoring/scaffold/school-year.ts";
import { InputError, UsageError } from "../../errors.ts";
import { openPlan } from "../../plan/open-plan.ts";
import { planValidator } from "../../schema/plan-validator.ts";
import { openDraft, settleStop } from "../drafts/draft-file.ts";
import { shownPath } from "../files/paths.ts";
import type { Io } from "../io.ts";
import { readMaxBytes, stderrStyle } from "../options/read-options.ts";
import { findPlansIn } from "../plans/discover-plans.ts";
import { catalogueLoader, configuredCatalogue } from "../plans/load-catalogue.ts";
import type { InitCommandOptions } from "./init-command.ts";
import {
  chosenMeasures,
  readLastYear,
  readPeriodOptions,
  refuseImplausibleYear,
  refuseInvalidName,
} from "./init-request.ts";
import { findInitTarget } from "./init-target.ts";
import { runWizard, type WizardOutcome } from "./wizard/run-wizard.ts";
import type { FoundPlan } from "./wizard/wizard-context.ts";

export interface AskedForInit extends WizardOutcome {
  /** Takes away the draft that the answers were kept in; to be called when the plan is written. */
  readonly forget: () => Promise<void>;
}

/**
 * Asks at the terminal what the flags of `init` leave open. What is wrong with the flags, or with the file, is said before
 * anything is asked. Throws InterruptedError where the plan shall not be written after all.
 */
export async function askForInit(
  file: string | undefined,
  options: InitCommandOptions,
  io: Io,
): Promise<AskedForInit> {
  if (options.setting !== undefined) refuseInvalidName("--setting", options.setting);
  if (options.settingId !== undefined) refuseInvalidName("--setting-id", options.settingId);
  const period = readPeriodOptions(options, { last: null, io });
  const target = await findInitTarget(file, { period, options, io });
  const loader = catalogueLoader(io, { maxBytes: readMaxBytes(options.maxBytes) });
  const catalogue = await loader.named(await configuredCatalogue(io, options));
  const flagged = chosenMeasures(options, catalogue);
  const isNamedOutright = file !== undefined && resolve(io.cwd(), file) === target;
  const ask = await io.ask(stderrStyle(io, options));
  const draft = await openDraft(io, ask, { path: target, shown: shownPath(target, io.cwd()), kind: "plan" });
  const outcome = await runWizard(draft.ask, {
    options,
    today: io.today(),
    catalogue,
    flagged: flagged.length > 0 ? flagged : null,
    period,
    found: flagged.length > 0 ? null : await findLast(dirname(target), { period, options, io }),
    fileFor: (other) =>
      shownPath(isNamedOutright ? target : join(dirname(target), planFileName(other)), io.cwd()),
    checkPeriod: (other) =>
      usageErrorOf(async () => {
        refuseImplausibleYear(other);
        await findInitTarget(file, { period: other, options, io });
      }),
    whenStopped: (stopped, canWrite) => settleStop(ask, stopped, { draft, canWrite }),
  });
  return { ...outcome, forget: draft.remove };
}

async function usageErrorOf(attempt: () => Promise<unknown>): Promise<string | null> {
  try {
    await attempt();
    return null;
  } catch (error) {
    if (error instanceof UsageError) return `${error.message}.`;
    throw error;
  }
}

/** Of the plans beside the new one that which covers the time before it; the latest of several. */
async function findLast(
  folder: string,
  { period, options, io }: { period: Period; options: InitCommandOptions; io: Io },
): Promise<FoundPlan | null> {
  const found: FoundPlan[] = [];
  for (const path of await findPlansIn(folder, io)) {
    const covered = await periodIn(path, { options, io });
    if (covered === null || covered.from >= period.from) continue;
    const load = () => readLastYear(path, { options, io });
    found.push({ shown: shownPath(path, io.cwd()), period: covered, load });
  }
  return found.sort((a, b) => (a.period.to < b.period.to ? 1 : -1))[0] ?? null;
}

/** The period of a plan that can be read; null for every other file, which is no concern of the new plan's. */
async function periodIn(
  path: string,
  { options, io }: { options: InitCommandOptions; io: Io },
): Promise<Period | null> {
  try {
    const bytes = await io.readFile(path, path, readMaxBytes(options.maxBytes));
    const { plan, readable } = openPlan(path, bytes, planValidator());
    const { from, to } = plan.period;
    return readable && from !== null && to !== null && to > from ? { from, to } : null;
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

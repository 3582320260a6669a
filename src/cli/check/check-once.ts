import { type CheckedFile, type CheckFindings, checkFindings, mapEach } from "../../check/check-result.ts";
import { TEXT_FORMATS } from "../../check/formats.ts";
import type { RuleSettings } from "../../check/settings/rule-settings.ts";
import type { CivilDate } from "../../civil-date.ts";
import { checkExitCode, type FailPolicy } from "../exit-codes.ts";
import type { Io } from "../io.ts";
import { type LoadedConfig, loadConfig } from "../plans/load-config.ts";
import { planDay } from "../plans/plan-day.ts";
import type { LoadedPlan } from "../plans/plan-reader.ts";
import { printUnreadable } from "../plans/print-plan-errors.ts";
import { type PlansReading, workOnPlans } from "../plans/read-plans.ts";
import type { Staged } from "../plans/staged/open-staged.ts";
import { hideBaselined } from "./baseline/hide-baselined.ts";
import type { BaselineFile } from "./baseline/open-baseline.ts";
import type { CheckCommandOptions } from "./check-command.ts";
import {
  type CheckBasis,
  type CheckTask,
  checkBasis,
  checkLoaded,
  checkWithFixes,
  fixChecks,
  withoutText,
} from "./check-loaded.ts";
import { failPolicy, fixMode, ruleSettings } from "./check-options.ts";
import type { PlanFixer } from "./fixing/plan-fixer.ts";
import { type FormatRequest, formatRequests } from "./format-options.ts";
import { heldFiles } from "./held-files.ts";
import { printFindings } from "./print-findings.ts";
import { warnUnstaged } from "./warn-unstaged.ts";

/** How one check of plans ended. */
export interface CheckOutcome {
  readonly code: number;
  /** The absolute paths of all files that it looked at. */
  readonly inputs: readonly string[];
}

/** Checks plans once and prints what is found. */
export async function checkOnce(
  args: readonly string[],
  options: CheckCommandOptions,
  io: Io,
): Promise<CheckOutcome> {
  const run = await prepare(args, options, io);
  const { config, staged, fixer, task } = run;
  const held = heldFiles();
  const work = {
    of: async (plan: LoadedPlan) =>
      fixer === null ? checkWithFixes(plan, task) : withoutText(await fixer.fix(plan), task),
    take: held.add,
    // What is staged, and what is written, goes through one thread.
    task: fixer === null && staged === null ? run.told : null,
  };
  const request = { args, options, config, index: staged?.index };
  const reading = await workOnPlans(staged?.io ?? io, request, work);
  await printUnreadable(io, reading.unreadable);
  return finish(run, { ...reading, checked: held.files });
}

/** What is settled before the first plan is read. */
interface CheckRun {
  readonly io: Io;
  readonly options: CheckCommandOptions;
  readonly today: CivilDate;
  readonly requests: readonly FormatRequest[];
  readonly staged: Staged | null;
  readonly config: LoadedConfig;
  readonly settings: RuleSettings;
  readonly policy: FailPolicy;
  readonly baseline: BaselineFile | null;
  /** What another thread is told. */
  readonly told: CheckTask;
  readonly task: CheckBasis;
  readonly fixer: PlanFixer | null;
  /** Whether standard output carries the mended text of standard input. */
  readonly isOutputTaken: boolean;
}

async function prepare(args: readonly string[], options: CheckCommandOptions, io: Io): Promise<CheckRun> {
  const requests = formatRequests({
    formats: options.format ?? [],
    output: options.output,
    folder: io.cwd(),
  });
  const staged = options.staged ? await stagedWorld(args, io) : null;
  const reading = { args, options, index: staged?.index };
  const today = await planDay(staged?.io ?? io, reading, { flag: "--as-of", said: options.asOf });
  const config = await loadConfig(staged?.io ?? io, options.config);
  const settings = ruleSettings(options, config.config);
  const policy = failPolicy(options, config.config.failOn);
  const baseline = await baselineOfRun(staged?.io ?? io, options, config);
  const keepsText = staged !== null || requests.some(({ format }) => TEXT_FORMATS.includes(format));
  const told = { command: "check", today, settings, baseline: baseline?.task ?? null, keepsText } as const;
  const task = checkBasis(told);
  const fixer = await openFixer(io, options, task);
  const isOutputTaken = fixMode(options) === "write" && args.includes("-");
  return {
    io,
    options,
    today,
    requests,
    staged,
    config,
    settings,
    policy,
    baseline,
    told,
    task,
    fixer,
    isOutputTaken,
  };
}

async function baselineOfRun(
  io: Io,
  options: CheckCommandOptions,
  config: LoadedConfig,
): Promise<BaselineFile | null> {
  if (options.baseline === undefined && !options.updateBaseline && config.config.baseline === null)
    return null;
  const { openBaseline } = await import("./baseline/open-baseline.ts");
  return openBaseline(io, options, config);
}

async function stagedWorld(args: readonly string[], io: Io): Promise<Staged> {
  const { openStaged } = await import("../plans/staged/open-staged.ts");
  return openStaged(args, io);
}

async function openFixer(io: Io, options: CheckCommandOptions, task: CheckBasis): Promise<PlanFixer | null> {
  const mode = fixMode(options);
  if (mode === null) return null;
  const { planFixer } = await import("./fixing/plan-fixer.ts");
  return planFixer({ io, mode, check: (plan) => checkLoaded(plan, task), ...fixChecks(task) });
}

interface Finished extends PlansReading {
  readonly checked: Iterable<CheckedFile>;
}

async function finish(run: CheckRun, finished: Finished): Promise<CheckOutcome> {
  const { options, settings, policy, baseline, fixer } = run;
  const { checked, unreadable } = finished;
  const inputs = baseline === null ? finished.inputs : [...finished.inputs, baseline.path];
  const known = { checked, unreadable, settings };
  // A mistyped name must not leave a baseline behind that knows nothing.
  const hasSeen = !isEmpty(checked) || unreadable.length === 0;
  const isRenewed = baseline !== null && options.updateBaseline === true && hasSeen;
  const hiding = isRenewed ? await baseline.renew(known) : run.task.baseline;
  const shown = mapEach(checked, (file) => hideBaselined(file, hiding));
  const result = checkFindings(run.today, shown, unreadable);
  if (fixer !== null && fixMode(options) === "dry-run") await printPreview(run, { result, fixer, inputs });
  else {
    const [quiet, showsHints] = [isQuiet(run, finished), isAskedForHints(run)];
    await printFindings(result, { ...run, inputs, quiet, showsHints, io: findingsIo(run) });
  }
  if (!isRenewed) await baseline?.printUnneeded(known);
  if (run.staged !== null) await warnUnstaged(run.io, result.files, policy.failOn);
  const failed = unreadable.length + (fixer?.failures() ?? 0);
  return { code: isRenewed ? (failed > 0 ? 2 : 0) : checkExitCode(result.summary, failed, policy), inputs };
}

/** A commit without a plan is none of this command's business, and gets no word from it. */
function isQuiet({ options, staged }: CheckRun, { checked, unreadable }: Finished): boolean {
  return options.quiet === true || (staged !== null && isEmpty(checked) && unreadable.length === 0);
}

function isEmpty(items: Iterable<unknown>): boolean {
  for (const _ of items) return false;
  return true;
}

/** Infos are listed where they are asked for by name, or fail the run. */
function isAskedForHints({ options, policy }: CheckRun): boolean {
  return options.info === true || policy.failOn === "info" || (options.only ?? []).length > 0;
}

/** Where standard output carries the mended text of standard input, the findings go to standard error. */
function findingsIo({ io, isOutputTaken }: CheckRun): Io {
  return isOutputTaken ? { ...io, stdout: io.stderr } : io;
}

async function printPreview(
  { io, options }: CheckRun,
  { result, fixer, inputs }: { result: CheckFindings; fixer: PlanFixer; inputs: readonly string[] },
): Promise<void> {
  const { printDiff } = await import("../output/print-diff.ts");
  await printDiff(io, fixer.diff(), { options, inputs });
  const { errors, warnings, infos } = result.summary;
  const count = errors + warnings + infos;
  const nothing = fixer.diff() === "" ? "nothing would be fixed, and " : "";
  await io.stderr.write(
    `cornerstones: ${nothing}${count === 1 ? "1 finding" : `${count} findings`} would remain\n`,
  );
}

import { dirname, resolve } from "node:path";
import { baselineOf, type KnownFindings, renderBaseline } from "../../../check/baseline/baseline.ts";
import { parseBaseline } from "../../../check/baseline/parse-baseline.ts";
import { type BaselineRun, leftOver, renewBaseline } from "../../../check/baseline/renew-baseline.ts";
import { type CheckedFile, mapEach, type Unreadable } from "../../../check/check-result.ts";
import type { RuleSettings } from "../../../check/settings/rule-settings.ts";
import { enabledRules } from "../../../check/settings/settable-rules.ts";
import { InputError, UsageError } from "../../../errors.ts";
import { decodeSource } from "../../files/decode-source.ts";
import { shownPath } from "../../files/paths.ts";
import type { Io } from "../../io.ts";
import { refuseToReplace } from "../../output/print-result.ts";
import type { LoadedConfig } from "../../plans/load-config.ts";
import { describeRenewal, describeUnneeded } from "./describe-baseline.ts";
import { type BaselineTask, baselineName } from "./hide-baselined.ts";

export interface BaselineOptions {
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
}

/** The baseline of one run. */
export interface BaselineFile {
  readonly path: string;
  readonly task: BaselineTask;
  /** Tells on standard error what of the baseline is no longer needed. */
  printUnneeded(run: FinishedRun): Promise<void>;
  /** Writes the baseline anew, so that it knows all that was found, and says so; resolves with what is known now. */
  renew(run: FinishedRun): Promise<BaselineTask>;
}

/** What a run says to its baseline: all findings, known ones among them. */
export interface FinishedRun {
  readonly checked: Iterable<CheckedFile>;
  readonly unreadable: readonly Unreadable[];
  readonly settings: RuleSettings;
}

/** A baseline has a line for each known finding of an area; no real one comes near this. */
const MAX_BYTES = 50_000_000;

/**
 * The baseline that `--baseline` names, else the configuration; null where neither does.
 *
 * @throws InputError where it cannot be read, UsageError where one is to be written and none is named.
 */
export async function openBaseline(
  io: Io,
  options: BaselineOptions,
  loaded: LoadedConfig,
): Promise<BaselineFile | null> {
  const path = pathOf(io, options, loaded);
  if (path !== null) return baselineFile({ io, path }, await read({ io, path }, options));
  if (!options.updateBaseline) return null;
  throw new UsageError(
    "--update-baseline: name the file with --baseline FILE, or as `baseline` in cornerstones.config.yaml",
  );
}

interface BaselinePlace {
  readonly io: Io;
  readonly path: string;
}

function pathOf(io: Io, { baseline }: BaselineOptions, { config, folder }: LoadedConfig): string | null {
  if (baseline !== undefined) return resolve(io.cwd(), baseline);
  return config.baseline === null ? null : resolve(folder, config.baseline);
}

async function read(
  { io, path }: BaselinePlace,
  { updateBaseline }: BaselineOptions,
): Promise<KnownFindings> {
  const shown = shownPath(path, io.cwd());
  if ((await io.kindOf(path)) === "none") {
    if (updateBaseline) {
      await refuseToReplace(io, path, { flag: "--baseline", inputs: [] });
      return baselineOf([]);
    }
    throw new InputError(`${shown}: there is no such baseline; --update-baseline writes one`);
  }
  return parseBaseline(decodeSource(shown, await io.readFile(path, shown, MAX_BYTES)));
}

function baselineFile({ io, path }: BaselinePlace, baseline: KnownFindings): BaselineFile {
  const shown = shownPath(path, io.cwd());
  const places = { folder: dirname(path), from: io.cwd() };
  const nameOf = (file: string): string => baselineName(file, places);
  const heldTo = (run: FinishedRun): Promise<BaselineRun> =>
    baselineRun(run, { nameOf, absent: (file) => isAbsent({ io, path }, file), files: [...baseline.keys()] });
  return {
    path,
    task: { known: baseline, ...places },
    printUnneeded: async (run) => {
      await io.stderr.write(describeUnneeded(shown, leftOver(baseline, await heldTo(run))));
    },
    renew: async (run) => {
      const held = await heldTo(run);
      const renewed = renewBaseline(baseline, held);
      await io.writeFile(path, shown, renderBaseline(renewed));
      const found = [...held.found.values()].flat();
      await io.stderr.write(describeRenewal({ shown, before: baseline, after: renewed, found }));
      return { known: renewed, ...places };
    },
  };
}

async function isAbsent({ io, path }: BaselinePlace, file: string): Promise<boolean> {
  return (await io.kindOf(resolve(dirname(path), file))) === "none";
}

interface BaselineNames {
  readonly nameOf: (file: string) => string;
  readonly absent: (file: string) => Promise<boolean>;
  /** The plans that the baseline names. */
  readonly files: readonly string[];
}

async function baselineRun(
  { checked, unreadable, settings }: FinishedRun,
  { nameOf, absent, files }: BaselineNames,
): Promise<BaselineRun> {
  const found = new Map(
    mapEach(checked, ({ source, diagnostics }) => {
      const keyed = diagnostics.map(({ rule, key }) => ({ rule, key }));
      return [nameOf(source.name), keyed] as const;
    }),
  );
  const gone = new Set<string>();
  for (const file of files) if (!found.has(file) && (await absent(file))) gone.add(file);
  // What could not be looked at is not known to be gone, nor is anything in such a folder.
  for (const { file } of unreadable)
    for (const each of [...gone])
      if (each === nameOf(file) || each.startsWith(`${nameOf(file)}/`)) gone.delete(each);
  const ran = enabledRules(settings);
  return { found, ran: (rule) => ran.has(rule), stands: (file) => !gone.has(file) };
}

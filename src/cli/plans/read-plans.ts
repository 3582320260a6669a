import { dirname, resolve } from "node:path";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Unreadable } from "../../check/check-result.ts";
import { InputError } from "../../errors.ts";
import { planLoader } from "../../plan/load-plan.ts";
import type { OpenPlan } from "../../plan/open-parsed.ts";
import { shownPath } from "../files/paths.ts";
import type { Io } from "../io.ts";
import { readMaxBytes } from "../options/read-options.ts";
import type { PlanOptions } from "../options/shared-options.ts";
import { progressLine } from "../output/progress-line.ts";
import { discoverPlans, noPlanError, type PlanFile } from "./discover-plans.ts";
import { catalogueLoader, isCatalogueText } from "./load-catalogue.ts";
import { type LoadedConfig, settingsFiles } from "./load-config.ts";
import type { GitIndex } from "./staged/git-index.ts";

/** What standard input is called where nobody says it otherwise. */
export const STDIN_NAME = "<stdin>";

/** A plan with the catalogue that its ids are looked up in. */
export interface LoadedPlan {
  readonly open: OpenPlan;
  readonly catalogue: Catalogue;
  /** What it was read from. */
  readonly bytes: Uint8Array;
  /** Where it stands; null for standard input. */
  readonly path: string | null;
  /** Whether an argument names it: a file, a glob or standard input, and no folder that it stands in. */
  readonly isNamed: boolean;
}

/** How the reading of plans went. */
export interface PlansReading {
  readonly unreadable: readonly Unreadable[];
  /** The absolute paths of all files that were read or tried, plans and catalogues, and of the configuration and its baseline. */
  readonly inputs: readonly string[];
}

export interface PlanRequest {
  readonly args: readonly string[];
  /** Where it is given, only what is staged there is read; nothing staged is fine. */
  readonly index?: GitIndex | undefined;
  readonly options: PlanOptions;
  readonly config: LoadedConfig;
}

/**
 * Reads the plans that the arguments name and hands each to `take`; one at a time, so that thousands need no more
 * memory than what `take` keeps.
 */
export async function readPlans(
  io: Io,
  { args, index, options, config: loaded }: PlanRequest,
  take: (plan: LoadedPlan) => void | Promise<void>,
): Promise<PlansReading> {
  const { config, folder: base } = loaded;
  const maxBytes = readMaxBytes(options.maxBytes);
  const named = namedPlans(args, { config: loaded, io });
  const excluded = settingsFiles(loaded);
  const { plans, missing, closed } = index
    ? await (await import("./staged/staged-plans.ts")).stagedPlans(index, { ...named, excluded, io })
    : await discoverPlans(named.args, io, { folder: named.folder, excluded });
  const isTold = missing.length + closed.length > 0;
  if (plans.length === 0 && !isTold && !options.allowEmpty && !index) throw noPlanError();
  const loadPlan = planLoader();
  const fallback = config.catalogue === null ? undefined : resolve(base, config.catalogue);
  const loader = catalogueLoader(io, { maxBytes, fallback });
  const unreadable: Unreadable[] = [...(options.allowEmpty ? [] : missing), ...closed];
  const line = progressLine(io, options);
  for (const [position, plan] of plans.entries()) {
    await line.step(position, plans.length);
    const name = plan.path === "-" ? stdinName(options, io) : plan.shown;
    try {
      const bytes = await bytesOf(plan, { io, name, maxBytes });
      const open = await loadPlan(name, bytes);
      if (plan.isFound && isCatalogueText(open.file.source.text)) continue;
      const folder =
        plan.path === "-" ? dirname(resolve(io.cwd(), options.stdinFilename ?? "-")) : dirname(plan.path);
      const catalogue = await loader.ofPlan(open.plan.catalogue, folder);
      const isNamed = plan.isNamed && args.length > 0;
      await take({ open, catalogue, bytes, path: plan.path === "-" ? null : plan.path, isNamed });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      unreadable.push({ file: name, reason: withoutName(error.message, name) });
    }
  }
  await line.end();
  const paths = plans.flatMap(({ path }) => (path === "-" ? [] : [path]));
  return { unreadable, inputs: [...paths, ...loader.paths(), ...excluded] };
}

/** The arguments, else the configuration's `plans`, else nothing; and the folder that they are relative to. */
function namedPlans(
  args: readonly string[],
  { config: { config, folder }, io }: { config: LoadedConfig; io: Io },
): { readonly args: readonly string[]; readonly folder: string } {
  if (args.length > 0 || config.plans === null || config.plans.length === 0)
    return { args, folder: io.cwd() };
  // Only as an argument does a hyphen mean standard input.
  return { args: config.plans.map((plan) => (plan === "-" ? "./-" : plan)), folder };
}

function bytesOf(
  plan: PlanFile,
  { io, name, maxBytes }: { io: Io; name: string; maxBytes: number },
): Promise<Uint8Array> {
  return plan.path === "-" ? io.readStdin(name, maxBytes) : io.readFile(plan.path, name, maxBytes);
}

function stdinName({ stdinFilename }: PlanOptions, io: Io): string {
  return stdinFilename === undefined ? STDIN_NAME : shownPath(resolve(io.cwd(), stdinFilename), io.cwd());
}

function withoutName(message: string, name: string): string {
  return message.startsWith(`${name}: `) ? message.slice(name.length + 2) : message;
}

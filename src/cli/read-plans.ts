import { dirname, resolve } from "node:path";
import { assetText } from "../assets.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Unreadable } from "../check/check-result.ts";
import { InputError } from "../errors.ts";
import { type OpenPlan, openPlan } from "../plan/open-plan.ts";
import { compileSchema } from "../schema/compile-schema.ts";
import { encodeText } from "../source/encode-text.ts";
import { discoverPlans, noPlan, type PlanFile, shownPath } from "./discover-plans.ts";
import type { Io } from "./io.ts";
import { catalogueShelf } from "./load-catalogue.ts";
import type { LoadedConfig } from "./load-config.ts";
import { progressLine } from "./progress-line.ts";
import { maxBytesOf } from "./settings.ts";

/** The options that say which plans are read, and how. */
export interface PlanOptions {
  readonly maxBytes?: string;
  readonly stdinFilename?: string;
  readonly allowEmpty?: boolean;
  readonly progress: boolean;
  readonly config?: string;
}

/** A plan with the catalogue that its ids are looked up in. */
export interface LoadedPlan {
  readonly open: OpenPlan;
  readonly catalogue: Catalogue;
  /** What it was read from. */
  readonly bytes: Uint8Array;
  /** Where it stands; null for standard input. */
  readonly path: string | null;
  /** Reads another text as it was read. Throws InputError where the text is more than any plan could need. */
  readonly reopen: (text: string) => OpenPlan;
}

/** How the reading of plans went. */
export interface Reading {
  readonly unreadable: readonly Unreadable[];
  /** The absolute paths of all files that were read or tried: plans, catalogues and the configuration. */
  readonly inputs: readonly string[];
}

export interface PlanRequest {
  readonly args: readonly string[];
  readonly options: PlanOptions;
  readonly config: LoadedConfig;
}

/**
 * Reads the plans that the arguments name and hands each to `take`; one at a time, so that thousands need no more
 * memory than what `take` keeps.
 */
export async function readPlans(
  io: Io,
  { args, options, config: { config, folder: base, path: configPath } }: PlanRequest,
  take: (plan: LoadedPlan) => void | Promise<void>,
): Promise<Reading> {
  const maxBytes = maxBytesOf(options.maxBytes);
  const named = args.length > 0 ? args : (config.plans ?? []).map((plan) => resolve(base, plan));
  const { plans, missing } = await discoverPlans(named, io);
  if (plans.length === 0 && missing.length === 0 && !options.allowEmpty) throw noPlan();
  const validate = compileSchema(JSON.parse(assetText("plan.schema.json")));
  const fallback = config.catalogue === null ? undefined : resolve(base, config.catalogue);
  const shelf = catalogueShelf(io, { maxBytes, fallback });
  const unreadable: Unreadable[] = options.allowEmpty ? [] : [...missing];
  const line = progressLine(io, options);
  for (const [position, plan] of plans.entries()) {
    await line.step(position, plans.length);
    const name = plan.path === "-" ? stdinName(options, io) : plan.shown;
    try {
      const bytes = await bytesOf(plan, { io, name, maxBytes });
      const open = openPlan(name, bytes, validate);
      const folder =
        plan.path === "-" ? dirname(resolve(io.cwd(), options.stdinFilename ?? "-")) : dirname(plan.path);
      const catalogue = await shelf.ofPlan(open.plan.catalogue, folder);
      const reopen = (text: string): OpenPlan =>
        openPlan(name, encodeText(text, open.file.source.bom), validate);
      await take({ open, catalogue, bytes, path: plan.path === "-" ? null : plan.path, reopen });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      unreadable.push({ file: name, reason: withoutName(error.message, name) });
    }
  }
  await line.end();
  const paths = plans.flatMap(({ path }) => (path === "-" ? [] : [path]));
  return { unreadable, inputs: [...paths, ...shelf.paths(), ...(configPath === null ? [] : [configPath])] };
}

function bytesOf(
  plan: PlanFile,
  { io, name, maxBytes }: { io: Io; name: string; maxBytes: number },
): Promise<Uint8Array> {
  return plan.path === "-" ? io.readStdin(maxBytes) : io.readFile(plan.path, name, maxBytes);
}

function stdinName({ stdinFilename }: PlanOptions, io: Io): string {
  return stdinFilename === undefined ? "<stdin>" : shownPath(resolve(io.cwd(), stdinFilename), io.cwd());
}

function withoutName(message: string, name: string): string {
  return message.startsWith(`${name}: `) ? message.slice(name.length + 2) : message;
}

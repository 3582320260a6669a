import { dirname, resolve } from "node:path";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import { CATALOGUE_UNUSABLE, type Unreadable } from "../../check/check-result.ts";
import { InputError } from "../../errors.ts";
import { planLoader } from "../../plan/load-plan.ts";
import type { OpenPlan } from "../../plan/open-parsed.ts";
import { shownPath } from "../files/paths.ts";
import { PLANS_HERE } from "../files/read-file.ts";
import type { Io } from "../io.ts";
import type { PlanFile } from "./discover-plans.ts";
import { catalogueLoader, isCatalogueText } from "./load-catalogue.ts";

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

/** How plans are read in one run. */
export interface ReaderSettings {
  readonly maxBytes: number;
  /** The catalogue for plans that name none. */
  readonly fallback: string | undefined;
  readonly stdinFilename: string | undefined;
  /** Whether any argument was given. */
  readonly hasArguments: boolean;
}

/** What reading a plan came to; null for a catalogue that a search took for a plan. */
export type PlanOutcome<T> = { readonly result: T } | { readonly unreadable: Unreadable } | null;

/** Reads plans one after the other. */
export interface PlanFileReader<T> {
  readonly read: (plan: PlanFile) => Promise<PlanOutcome<T>>;
  /** The absolute paths of the catalogues that were asked for so far. */
  readonly paths: () => readonly string[];
}

/** Opens a reader; `work` says what comes of each plan. */
export function planReader<T>(
  io: Io,
  reading: ReaderSettings,
  work: (plan: LoadedPlan) => T | Promise<T>,
): PlanFileReader<T> {
  const { maxBytes, fallback } = reading;
  const loadPlan = planLoader();
  const loader = catalogueLoader(io, { maxBytes, fallback });
  return {
    paths: loader.paths,
    read: async (plan) => {
      const isStdin = plan.path === "-";
      const name = isStdin ? stdinName(reading, io) : plan.shown;
      try {
        const bytes = isStdin
          ? await io.readStdin(name, maxBytes)
          : await io.readFile(plan.path, name, maxBytes);
        const open = await loadPlan(name, bytes);
        if (plan.isFound && isCatalogueText(open.file.source.text)) return null;
        const path = isStdin ? resolve(io.cwd(), reading.stdinFilename ?? "-") : plan.path;
        const catalogue = await loader.ofPlan(open.plan.catalogue, dirname(path)).catch(unusable);
        const isNamed = plan.isNamed && reading.hasArguments;
        return { result: await work({ open, catalogue, bytes, path: isStdin ? null : path, isNamed }) };
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        return { unreadable: { file: name, reason: withoutName(error.message, name) } };
      }
    },
  };
}

function stdinName({ stdinFilename }: ReaderSettings, io: Io): string {
  return stdinFilename === undefined ? STDIN_NAME : shownPath(resolve(io.cwd(), stdinFilename), io.cwd());
}

/** That a catalogue cannot be used is no news of which plans there are. */
function unusable(error: unknown): never {
  if (!(error instanceof InputError)) throw error;
  const [reason] = error.message.split(PLANS_HERE);
  throw new InputError(`${CATALOGUE_UNUSABLE}${reason}`);
}

function withoutName(message: string, name: string): string {
  return message.startsWith(`${name}: `) ? message.slice(name.length + 2) : message;
}

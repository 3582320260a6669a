import { dirname, resolve } from "node:path";
import type { CheckedFile, Unreadable } from "../../check/check-result.ts";
import type { CivilDate } from "../../civil-date.ts";
import type { Config } from "../../config/config.ts";
import { type SoundPart, type SoundPlan, soundPartReader } from "../../library/sound-plan.ts";
import { escapeTerminal } from "../../markup/terminal.ts";
import { sharedMeasures } from "../../measures/shared-measures.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Io } from "../io.ts";
import { readMaxBytes } from "../options/read-options.ts";
import type { PlanOptions } from "../options/shared-options.ts";
import { type ComparedPlan, copyFinder, markOf } from "./copy-finder.ts";
import {
  headOf,
  MAX_LOOSE,
  type OpenPlanAgain,
  type PlanHead,
  type PlanHolder,
  planHolder,
} from "./held-plans.ts";
import { catalogueLoader } from "./load-catalogue.ts";
import { loadConfig } from "./load-config.ts";
import type { LoadedPlan } from "./plan-reader.ts";
import { plansOfDay } from "./plans-of-day.ts";
import { printErrorsTogether, printUnreadable, UNREADABLE } from "./print-plan-errors.ts";
import { type PlanRequest, workOnPlans } from "./read-plans.ts";

/** A sound plan that need not be in memory. */
export interface HeldPlan extends Omit<SoundPlan, "plan">, PlanHead {
  readonly open: OpenPlanAgain;
}

/** The plans of a report or a map, and all files that were read for them. */
export interface SoundPlans {
  readonly plans: readonly HeldPlan[];
  readonly inputs: readonly string[];
  /** What in the plans looks as if it told who somebody is, save what they accept. */
  readonly personal: readonly CheckedFile[];
  readonly config: Config;
  /** Plans that were meant as well, and could not be read at all. */
  readonly unreadable: readonly Unreadable[];
}

export interface SoundPlanRequest {
  readonly args: readonly string[];
  readonly options: PlanOptions & { readonly allYears?: boolean };
  readonly asOf: CivilDate;
  /** Whether they are told one by one, so that few need be in memory. */
  readonly inPieces?: boolean;
}

/** A plan as it was read, with what would have to be said of it. */
interface ReadSoundPlan extends Omit<SoundPart, "plan">, ComparedPlan {
  readonly whole: Plan;
  readonly plan: PlanHead;
  readonly path: string | null;
  isNamed: boolean;
  /** The catalogue that it names. */
  readonly said: string | null;
}

/** The same in plain data, as another thread gives it. */
export interface PortablePlan extends Omit<ReadSoundPlan, "whole" | "measures" | "catalogue" | "bytes"> {
  readonly packed: Uint8Array;
}

type ReadAndHeld = Omit<ReadSoundPlan, "whole" | "bytes"> & Pick<HeldPlan, "open">;

/** What another thread needs to know to take the sound part of plans. */
export interface SoundTask {
  readonly command: "sound";
  readonly asOf: CivilDate;
  readonly today: CivilDate;
}

/**
 * Reads plans for a report or a map: of what no argument names, the plan of the day of each setting in a folder, unless
 * all years are asked for; a copy once. Says on standard error which others stand there, and what had to be left out.
 */
export async function soundPlans(
  io: Io,
  { args, options, asOf, inPieces = false }: SoundPlanRequest,
): Promise<SoundPlans> {
  const read = new Map<string, ReadAndHeld>();
  const notes: string[] = [];
  const config = await loadConfig(io, options.config);
  const copies = copyFinder(io, readMaxBytes(options.maxBytes));
  const task: SoundTask = { command: "sound", asOf, today: io.today() };
  const holder = planHolder(inPieces ? MAX_LOOSE.told : MAX_LOOSE.other);
  const complete = completer(io, holder, { options, config });
  const take = async (plan: ReadSoundPlan | PortablePlan): Promise<void> => {
    const original = await copies.originalOf(plan);
    if (original !== null) {
      notes.push(`${plan.file} is a copy of ${original}, and is counted once`);
      const first = read.get(original);
      if (first) first.isNamed ||= plan.isNamed;
      return;
    }
    if ("packed" in plan) read.set(plan.file, await complete(plan));
    else {
      const { whole, bytes, ...kept } = plan;
      read.set(plan.file, { ...kept, ...(await holder.hold(whole, bytes?.length ?? 0)) });
    }
  };
  const request = { args, options, config };
  const { unreadable, inputs } = await workOnPlans<ReadSoundPlan | PortablePlan>(io, request, {
    of: soundReader(task),
    take,
    task,
  });
  const whole = [...read.values()].filter(({ errors }) => errors.readable);
  const { plans, note } = options.allYears ? { plans: whole, note: null } : plansOfDay(whole, asOf);
  await printUnreadable(io, unreadable);
  for (const said of [...notes, ...(note === null ? [] : [note])])
    await io.stderr.write(`cornerstones: ${escapeTerminal(said)}.\n`);
  const meant = new Set(plans);
  await printErrorsTogether(
    io,
    [...read.values()].filter((each) => !each.errors.readable || meant.has(each)),
  );
  return {
    plans: plans.map(({ file, plan, measures, catalogue, unread, open }) => ({
      file,
      ...plan,
      measures,
      catalogue,
      unread,
      open,
    })),
    inputs,
    personal: plans.flatMap(({ personal }) => personal ?? []),
    config: config.config,
    unreadable: [...unreadable, ...[...read.values()].flatMap(unreadPlan)],
  };
}

function unreadPlan({ file, errors }: ReadAndHeld): Unreadable[] {
  return errors.readable ? [] : [{ file, reason: errors.otherFile ?? UNREADABLE }];
}

/** Takes the sound part of plans that are looked at on a day. */
export function soundReader(task: SoundTask): (loaded: LoadedPlan) => ReadSoundPlan {
  const soundPart = soundPartReader(task);
  return (loaded) => {
    const { open, catalogue, path, isNamed, bytes } = loaded;
    const { plan: whole, ...part } = soundPart(open, catalogue);
    return {
      ...part,
      whole,
      plan: headOf(whole),
      path,
      isNamed,
      bytes,
      mark: markOf(loaded),
      said: open.plan.catalogue,
    };
  };
}

/** Adds to a plan of another thread what all plans of a catalogue share. */
function completer(
  io: Io,
  { holdPacked }: PlanHolder,
  { options, config: { config, folder } }: Pick<PlanRequest, "options" | "config">,
): (plan: PortablePlan) => Promise<ReadAndHeld> {
  const fallback = config.catalogue === null ? undefined : resolve(folder, config.catalogue);
  const loader = catalogueLoader(io, { maxBytes: readMaxBytes(options.maxBytes), fallback });
  const measuresOf = sharedMeasures();
  return async ({ packed, ...plan }) => {
    const catalogue = await loader.ofPlan(plan.said, dirname(plan.path ?? io.cwd()));
    return { ...plan, catalogue, measures: measuresOf(plan.own, catalogue), open: await holdPacked(packed) };
  };
}

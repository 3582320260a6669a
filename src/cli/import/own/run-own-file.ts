import { dirname, resolve } from "node:path";
import { applyEdit } from "../../../authoring/edits/apply-edit.ts";
import type { EditedPlan } from "../../../authoring/edits/edit.ts";
import { InputError } from "../../../errors.ts";
import { escapeTerminal } from "../../../markup/terminal.ts";
import { resolveMeasures } from "../../../measures/resolve-measures.ts";
import type { EmbeddedPlan } from "../../../office/own/embedded-plan.ts";
import type { OfficeFile } from "../../../office/read/office-file.ts";
import { type OpenPlan, openParsed } from "../../../plan/open-parsed.ts";
import { planValidator } from "../../../schema/plan-validator.ts";
import { encodeText } from "../../../source/encode-text.ts";
import { openWhole } from "../../edit/plan-opener.ts";
import { shownPath } from "../../files/paths.ts";
import type { Io } from "../../io.ts";
import { readMaxBytes } from "../../options/read-options.ts";
import { catalogueLoader } from "../../plans/load-catalogue.ts";
import type { ImportCommandOptions } from "../import-command.ts";
import { broughtBack, settleTyped } from "./brought-back.ts";
import { intoOwnPlan } from "./into-own-plan.ts";
import { ownChanges } from "./own-changes.ts";
import { tellBrought } from "./tell-left.ts";

/** A file that `report` wrote, with the plan that it was made from. */
export interface OwnFile {
  readonly file: OfficeFile;
  readonly shown: string;
  readonly embedded: EmbeddedPlan;
  /** Where a new plan goes; null for standard output. */
  readonly target: string | null;
}

/**
 * Brings a file of ours back: the plan in it byte for byte, with just what was changed in Word or Excel. Resolves with the
 * exit code.
 */
export async function runOwnFile(own: OwnFile, options: ImportCommandOptions, io: Io): Promise<number> {
  const { file, shown, embedded } = own;
  const base = await openedPlan(own, options, io);
  const source = { name: embedded.file, asOf: embedded.asOf, plan: base };
  const changes = await ownChanges(file, source);
  if (options.into !== undefined) return intoOwnPlan({ file, shown, changes, source }, options, io);
  const settled = await settleTyped(base, changes, { shown, options, io });
  const bringing = {
    changes,
    asOf: embedded.asOf,
    onConflict: "skip",
    answers: settled.answers,
  } as const;
  const brought = broughtBack(base, bringing);
  if (await tellBrought({ changes, brought, plan: base }, options, io)) return 1;
  if (!(await settled.agree())) {
    await io.stderr.write("cornerstones: nothing was written\n");
    return 0;
  }
  const { edit, count } = brought;
  const { after, says, errors } = applyEdit(base, edit(base), {
    today: io.today(),
    reopen: (reopened) => openParsed(reopened, planValidator()),
  });
  if (errors.length > 0 && !options.force)
    throw new InputError(
      `${shown}: what was changed in it would make an error in the plan: ${errors[0]?.message}`,
    );
  const summary = count === 0 ? "nothing was changed in it" : `${changedWords(count)} changed: ${says}`;
  await io.stderr.write(
    `cornerstones: ${escapeTerminal(`${shown} holds the plan ${embedded.file}; ${summary}`)}\n`,
  );
  await written(own, after, { options, io });
  await settled.forget();
  return 0;
}

function changedWords(count: number): string {
  return count === 1 ? "1 thing was" : `${count} things were`;
}

async function written(
  { target }: OwnFile,
  { file }: OpenPlan,
  { options, io }: { readonly options: ImportCommandOptions; readonly io: Io },
): Promise<void> {
  const { text, bom } = file.source;
  if (target === null || options.dryRun) {
    await io.stdout.write(text);
    return;
  }
  await io.writeFile(target, shownPath(target, io.cwd()), encodeText(text, bom));
  await io.stderr.write(`cornerstones: wrote ${shownPath(target, io.cwd())}\n`);
}

async function openedPlan(
  { embedded, shown, target }: OwnFile,
  options: ImportCommandOptions,
  io: Io,
): Promise<EditedPlan> {
  const open = openEmbedded(embedded, shown);
  const maxBytes = readMaxBytes(options.maxBytes);
  const folder = target === null ? io.cwd() : dirname(target);
  const fallback = options.catalogue === undefined ? undefined : resolve(io.cwd(), options.catalogue);
  const catalogue = await catalogueLoader(io, { maxBytes, fallback }).ofPlan(open.plan.catalogue, folder);
  return {
    open,
    plan: open.plan,
    catalogue,
    measures: resolveMeasures(open.plan, catalogue),
    day: io.today(),
  };
}

/** Throws InputError where somebody changed the plan itself in the file, or a program broke it. */
function openEmbedded({ file, bytes }: EmbeddedPlan, shown: string): OpenPlan {
  try {
    return openWhole(file, bytes, planValidator());
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(
      `${shown}: the plan that it carries cannot be read; --table 1 or --sheet Grid reads the grid itself`,
    );
  }
}

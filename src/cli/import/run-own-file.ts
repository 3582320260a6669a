import { dirname, resolve } from "node:path";
import { applyEdit } from "../../authoring/edits/apply-edit.ts";
import type { EditedPlan } from "../../authoring/edits/edit.ts";
import { ownEdits } from "../../authoring/imported/own-edits.ts";
import { InputError } from "../../errors.ts";
import { escapeTerminal } from "../../markup/terminal.ts";
import { resolveMeasures } from "../../measures/resolve-measures.ts";
import type { EmbeddedPlan } from "../../office/embedded-plan.ts";
import { type CellChange, changedCells } from "../../office/own-grid.ts";
import type { OfficeFile } from "../../office/read/office-file.ts";
import { readOffice } from "../../office/read/read-office.ts";
import { writeReportDocx } from "../../office/write/write-docx.ts";
import { writeReportXlsx } from "../../office/write/write-xlsx.ts";
import { type OpenPlan, openParsed } from "../../plan/open-parsed.ts";
import { buildReport } from "../../report/build-report.ts";
import { planValidator } from "../../schema/plan-validator.ts";
import { encodeText } from "../../source/encode-text.ts";
import { VERSION } from "../../version.ts";
import { openWhole } from "../edit/plan-opener.ts";
import { runEdit } from "../edit/run-edit.ts";
import { shownPath } from "../files/paths.ts";
import type { Io } from "../io.ts";
import { readMaxBytes } from "../options/read-options.ts";
import { catalogueLoader } from "../plans/load-catalogue.ts";
import type { ImportCommandOptions } from "./import-command.ts";

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
  const base = await openedPlan(own, options, io);
  const cells = changedCells(await asWritten(own, base), own.file);
  const { edit, left } = ownEdits(cells.filter(({ key }) => key !== "row"));
  const notRead = [...left, ...cells.filter(({ key }) => key === "row")];
  for (const each of notRead)
    await io.stderr.write(`cornerstones: ${escapeTerminal(notReadWords(each, base))}\n`);
  if (options.strict && notRead.length > 0) return refused(io);
  if (options.into !== undefined)
    return runEdit(io, { ...options, plan: options.into }, () => (plan) => edit(plan));
  const { after, says, errors } = applyEdit(base, edit(base), {
    today: io.today(),
    reopen: (file) => openParsed(file, planValidator()),
  });
  if (errors.length > 0 && !options.force)
    throw new InputError(
      `${own.shown}: what was changed in it would make an error in the plan: ${errors[0]?.message}`,
    );
  const { text, bom } = after.file.source;
  const changed = cells.length - notRead.length;
  const summary =
    changed === 0
      ? "nothing was changed in it"
      : `${changed} ${changed === 1 ? "cell was" : "cells were"} changed: ${says}`;
  await io.stderr.write(
    `cornerstones: ${escapeTerminal(`${own.shown} holds the plan ${own.embedded.file}; ${summary}`)}\n`,
  );
  if (own.target === null || options.dryRun) await io.stdout.write(text);
  else {
    await io.writeFile(own.target, shownPath(own.target, io.cwd()), encodeText(text, bom));
    await io.stderr.write(`cornerstones: wrote ${shownPath(own.target, io.cwd())}\n`);
  }
  return 0;
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

/** The file as it was when it was written, read as the changed one is: what differs was changed since. */
async function asWritten(
  { embedded, shown }: OwnFile,
  { plan, catalogue, measures }: EditedPlan,
): Promise<OfficeFile> {
  const report = buildReport([{ file: embedded.file, plan, measures, catalogue }], {
    asOf: embedded.asOf,
    tool: { name: "cornerstones", version: VERSION },
  });
  const bytes = shown.toLowerCase().endsWith(".xlsx")
    ? await writeReportXlsx(report)
    : writeReportDocx(report, "grid");
  return readOffice(shown, bytes);
}

function notReadWords({ measure, key, after }: CellChange, { measures }: EditedPlan): string {
  const name = measures.get(measure)?.short ?? measure;
  if (key === "row") return `${name} stands in the file no more; its row in the plan is left as it is`;
  return `${name}, ${key}: what was changed there is not read back: ${after.replace(/\s+/g, " ").slice(0, 200)}`;
}

async function refused(io: Io): Promise<number> {
  await io.stderr.write(
    "cornerstones: nothing was written, since --strict was given and not everything can be read back\n",
  );
  return 1;
}

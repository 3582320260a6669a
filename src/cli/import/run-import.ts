import { resolve } from "node:path";
import { shellWord } from "../../authoring/find/names.ts";
import { UsageError } from "../../errors.ts";
import type { EmbeddedPlan } from "../../office/own/embedded-plan.ts";
import type { OwnCsv } from "../../office/own/own-csv.ts";
import type { OfficeFile } from "../../office/read/office-file.ts";
import { readOffice } from "../../office/read/read-office.ts";
import { shownPath } from "../files/paths.ts";
import type { Io } from "../io.ts";
import { findNameOnDisk } from "../plans/name-on-disk.ts";
import type { ImportCommandOptions } from "./import-command.ts";
import { refuseOddFlags, refuseUnfound } from "./import-flags.ts";
import type { Importing } from "./importing.ts";
import { intoPlan } from "./into-plan.ts";
import { newPlan, newTarget } from "./new-plan.ts";

/** More bytes than these are not even read, to be told that they are too many. */
const MAX_READ = 100_000_000;

/** `cornerstones import`: reads a Word, Excel or CSV grid as a plan; resolves with the exit code. */
export async function runImport(said: string, options: ImportCommandOptions, io: Io): Promise<number> {
  refuseOddFlags(options);
  if (/\.ya?ml$/i.test(said))
    throw new UsageError(
      `${said} is a plan already, or a text like one; an import reads Word, Excel and CSV files. To begin next year's plan with it: cornerstones init --from-plan ${shellWord(said)}`,
    );
  const { bytes, ...read } = await readFile(said, io);
  const own = isPacked(bytes) ? null : await ownCsv(read.file);
  if (isPlain(options)) {
    const plan = isPacked(bytes) ? await embeddedPlan(bytes) : (own?.embedded ?? null);
    const file = own?.file ?? read.file;
    if (plan !== null) {
      const target = options.output === undefined ? null : await newTarget(options.output, io);
      const { runOwnFile } = await import("./own/run-own-file.ts");
      return runOwnFile({ ...read, file, embedded: plan, target }, options, io);
    }
    if (options.into !== undefined) {
      const { isOwnGrid, runLostPlan } = await import("./own/run-lost-plan.ts");
      if (isOwnGrid(file)) return runLostPlan({ ...read, file }, options, io);
    }
  }
  refuseUnfound(read.file, read.shown, options);
  const importing = { ...read, file: own?.bare ?? read.file, options, io };
  return options.into === undefined ? newPlan(importing) : intoPlan(importing);
}

/** Whether it is a file of Word or Excel. */
function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

async function embeddedPlan(bytes: Uint8Array): Promise<EmbeddedPlan | null> {
  const { readEmbeddedPlan } = await import("../../office/own/embedded-plan.ts");
  return readEmbeddedPlan(bytes);
}

/** A table of ours, and what of it is for people; null for any other. */
async function ownCsv(file: OfficeFile): Promise<(OwnCsv & { readonly bare: OfficeFile }) | null> {
  // What reads ours is not loaded for others.
  if (file.tables[0]?.rows[0]?.cells[0]?.text !== "as_of") return null;
  const { readOwnCsv, withoutPlanColumn } = await import("../../office/own/own-csv.ts");
  const own = readOwnCsv(file);
  return own && { ...own, bare: withoutPlanColumn(file) };
}

/** Whether nothing is said of how the file is to be read: then a file of ours is known again. */
function isPlain({ sheet, table, map = [], setting, from, to }: ImportCommandOptions): boolean {
  return map.length === 0 && [sheet, table, setting, from, to].every((each) => each === undefined);
}

interface ReadFile extends Pick<Importing, "file" | "shown"> {
  readonly bytes: Uint8Array;
}

async function readFile(said: string, io: Io): Promise<ReadFile> {
  if (said === "-") {
    const bytes = await io.readStdin("<stdin>", MAX_READ);
    return { file: await readOffice("<stdin>", bytes), shown: "<stdin>", bytes };
  }
  const path = await findNameOnDisk(resolve(io.cwd(), said), io);
  const shown = shownPath(path, io.cwd());
  const bytes = await io.readFile(path, shown, MAX_READ);
  return { file: await readOffice(shown, bytes), shown, bytes };
}

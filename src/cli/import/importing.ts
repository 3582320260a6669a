import type { GridOptions } from "../../office/grid/grid-reading.ts";
import type { ProposedPlan } from "../../office/grid/propose-plan.ts";
import type { OfficeFile } from "../../office/read/office-file.ts";
import type { Io } from "../io.ts";
import type { ImportCommandOptions } from "./import-command.ts";

/** A file that was read, and what is asked of it. */
export interface Importing {
  readonly file: OfficeFile;
  readonly shown: string;
  readonly options: ImportCommandOptions;
  readonly io: Io;
}

/** What is to be written, and what is left to ask of it. */
export interface SettledImport {
  readonly proposed: ProposedPlan;
  /** What was said of columns and rows. */
  readonly answers: Pick<GridOptions, "columns" | "choices">;
  /** What a person calls the setting; null where nobody was asked. */
  readonly setting: string | null;
  /** Whether a person agrees to what would be written; yes where nobody is there to ask. */
  readonly agree: () => Promise<boolean>;
  /** To be called when it is written: answers need not be kept any more. */
  readonly forget: () => Promise<void>;
}

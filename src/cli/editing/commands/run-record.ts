import { recordReading } from "../../../authoring/edits/record-reading.ts";
import { UsageError } from "../../../errors.ts";
import type { Io } from "../../io.ts";
import { type EditOptions, runEdit } from "../run-edit.ts";

export interface RecordOptions extends EditOptions {
  readonly of?: string;
  readonly source?: string;
}

/** Logs a reading. With two words the figure is the only one of the row. */
export async function runRecord(args: readonly string[], options: RecordOptions, io: Io): Promise<number> {
  const [measure, ...rest] = args;
  const value = rest.at(-1);
  if (measure === undefined || value === undefined)
    throw new UsageError("say what was measured: cornerstones record MEASURE INDICATOR VALUE");
  const indicator = rest.length > 1 ? rest[0] : undefined;
  const { of, source } = options;
  return runEdit(io, options, () => (plan) => recordReading(plan, { measure, indicator, value, of, source }));
}

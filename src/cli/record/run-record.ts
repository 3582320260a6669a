import { recordReading } from "../../authoring/edits/record-reading.ts";
import { rowName } from "../../authoring/edits/row-name.ts";
import { findIndicator } from "../../authoring/find/find-indicator.ts";
import { findRow } from "../../authoring/find/find-row.ts";
import { UsageError } from "../../errors.ts";
import { type EditOptions, runEdit } from "../edit/run-edit.ts";
import { settleRow } from "../edit/settle-action.ts";
import type { Io } from "../io.ts";
import { runDue } from "./run-due.ts";

export interface RecordOptions extends EditOptions {
  readonly of?: string;
  readonly source?: string;
}

/** Logs a reading; with two words the figure is the only one of the row. Alone, says what is due to be measured. */
export async function runRecord(args: readonly string[], options: RecordOptions, io: Io): Promise<number> {
  const { of, source } = options;
  if (args.length === 0 && of === undefined && source === undefined) return runDue(options, io);
  const [saidMeasure, ...rest] = args;
  const value = rest.at(-1);
  if (saidMeasure === undefined || value === undefined)
    throw new UsageError("say what was measured: cornerstones record MEASURE INDICATOR VALUE");
  const saidIndicator = rest.length > 1 ? rest[0] : undefined;
  return runEdit(io, options, async (plan, talk) => {
    const measure = await settleRow(plan, talk, saidMeasure);
    const row = findRow(measure, plan);
    const indicator = await talk.name(saidIndicator, (said) => findIndicator(said, row, rowName(row, plan)));
    return (now) => recordReading(now, { measure, indicator, value, of, source });
  });
}

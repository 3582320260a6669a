import { dueText } from "../../authoring/due/due-text.ts";
import { recordReading } from "../../authoring/edits/record-reading.ts";
import { rowName } from "../../authoring/edits/row-name.ts";
import { findIndicator } from "../../authoring/find/find-indicator.ts";
import { findRow } from "../../authoring/find/find-row.ts";
import { shellWord } from "../../authoring/find/shell-word.ts";
import { UsageError } from "../../errors.ts";
import { isolateDays } from "../../markup/isolated-days.ts";
import { escapeWorkflowCommands } from "../../markup/workflow-log.ts";
import type { EditOptions } from "../edit/edit-options.ts";
import { resolveRow } from "../edit/resolver.ts";
import { openForEdit, runEdit } from "../edit/run-edit.ts";
import type { Io } from "../io.ts";
import { renderOptions } from "../options/read-options.ts";
import type { RecordCommandOptions } from "./record-command.ts";

/** Logs a reading; with two words the figure is the only one of the row. Alone, says what is due to be measured. */
export async function runRecord(
  said: readonly (string | undefined)[],
  options: RecordCommandOptions,
  io: Io,
): Promise<number> {
  const { of, source } = options;
  const args = said.filter((word) => word !== undefined);
  if (args.length === 0 && of === undefined && source === undefined) return runDue(options, io);
  const [saidMeasure, ...rest] = args;
  const value = rest.at(-1);
  if (saidMeasure === undefined || value === undefined)
    throw new UsageError("say what was measured: cornerstones record MEASURE INDICATOR VALUE");
  const saidIndicator = rest.length > 1 ? rest[0] : undefined;
  return runEdit(io, options, async (plan, resolver) => {
    const measure = await resolveRow(plan, resolver, saidMeasure);
    const row = findRow(measure, plan);
    const indicator = await resolver.name(saidIndicator, (said) =>
      findIndicator(said, row, rowName(row, plan)),
    );
    return (now) => recordReading(now, { measure, indicator, value, of, source });
  });
}

/** Says what is due to be measured on the day, and writes nothing. */
async function runDue(options: EditOptions, io: Io): Promise<number> {
  const { opener } = await openForEdit(io, options);
  const planFlag = options.plan === undefined ? "" : `--plan ${shellWord(options.plan)}`;
  const text = dueText(await opener.fromDisk(), { ...renderOptions(io, options), planFlag });
  await io.stdout.write(isolateDays(escapeWorkflowCommands(text)));
  return 0;
}

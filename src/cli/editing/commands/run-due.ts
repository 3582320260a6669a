import { dueText } from "../../../authoring/due/due-text.ts";
import { shellWord } from "../../../authoring/find/shell-word.ts";
import { isolateDays } from "../../../markup/isolated-days.ts";
import { escapeWorkflowCommands } from "../../../markup/workflow-log.ts";
import type { Io } from "../../io.ts";
import { lookOf } from "../../settings.ts";
import { type EditOptions, openForEdit } from "../run-edit.ts";

/** Says what is due to be measured on the day, and writes nothing. */
export async function runDue(options: EditOptions, io: Io): Promise<number> {
  const { opener } = await openForEdit(io, options);
  const planFlag = options.plan === undefined ? "" : `--plan ${shellWord(options.plan)}`;
  const text = dueText(await opener.fromDisk(), { ...lookOf(io, options), planFlag });
  await io.stdout.write(isolateDays(escapeWorkflowCommands(text)));
  return 0;
}

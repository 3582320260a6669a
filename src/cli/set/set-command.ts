import type { Command } from "@commander-js/extra-typings";
import { FIELD_HELP } from "../../authoring/edits/fields/field-keys.ts";
import { GROUP_IDS, RATINGS } from "../../vocabulary.ts";
import { editCommand, examples } from "../edit/edit-options.ts";

/** What `cornerstones set` takes, as its help says it. */
export function setCommand(program: Command) {
  return editCommand(program, "set")
    .summary("write a field")
    .description("Writes one field of a row, or of the plan itself; an empty value empties it.")
    .argument("[words...]", "[MEASURE] KEY VALUE")
    .addHelpText("after", fieldHelp());
}

function fieldHelp(): string {
  const keys = (some: readonly string[]): string => some.map((key) => `  ${key}`).join("\n");
  return `
Keys of the plan:
${keys(FIELD_HELP.plan)}

Keys of a row:
${keys(FIELD_HELP.row)}

GROUP is ${GROUP_IDS.join(", ")}.
COLOUR is ${Object.keys(RATINGS).join(", ")}. ID is the id of a figure.
A figure that is not there yet begins with its indicators.ID.what.
A value that begins with a hyphen stands behind --.
${examples([
  'cornerstones set wc-staff-induction lead "Deputy head"',
  'cornerstones set induction indicators.sure.what "New staff who feel sure"',
  "cornerstones set period.to 2026-07-21",
])}`;
}

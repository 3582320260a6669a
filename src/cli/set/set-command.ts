import type { Command } from "@commander-js/extra-typings";
import { FIELD_HELP } from "../../authoring/edits/fields/field-keys.ts";
import { GROUP_IDS, RATINGS } from "../../vocabulary.ts";
import { editCommand } from "../edit/edit-options.ts";
import { examples } from "../options/shared-options.ts";

/** What `cornerstones set` takes, as its help says it. */
export function setCommand(program: Command) {
  return editCommand(program, "set")
    .summary("write fields")
    .description(
      "Writes fields of a row, or of the plan itself: a key and its value, as many pairs as you like. An empty value empties the field; += adds one more text to a list.",
    )
    .argument("[words...]", "[MEASURE] KEY VALUE [KEY VALUE...], or KEY += VALUE")
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
A figure that is not there yet begins with its indicators.ID.what, or stands in one line
behind figure: what is counted, where it is, where it should get to.
pupils, parents and staff alone are how a group is involved in a row, and how it chose.
ANYTHING is a word of your own: x-cost, x-priority.
A value of several words stands in quotes; one that begins with a hyphen stands behind --.
A key that begins with a dot goes on from the one before: involve.staff "..." .pupils "...".
A term is said as "Autumn 1: 1 September to 23 October", a finding that you accept as "RULE: why";
a semicolon stands between two. roles.ROLE takes the group whose role it is.
All pairs are written, or none.
${examples([
  'cornerstones set wc-staff-induction lead "Deputy head"',
  'cornerstones set induction figure "Feel sure: 40% to 90%" staff "By turns"',
  'cornerstones set induction indicators.sure.what "Feel sure" .unit % .target 90',
  'cornerstones set induction improve "A good start" lead SENCo x-cost 200',
  'cornerstones set induction success += "Nobody asks twice"',
  'cornerstones set terms += "Autumn 1: 1 September to 23 October"',
])}`;
}

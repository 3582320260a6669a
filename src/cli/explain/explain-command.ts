import type { Command } from "@commander-js/extra-typings";
import { EXPLAIN_FORMATS } from "../../check/formats.ts";
import { baseCommand, choiceOption, examples, type OptionsOf } from "../options/shared-options.ts";

/** What `cornerstones explain` takes, as its help says it. */
export function explainCommand(program: Command) {
  return baseCommand(program, "explain")
    .summary("explain a rule of check, or all of them")
    .description(
      "Explains a rule: what must hold, why it matters, a bad case and a good one. Without one: all of them.",
    )
    .argument("[rule]", "the rule's id, as printed behind each finding")
    .addOption(choiceOption("-f, --format <name>", "how to print it", EXPLAIN_FORMATS, "terminal"))
    .addHelpText("after", examples(["cornerstones explain", "cornerstones explain voice-unanswered"]));
}

export type ExplainCommandOptions = OptionsOf<typeof explainCommand>;

import type { Command } from "@commander-js/extra-typings";
import { editCommand } from "../edit/edit-options.ts";
import { appendValue, examples, type OptionsOf } from "../options/shared-options.ts";

/** What `cornerstones add` takes, as its help says it. */
export function addCommand(program: Command) {
  return editCommand(program, "add")
    .summary("begin rows for more measures")
    .description(
      "Adds a row for each measure under its Cornerstone, with the grid's questions to answer in place; or a measure of your own with its row.",
    )
    .argument("[measures...]", "each by id, short name or alias, or by a part of its words")
    .option("--our-words <text>", "the measure as you, or your School Council, say it")
    .option("--lead <role>", "who leads on it: a role, never a name; repeatable", appendValue)
    .option("--improve <text>", "what exactly needs to be improved")
    .option("--success <text>", "how you will know that it has improved; repeatable", appendValue)
    .option("--own <statement>", "a measure of your own, as a whole statement")
    .option("--cornerstone <id>", "with --own: the Cornerstone that it belongs to, by id or name")
    .option("--id <id>", "with --own: its id, as own-breakfast-club (default: made of its words)")
    .option("--short <name>", "with --own: a short name for tables and pictures, of at most 28 characters")
    .addHelpText(
      "after",
      examples([
        "cornerstones add wc-punctuality cm-website",
        'cornerstones add induction --improve "New staff learn to talk with families"',
        'cornerstones add --own "All families can use the club" --cornerstone welcome',
      ]),
    );
}

export type AddCommandOptions = OptionsOf<typeof addCommand>;

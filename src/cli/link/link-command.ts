import type { Command } from "@commander-js/extra-typings";
import { editCommand } from "../edit/edit-options.ts";
import type { OptionsOf } from "../options/shared-options.ts";
import { examples } from "../options/shared-options.ts";

/** What `cornerstones link` takes, as its help says it. */
export function linkCommand(program: Command) {
  return editCommand(program, "link")
    .summary("say that one measure could help another")
    .description("Notes in the row of one measure that work on it could help another, and why.")
    .argument("[measure]", "the one that helps: its id, short name or alias, or a part of its words")
    .argument("[helped]", "the one that is helped, which need not have a row")
    .argument("[because]", "how it could help, in a few words; or say it with --because")
    .option("--because <text>", "how it could help, in a few words")
    .option("--happened <text>", "what was seen of it, in a few words")
    .option("--from <group>", "with --happened: who says so")
    .option("--not", "with --happened: it did not help")
    .addHelpText(
      "after",
      examples([
        'cornerstones link induction website "New staff write for it"',
        'cornerstones link induction website --happened "Fewer calls" --from parents',
      ]),
    );
}

export type LinkCommandOptions = OptionsOf<typeof linkCommand>;

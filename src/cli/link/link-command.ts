import type { Command } from "commander";
import { editCommand, examples } from "../edit/edit-command.ts";
import type { Running } from "../options/shared-options.ts";

export function addLink(program: Command, { io, finish }: Running): void {
  editCommand(program, "link")
    .summary("say that one measure could help another")
    .description("Notes in the row of one measure that work on it could help another, and why.")
    .argument("<measure>", "the one that helps: its id, short name or alias, or a part of its words")
    .argument("<helped>", "the one that is helped, which need not have a row")
    .option("--because <text>", "how it could help, in a few words")
    .option("--happened <text>", "what was seen of it, in a few words")
    .option("--from <group>", "with --happened: who says so")
    .option("--not", "with --happened: it did not help")
    .addHelpText(
      "after",
      examples([
        'cornerstones link induction website --because "New staff write for it"',
        'cornerstones link induction website --happened "Fewer calls" --from parents',
      ]),
    )
    .action(async (from: string, to: string, options) => {
      const { runLink } = await import("./run-link.ts");
      finish(await runLink([from, to], options, io));
    });
}

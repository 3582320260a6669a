import type { Command } from "@commander-js/extra-typings";
import { editCommand } from "../edit/edit-options.ts";
import type { OptionsOf } from "../options/shared-options.ts";
import { examples } from "../options/shared-options.ts";

/** What `cornerstones evidence` takes, as its help says it. */
export function evidenceCommand(program: Command) {
  return editCommand(program, "evidence")
    .summary("note what shows how it went")
    .description("Notes in the row of a measure a piece of evidence, and where it is kept.")
    .argument("[measure]", "its id, short name or alias, or a part of its words")
    .argument("[what]", "what it is, and what it shows")
    .argument("[place]", "where it is kept; or say it with --where")
    .option("--where <text>", "where it is kept: a folder, a file or an address; public reports tell it, too")
    .option("--private", "it is not for the public: no public report tells it, or where it is kept")
    .addHelpText(
      "after",
      examples([
        'cornerstones evidence named-person "Cards with faces" "Office folder"',
        'cornerstones evidence attendance "Notes of the talks with families" --private',
      ]),
    );
}

export type EvidenceCommandOptions = OptionsOf<typeof evidenceCommand>;

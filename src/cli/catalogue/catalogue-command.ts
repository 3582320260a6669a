import type { Command } from "@commander-js/extra-typings";
import { CATALOGUE_FORMATS } from "../../catalogue/formats.ts";
import {
  baseCommand,
  examples,
  formatOption,
  maxBytesOption,
  type OptionsOf,
  outputOption,
} from "../options/shared-options.ts";

/** What `cornerstones catalogue` takes, as its help says it. */
export function catalogueCommand(program: Command) {
  return baseCommand(program, "catalogue")
    .summary("list, search and explain the measures to choose from")
    .description(
      "Lists the measures to choose from, or those whose id, wording or Cornerstone holds all the words of the search.",
    )
    .argument("[search...]", "words to look for; `show ID` tells all about one measure")
    .addOption(formatOption("how to print them", CATALOGUE_FORMATS, "terminal"))
    .option("--catalogue <file>", "another catalogue than the built-in one")
    .addOption(outputOption())
    .addOption(maxBytesOption())
    .addHelpText(
      "after",
      examples([
        "cornerstones catalogue",
        "cornerstones catalogue newsletter",
        "cornerstones catalogue show wc-staff-induction",
        "cornerstones catalogue --output choose.html",
      ]),
    );
}

export type CatalogueCommandOptions = OptionsOf<typeof catalogueCommand>;

import { type Command, Option } from "@commander-js/extra-typings";
import {
  appendIds,
  baseCommand,
  describeChoices,
  examples,
  keysOf,
  maxBytesOption,
  type OptionsOf,
} from "../options/shared-options.ts";
import { HOOK_KINDS } from "./hooks/hook-texts.ts";

/** What `cornerstones init` takes, as its help says it. */
export function initCommand(program: Command) {
  return baseCommand(program, "init")
    .summary("scaffold a plan from chosen measures")
    .description(
      "Writes a plan: a row for each chosen measure, with the grid's questions to answer in place. At a terminal, asks for what the options leave open, and writes nothing until the end.",
    )
    .argument("[file]", "where to write it (default: after its period, as in 2026-27.cornerstones.yaml)")
    .option("-s, --setting <name>", "what the setting is called")
    .option("--setting-id <id>", "its URN or your own number for it")
    .option(
      "--from <date>",
      "the first day of the period (default: the day after the plan before, else 1 September)",
    )
    .option("--to <date>", "the last day of the period (default: as long as the plan before, else 31 August)")
    .option(
      "-m, --measure <ids>",
      "a measure to work on: its id, short name, or a part of its words; repeat it, or use commas",
      appendIds,
    )
    .option(
      "--cornerstone <ids>",
      "every measure of a Cornerstone; repeat it, or part ids by commas",
      appendIds,
    )
    .option("--all", "every measure of the catalogue")
    .option(
      "--from-plan <file>",
      "carry on from last year's plan: what is unfinished, where figures stand, who waits for an answer",
    )
    .option("--catalogue <file>", "choose from another catalogue")
    .option("--no-schema", "do not write the schema for editors beside the plan")
    .option("--force", "write over a plan that is there; the old one is kept beside it")
    .addOption(
      new Option(
        "--hooks <kind>",
        `have git check plans before each commit; alone, only that is set up: ${describeChoices(HOOK_KINDS)}`,
      ).choices(keysOf(HOOK_KINDS)),
    )
    .addOption(maxBytesOption())
    .addHelpText(
      "after",
      examples([
        "cornerstones init",
        'cornerstones init --setting "Oakfield" --measure wc-attendance,cm-website',
        "cornerstones init --from-plan 2025-26.cornerstones.yaml",
      ]),
    );
}

export type InitCommandOptions = OptionsOf<typeof initCommand>;

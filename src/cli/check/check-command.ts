import { type Command, Option } from "@commander-js/extra-typings";
import { CHECK_FORMATS } from "../../check/formats.ts";
import { SEVERITIES } from "../../diagnostics/finding.ts";
import {
  appendIds,
  appendValue,
  asOfOption,
  describeChoices,
  examples,
  type OptionsOf,
  PLANS_ARGUMENT,
  planCommand,
} from "../options/shared-options.ts";

/** What `cornerstones check` takes, as its help says it. */
export function checkCommand(program: Command) {
  return planCommand(program, "check")
    .summary("find what is wrong or missing in plans")
    .description("Finds what is wrong or missing in plans and says where, why and what would be right.")
    .argument("[plans...]", PLANS_ARGUMENT)
    .option(
      "-f, --format <name[=file]>",
      `how to print the findings, and to which file; repeatable (default: by the ending of --output, else pretty): ${describeChoices(CHECK_FORMATS)}`,
      appendValue,
    )
    .option("-o, --output <file>", "write them to a file, in the format of its ending")
    .addOption(
      new Option(
        "--fail-on <severity>",
        "the mildest finding that makes the run fail (default: error)",
      ).choices(SEVERITIES),
    )
    .option("--max-warnings <number>", "more warnings than this give exit code 1 too")
    .option(
      "--rule <id=weight>",
      "weigh a rule as error, warning or info, or turn it off; repeatable",
      appendValue,
    )
    .option("--only <ids>", "run only these rules; repeat it, or part ids by commas", appendIds)
    .addOption(asOfOption())
    .addOption(
      new Option(
        "--info",
        "list infos too, which are otherwise only counted (json and sarif list all)",
      ).conflicts("quiet"),
    )
    .option("-q, --quiet", "pretty and compact: print only what gives exit code 1, and no summary")
    .addOption(
      new Option(
        "--fix",
        "fix what can be fixed safely, and print what remains; of standard input the fixed text goes to standard output, and what remains to standard error",
      ).conflicts(["fixDryRun", "updateBaseline"]),
    )
    .addOption(
      new Option(
        "--fix-dry-run",
        "print what --fix would change as a diff, and write nothing; exit code as with --fix",
      ).conflicts(["format", "updateBaseline", "staged"]),
    )
    .option(
      "--baseline <file>",
      "leave out the findings that this file knows; those of the groups Text and Shape are never left out",
    )
    .option("--update-baseline", "have the baseline know all that is found, and end with exit code 0")
    .addOption(
      new Option(
        "--watch",
        "check again whenever a plan, its catalogue or the configuration changes; Ctrl-C ends it",
      ).conflicts(["fix", "fixDryRun", "updateBaseline", "staged"]),
    )
    .addOption(
      new Option(
        "--staged",
        "check what git would commit: the plans staged in the whole repository, or those of them that are named, with catalogue and configuration as staged too",
      ).conflicts(["fix", "watch", "updateBaseline", "stdinFilename"]),
    )
    .addHelpText(
      "after",
      examples([
        "cornerstones check",
        "cornerstones check 2026-27.cornerstones.yaml --info",
        "cornerstones check --fix",
        "cornerstones check --format sarif --output findings.sarif",
      ]),
    );
}

export type CheckCommandOptions = OptionsOf<typeof checkCommand>;

import { type Command, Option } from "@commander-js/extra-typings";
import { READERS } from "../../document/readers.ts";
import { ROW_STATUSES } from "../../progress/row-status.ts";
import { REPORT_FORMATS, REPORT_VIEWS } from "../../report/formats.ts";
import {
  allYearsOption,
  appendIds,
  asOfOption,
  choiceOption,
  describeChoices,
  examples,
  formatOption,
  keysOf,
  type OptionsOf,
  outputOption,
  PLAN_OF_THE_DAY,
  PLANS_ARGUMENT,
  planCommand,
} from "../options/shared-options.ts";

/** What `cornerstones report` takes, as its help says it. */
export function reportCommand(program: Command) {
  return planCommand(program, "report")
    .summary("show where plans stand")
    .description(
      `Shows where plans stand on a day. A plan with findings is reported without what is unsound in it.\n\n${PLAN_OF_THE_DAY}`,
    )
    .argument("[plans...]", PLANS_ARGUMENT)
    .addOption(choiceOption("--view <name>", "what to show", REPORT_VIEWS, "summary"))
    .addOption(formatOption("how to print it", REPORT_FORMATS, "terminal"))
    .addOption(outputOption())
    .addOption(asOfOption())
    .addOption(allYearsOption())
    .addOption(
      new Option(
        "--for <readers>",
        `with --view voices --format html: for whom: ${describeChoices(READERS)}`,
      ).choices(keysOf(READERS)),
    )
    .option(
      "--public",
      "for anybody to see: without private evidence, words not shared for printing, ratings, who leads and who is late, and figures about few people",
    )
    .option("--ratings", "with --public: tell red, amber and green all the same")
    .option("--leads", "with --public: tell who leads and who is late all the same")
    .option(
      "--since <date>",
      "tell what changed since a day, or since the last review (last-review), and what to celebrate since then",
    )
    .option("--cornerstone <ids>", "only these Cornerstones; repeat it, or part ids by commas", appendIds)
    .option(
      "--status <names>",
      `only measures that stand so, in these words or in those of a report; repeat it, or part them by commas: ${ROW_STATUSES.join(", ")} (not-shown: only with --public)`,
      appendIds,
    )
    .addHelpText(
      "after",
      examples([
        "cornerstones report",
        "cornerstones report --view grid --output grid.html",
        "cornerstones report --since last-review --as-of yesterday",
        "cornerstones report --public --output public.html",
      ]),
    );
}

export type ReportCommandOptions = OptionsOf<typeof reportCommand>;

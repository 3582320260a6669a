import { type Command, InvalidArgumentError, Option } from "@commander-js/extra-typings";
import { findCornerstone } from "../../catalogue/find-cornerstone.ts";
import { READERS } from "../../document/readers.ts";
import { MAP_FORMATS, PAPERS } from "../../map/formats.ts";
import { CORNERSTONE_IDS, type CornerstoneId } from "../../vocabulary.ts";
import {
  allYearsOption,
  asOfOption,
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

/** What `cornerstones map` takes, as its help says it. */
export function mapCommand(program: Command) {
  return planCommand(program, "map")
    .summary("draw how the measures of plans link")
    .description(`Draws how work on one measure could help another.\n\n${PLAN_OF_THE_DAY}`)
    .argument("[plans...]", PLANS_ARGUMENT)
    .addOption(formatOption("how to draw it", MAP_FORMATS, "text"))
    .addOption(outputOption())
    .addOption(
      new Option("--cornerstone <id>", "only this Cornerstone, and what it is linked with")
        .choices(CORNERSTONE_IDS)
        .argParser(cornerstone),
    )
    .option("--from <id>", "only this measure and what it could help")
    .option("--depth <steps>", "with --from: how many steps to follow", steps)
    .option("--all", "measures that were not chosen too, faint")
    .addOption(
      new Option(
        "--paper <size>",
        `with --format svg: what to print it on: ${describeChoices(PAPERS)}`,
      ).choices(keysOf(PAPERS)),
    )
    .addOption(
      new Option(
        "--for <readers>",
        `with --format svg or html: for whom: ${describeChoices(READERS)}`,
      ).choices(keysOf(READERS)),
    )
    .addOption(asOfOption())
    .addOption(allYearsOption())
    .addHelpText(
      "after",
      examples([
        "cornerstones map",
        "cornerstones map --output map.svg",
        "cornerstones map --from wc-staff-induction --depth 2",
      ]),
    );
}

export type MapCommandOptions = OptionsOf<typeof mapCommand>;

function steps(value: string): number {
  if (/^[1-9]\d?$/.test(value)) return Number(value);
  throw new InvalidArgumentError("Write a whole number from 1 to 99.");
}

/** A Cornerstone by its id or a part of that. */
function cornerstone(said: string): CornerstoneId {
  const found = findCornerstone(said);
  if (found === null) throw new InvalidArgumentError(`Allowed choices are ${CORNERSTONE_IDS.join(", ")}.`);
  return found;
}

import type { Command } from "@commander-js/extra-typings";
import { ON_CONFLICT } from "../../authoring/imported/on-conflict.ts";
import { OFFICE_FORMATS } from "../../office/read/office-formats.ts";
import {
  appendValue,
  baseCommand,
  choiceOption,
  describeChoices,
  examples,
  maxBytesOption,
  type OptionsOf,
} from "../options/shared-options.ts";

/** What `cornerstones import` takes, as its help says it. */
export function importCommand(program: Command) {
  return baseCommand(program, "import")
    .summary("turn a Word, Excel or CSV grid into a plan")
    .description(
      `Reads a grid that you have (${describeChoices(OFFICE_FORMATS)}) as a plan. Nothing in it is dropped: what has no place in a plan stays as written under a key of your own (x-...). What was guessed and what was kept is listed, with where it stands, before anything is written; at a terminal, columns and rows in doubt are asked one by one. Macros, formulas, links to other files, pictures and comments are left alone.`,
    )
    .argument("<file>", "the Word, Excel or CSV file, or - for standard input")
    .option("-o, --output <plan>", "write a new plan there (default: print it)")
    .option("--into <plan>", "bring the rows into a plan that is there; everything else in it stays")
    .addOption(
      choiceOption(
        "--on-conflict <how>",
        "with --into: rows that the plan has and that say something else",
        ON_CONFLICT,
        "stop",
      ),
    )
    .option("--sheet <name>", "only this sheet")
    .option("--table <number>", "only this table of the document, counted from 1")
    .option(
      "--map <column=key>",
      'what a column is for, by its heading or letter, as "Owner=lead" or "D=x-budget-code"; repeatable',
      appendValue,
    )
    .option(
      "--setting <name>",
      "what the setting is called (default: as the file says, else the file's name)",
    )
    .option(
      "--from <date>",
      "the first day of the period (default: of the year that the file names, else of this one)",
    )
    .option("--to <date>", "the last day of the period")
    .option("--catalogue <file>", "match the measures of another catalogue")
    .option("--strict", "write nothing, with exit code 1, where something has no place in a plan")
    .option("--dry-run", "show what would be written, and write nothing")
    .option("--force", "with --into: write it even where the plan would then have an error")
    .addOption(maxBytesOption())
    .addHelpText(
      "after",
      examples([
        "cornerstones import action-plan.docx --output 2026-27.cornerstones.yaml",
        'cornerstones import grid.xlsx --sheet Plan --map "Owner=lead" --dry-run',
        "cornerstones import grid.csv --into 2026-27.cornerstones.yaml",
      ]),
    );
}

export type ImportCommandOptions = OptionsOf<typeof importCommand>;

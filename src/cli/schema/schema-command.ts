import type { Command } from "@commander-js/extra-typings";
import { SCHEMA_NAMES } from "../../schema/schema-names.ts";
import { baseCommand, examples, maxBytesOption, type OptionsOf } from "../options/shared-options.ts";

/** What `cornerstones schema` takes, as its help says it. */
export function schemaCommand(program: Command) {
  return baseCommand(program, "schema")
    .summary("print a JSON Schema, for editors and programs")
    .description("Prints a JSON Schema (draft-07).")
    .argument("[name]", `one of: ${Object.keys(SCHEMA_NAMES).join(", ")}`, "plan")
    .option("--plan <file>", "with plan: include this plan's own measures and its catalogue's")
    .option("--catalogue <file>", "with plan: include the measures of another catalogue")
    .option("-o, --output <file>", "write it to a file")
    .addOption(maxBytesOption())
    .addHelpText(
      "after",
      examples(["cornerstones schema", "cornerstones schema catalogue --output catalogue.schema.json"]),
    );
}

export type SchemaCommandOptions = OptionsOf<typeof schemaCommand>;

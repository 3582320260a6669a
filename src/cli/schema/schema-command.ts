import type { Command } from "commander";
import { SCHEMA_NAMES } from "../../schema/schema-names.ts";
import { command, maxBytesOption, type Running } from "../options/shared-options.ts";

export function addSchema(program: Command, { io, finish }: Running): void {
  command(program, "schema")
    .summary("print a JSON Schema, for editors and programs")
    .description("Prints a JSON Schema (draft-07).")
    .argument("[name]", `one of: ${Object.keys(SCHEMA_NAMES).join(", ")}`, "plan")
    .option("--plan <file>", "with plan: include this plan's own measures and its catalogue's")
    .option("--catalogue <file>", "with plan: include the measures of another catalogue")
    .option("--output <file>", "write it to a file")
    .addOption(maxBytesOption())
    .action(async (name: string, options) => {
      const { runSchema } = await import("./run-schema.ts");
      finish(await runSchema(name, options, io));
    });
}

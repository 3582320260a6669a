import type { Command } from "commander";
import { EXPLAIN_FORMATS } from "../../check/formats.ts";
import { choice, command, type Running } from "../options/shared-options.ts";

export function addExplain(program: Command, { io, finish }: Running): void {
  command(program, "explain")
    .summary("explain a rule of check, or all of them")
    .description(
      "Explains a rule: what must hold, why it matters, a bad case and a good one. Without one: all of them.",
    )
    .argument("[rule]", "the rule's id, as printed behind each finding")
    .addOption(choice("--format <name>", "how to print it", EXPLAIN_FORMATS, "terminal"))
    .action(async (rule: string | undefined, options) => {
      const { runExplain } = await import("./run-explain.ts");
      finish(await runExplain(rule, options, io));
    });
}

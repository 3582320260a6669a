import type { Command } from "@commander-js/extra-typings";
import { baseCommand, maxBytesOption, type OptionsOf } from "../options/shared-options.ts";

/** A command with the options of every edit. */
export function editCommand(program: Command, name: string) {
  return baseCommand(program, name)
    .option("-p, --plan <file>", "the plan (default: the one found here or below whose period holds the day)")
    .option("-d, --date <date>", "the day of it, as 2026-05-15, 15 May or last Friday (default: today)")
    .option("--dry-run", "print what would change as a diff, and write nothing")
    .option("--force", "write it even where the plan would then have an error")
    .addOption(maxBytesOption());
}

export type EditOptions = OptionsOf<typeof editCommand>;

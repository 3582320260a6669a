import { Argument, type Command } from "@commander-js/extra-typings";
import { baseCommand, describeChoices, examples, keysOf } from "../options/shared-options.ts";

/** The shells that there is a script for, each with what to do with it. */
export const SHELLS = {
  bash: 'add eval "$(cornerstones completion bash)" to ~/.bashrc',
  zsh: 'add eval "$(cornerstones completion zsh)" to ~/.zshrc',
  fish: "write it to ~/.config/fish/completions/cornerstones.fish",
  powershell: "add cornerstones completion powershell | Out-String | Invoke-Expression to $PROFILE",
} as const satisfies Record<string, string>;

export type Shell = keyof typeof SHELLS;

/** What `cornerstones completion` takes, as its help says it. */
export function completionCommand(program: Command) {
  return baseCommand(program, "completion")
    .summary("complete words in your shell with the Tab key")
    .description(
      `Prints the script that lets a shell complete commands, options, choices, and from the plan at hand measures, figures and open actions: ${describeChoices(SHELLS)}.`,
    )
    .addArgument(new Argument("<shell>", "the shell").choices(keysOf(SHELLS)))
    .argument(
      "[words...]",
      "behind two hyphens, the words of a command so far: prints what the last could be",
    )
    .addHelpText(
      "after",
      examples(["cornerstones completion bash", "cornerstones completion zsh -- record ind"]),
    );
}

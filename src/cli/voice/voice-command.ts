import { type Command, Option } from "@commander-js/extra-typings";
import { VOICE_KINDS } from "../../vocabulary.ts";
import { editCommand } from "../edit/edit-options.ts";
import { appendValue, examples, keysOf, type OptionsOf } from "../options/shared-options.ts";

/** What `cornerstones voice` takes, as its help says it. */
export function voiceCommand(program: Command) {
  return editCommand(program, "voice")
    .summary("write down what somebody said, or what came of it")
    .description(
      "Writes down what somebody said, about a measure or about no one measure; with --answer, what came of something that was said before.",
    )
    .argument(
      "[measure]",
      "its id, short name or alias, or a part of its words (default: about no one measure)",
    )
    .argument("[from]", "whose voice it is; or say it with --from")
    .argument(
      "[said]",
      "what was said; or say it with --said. Beside --answer, a sentence alone is what was done",
    )
    .option("--from <group>", "whose voice it is: the group's id, what it is called here, or a part of that")
    .option("--said <text>", "what was said, in their own words; said again it is one more line", appendValue)
    .option(
      "-a, --answer [voice]",
      "answer this one: its id, its day, or a part of what was said; alone, on a terminal, asks which",
    )
    .option("--did <text>", "what was done about it; repeatable", appendValue)
    .option("--doing <text>", "what is being done about it; repeatable", appendValue)
    .option("--by <date>", "of what is being done, the day by which it is promised")
    .option("--could-not <text>", "why it could not be done")
    .addOption(new Option("--kind <kind>", "what it is (default: idea)").choices(keysOf(VOICE_KINDS)))
    .option("--who <text>", 'who said it, in words that name nobody: "families new to English"')
    .option("--told <text>", "how those who said it heard back")
    .option("-s, --share", "those who said it agree to its being printed")
    .option("--id <id>", "an id for it, to answer it by")
    .addHelpText(
      "after",
      examples([
        'cornerstones voice induction parents "Whom do we ring?"',
        'cornerstones voice staff "The new rota works" --kind thanks',
        'cornerstones voice --answer "do we ring" "A named person" --told Letter',
      ]),
    );
}

export type VoiceCommandOptions = OptionsOf<typeof voiceCommand>;

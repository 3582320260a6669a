import { type Command, Option } from "@commander-js/extra-typings";
import { RATINGS, STAGES } from "../../vocabulary.ts";
import { editCommand } from "../edit/edit-options.ts";
import { appendValue, examples, keysOf, type OptionsOf } from "../options/shared-options.ts";

/** What `cornerstones review` takes, as its help says it. */
export function reviewCommand(program: Command) {
  return editCommand(program, "review")
    .summary("write down how it went, row by row or for one measure")
    .description(
      "Writes down how one measure went, as people judge it on a day; alone, on a terminal, walks with you through the whole plan.",
    )
    .argument("[measure]", "its id, short name or alias, or a part of its words")
    .argument(
      "[stage]",
      "how far it has come, how it went and a note in quotes, in any order; or each by its option",
    )
    .argument("[rating]", "as before")
    .argument("[note]", "as before")
    .addOption(new Option("--stage <stage>", "how far it has come").choices(keysOf(STAGES)))
    .addOption(new Option("--rating <rating>", "how it went").choices(keysOf(RATINGS)))
    .option("--note <text>", "how it went, in words; said again it is one more line", appendValue)
    .option("-v, --view <group=text>", "how one of the groups says it went; repeatable", appendValue)
    .option("-n, --next <text>", "what else needs to happen")
    .option(
      "--text-from <date>",
      "where the evaluation is one text without a day: when that was written, so that it stays as the first of them",
    )
    .option("-w, --with <group=text>", "who of a group was at the review; repeatable", appendValue)
    .option("--next-review <date>", "the day of the review to come; alone, or beside the above")
    .option("--label <text>", "with --next-review: what that review is called")
    .addHelpText(
      "after",
      examples([
        "cornerstones review",
        'cornerstones review induction amber "Half know" --next "Ask new families"',
        "cornerstones review induction completed green",
        'cornerstones review --next-review "19 March" --label "Spring review"',
        'cornerstones review induction --view "parents=We were asked early this time"',
      ]),
    );
}

export type ReviewCommandOptions = OptionsOf<typeof reviewCommand>;

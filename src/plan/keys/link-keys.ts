import { defineKeys, key, listOf, needed } from "./define-keys.ts";

export const HAPPENED_KEYS = defineKeys({
  date: needed("date", "Seen on", "The day on which it was seen or said, as in 2026-03-20."),
  what: needed("text", "What was seen", "A few words, as in The new session made reviews calmer."),
  from: key("group", "Who says so", "The group that says so, as in parent-carers."),
  helped: key("yes-unless-no", "Did it help?", "no where it did not help; otherwise yes."),
});

export const LINK_KEYS = defineKeys({
  to: needed("measure-id", "Links to", "The id of the other measure, as in cm-in-induction."),
  because: key(
    "text",
    "Why it helps",
    "The reason in a few words, as in The same session teaches proactive, sensitive communication.",
  ),
  happened: listOf(
    HAPPENED_KEYS,
    "What came of it",
    "What was seen of the help, and who says so, as in - { date: 2026-03-20, what: The new session made reviews calmer, from: parent-carers }.",
  ),
});

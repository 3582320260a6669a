import { defineKeys, key, needed } from "./define-keys.ts";

export const VOICE_KEYS = defineKeys({
  date: needed("date", "Said on", "The day on which it was said, as in 2025-11-02."),
  from: needed("group", "Said by", "The group that said it, as in parent-carers."),
  id: key("id", "Id", "A short name by which the command line can find it, as in whom-to-ring."),
  who: key("name", "Who, more closely", "Part of the group, never a name, as in families new to English."),
  kind: key("kind", "Kind", "An idea (this holds where nothing is said), a worry, or thanks."),
  said: needed(
    "text",
    "What was said",
    "Their own words, as in We never know whom to ring. Leave out names.",
  ),
  did: key(
    "texts",
    "What we did",
    "What was done because of it, as in A named person for every family. One text, or a list of them.",
  ),
  doing: key(
    "texts",
    "What we are doing",
    "What is under way because of it, as in Two pupils are trying new opening times until June. One text, or a list of them.",
  ),
  couldNot: key(
    "texts",
    "What we could not do, and why",
    "The reason, as in No cover this year; we look again in September. One text, or a list of them.",
  ),
  by: key("date", "Promised by", "With doing: the day by which it is promised, as in 2026-06-30."),
  answered: key(
    "date",
    "Answered on",
    "The day of the answer, as in 2025-11-30. Left out, it is the day on which it was said.",
  ),
  told: key("text", "How they heard back", "As in Newsletter, or At the Forum meeting."),
  share: key(
    "yes-or-no",
    "May be printed",
    "yes where those who said it agree to their words being printed in a public report; otherwise only counted.",
  ),
});

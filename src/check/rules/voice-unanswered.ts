import { daysBetween } from "../../civil-date.ts";
import { ANSWER_DAYS } from "../../domain-numbers.ts";
import type { Voice } from "../../plan/plan.ts";
import { activeVoices, nearDate } from "../facts/voices.ts";
import { defineRule } from "../rule.ts";

export const voiceUnanswered = defineRule({
  id: "voice-unanswered",
  group: "co-production",
  severity: "warning",
  summary: "Whoever said an idea or a worry hears what came of it within 60 days",
  why: "Asking and not answering teaches people that it is no use to speak.",
  help: "Say what you `did`, what you are `doing`, or why you `could-not`.",
  bad: [["        did: Pupils wrote new posters\n        answered: 2025-11-03\n", ""]],
  good: [],
  boundaries: [{ what: "60 days after 6 October", day: "2025-12-05", found: "after" }],
  *check(context) {
    for (const voice of activeVoices(context)) {
      const days = daysBetween(voice.date, context.day);
      if (voice.kind === "thanks" || days <= ANSWER_DAYS || hasAnswer(voice)) continue;
      yield {
        at: { path: [...voice.path, "said"], part: "value" },
        message: `said on ${nearDate(voice.date, context)} and still waiting (${days} days)`,
      };
    }
  },
});

function hasAnswer({ did, doing, couldNot, unsound }: Voice): boolean {
  return (
    did.length + doing.length + couldNot.length > 0 ||
    ["did", "doing", "could-not", "kind"].some((key) => unsound.has(key))
  );
}

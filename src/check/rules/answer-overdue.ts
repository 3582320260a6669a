import { daysBetween } from "../../civil-date.ts";
import type { Finding } from "../../diagnostics/finding.ts";
import type { Voice } from "../../plan/plan.ts";
import { isPromiseOverdue } from "../../progress/voice-answer.ts";
import { activeVoices, nearDate } from "../facts/voices.ts";
import { defineRule, type RuleContext } from "../rule.ts";

export const answerOverdue = defineRule({
  id: "answer-overdue",
  group: "co-production",
  severity: "warning",
  summary: "What was promised to those who spoke is done by its day, or within 90 days",
  why: '"We are doing it" is half an answer: whoever spoke waits to see it done.',
  help: "Say under `did` what came of it, in place of `doing`; or give under `by` the day on which it is promised.",
  bad: [
    [
      "        doing: The reading group collects them\n",
      "        doing: The reading group collects them\n        by: 2026-01-09\n",
    ],
  ],
  good: [
    [
      "        doing: The reading group collects them\n",
      "        doing: The reading group collects them\n        by: 2026-03-20\n",
    ],
  ],
  boundaries: [
    { what: "the day by which it is promised", day: "2026-01-09", found: "after" },
    { what: "90 days after the voice", day: "2026-02-11", found: "from", plan: [] },
    {
      what: "90 days after the answer",
      day: "2026-03-11",
      found: "from",
      plan: [
        [
          "        doing: The reading group collects them\n",
          "        doing: The reading group collects them\n        answered: 2025-12-11\n",
        ],
      ],
    },
  ],
  *check(context) {
    for (const voice of activeVoices(context)) {
      if (voice.doing.length === 0 || ["doing", "by", "answered"].some((key) => voice.unsound.has(key)))
        continue;
      const { by, answered, date } = voice;
      const since = answered ?? date;
      if (!isPromiseOverdue({ by, date: since }, context.day)) continue;
      yield by === null ? withoutDay(voice, since, context) : pastItsDay(voice, by, context);
    }
  },
});

function pastItsDay({ path }: Voice, by: string, context: RuleContext): Finding {
  const days = daysBetween(by, context.day);
  return {
    at: { path: [...path, "by"], part: "value" },
    message: `promised by ${nearDate(by, context)}, and still being done (${days} ${days === 1 ? "day" : "days"} later)`,
  };
}

function withoutDay({ path }: Voice, since: string, context: RuleContext): Finding {
  const days = daysBetween(since, context.day);
  return {
    at: { path: [...path, "doing"], part: "value" },
    message: `promised on ${nearDate(since, context)}, and still being done (${days} days)`,
  };
}

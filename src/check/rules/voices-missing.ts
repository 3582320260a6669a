import { andWords } from "../../document/words.ts";
import { GROUP_IDS } from "../../vocabulary.ts";
import { isPastTheMiddle } from "../facts/dates.ts";
import { PAST_THE_MIDDLE } from "../reference/sound-plan.ts";
import { defineRule } from "../rule.ts";

export const voicesMissing = defineRule({
  id: "voices-missing",
  group: "co-production",
  severity: "info",
  summary: "By the middle of the period, the plan holds something that each group said",
  why: "The Cornerstones apply in equal measure to all three groups, and none is silent for half a year.",
  help: "Ask, listen, and write down a sentence under `voices`, in the words it was said in.",
  bad: [
    [
      "        from: parent-carers\n        said: The posters use",
      "        from: children-and-young-people\n        said: The posters use",
    ],
  ],
  good: [],
  day: PAST_THE_MIDDLE,
  boundaries: [
    { what: "the middle of the period", day: "2026-02-09", found: "after" },
    {
      what: "a group's first voice",
      day: "2026-03-02",
      found: "before",
      plan: [
        [
          "- date: 2025-10-06\n        from: parent-carers",
          "- date: 2026-03-02\n        from: parent-carers",
        ],
      ],
    },
  ],
  *check(context) {
    const { plan, day, groupName } = context;
    if (
      !isPastTheMiddle(context) ||
      plan.unsound.has("voices") ||
      plan.rows.some(({ unsound }) => unsound.has("voices"))
    )
      return;
    const voices = [...plan.voices, ...plan.rows.flatMap((row) => row.voices)].filter(
      ({ date }) => date <= day,
    );
    const silent = GROUP_IDS.filter((group) => voices.every(({ from }) => from !== group));
    if (silent.length === 0) return;
    yield {
      at: { path: ["measures"], part: "key" },
      message: `nobody has written down yet what ${andWords(silent.map(groupName))} say`,
    };
  },
});

import { GROUP_IDS } from "../../vocabulary.ts";
import { joined } from "../joined.ts";
import { isPastTheMiddle } from "../period.ts";
import { defineRule } from "../rule.ts";

export const voicesMissing = defineRule({
  id: "voices-missing",
  group: "co-production",
  severity: "info",
  summary: "By the middle of the period, the plan holds something that each group said",
  why: "The Cornerstones apply in equal measure to all three groups, and none is silent for half a year.",
  help: "Ask, listen, and write down a sentence under `voices`, in the words it was said in.",
  bad: [
    ["to: 2026-07-21 }", "to: 2026-02-01 }"],
    ["target: { value: 30, by: 2026-07-01 }", "target: { value: 30, by: 2026-01-31 }"],
    ["target: { value: 80, by: 2026-06-30 }", "target: { value: 80, by: 2026-01-30 }"],
    ["target: { value: 6, by: 2026-07-01 }", "target: { value: 6, by: 2026-01-31 }"],
    ["by: 2026-03-20 }", "by: 2026-01-31 }"],
    [
      "        from: parent-carers\n        said: The posters use",
      "        from: children-and-young-people\n        said: The posters use",
    ],
  ],
  good: [],
  boundaries: [
    {
      what: "the middle of the period",
      day: "2026-02-09",
      found: "after",
      plan: [
        [
          "        from: parent-carers\n        said: The posters use",
          "        from: children-and-young-people\n        said: The posters use",
        ],
      ],
    },
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
      message: `nobody has written down yet what ${joined(silent.map(groupName))} say`,
    };
  },
});

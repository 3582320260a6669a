import { defineRule } from "../rule.ts";

export const notAPlan = defineRule({
  id: "not-a-plan",
  group: "text",
  severity: "error",
  summary: "A file holds one plan",
  why: "A list, a single text or several documents in one file cannot be read as a grid, so nothing in them would be checked.",
  help: "A plan begins with `cornerstones: 1`, `setting:` and `period:`; `cornerstones init` writes one.",
  bad: [
    ["what: Three families came }] }\n", "what: Three families came }] }\n---\nsetting: Another school\n"],
  ],
  good: [],
});

import { defineRule } from "../rule.ts";

export const unsupportedVersion = defineRule({
  id: "unsupported-version",
  group: "shape",
  severity: "error",
  summary: "`cornerstones` is 1",
  why: "The number says which version of the format the plan is written in; this tool reads version 1.",
  help: "Write `cornerstones: 1`.",
  bad: [["cornerstones: 1\nsetting", "cornerstones: 2\nsetting"]],
  good: [],
});

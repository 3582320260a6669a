import { defineRule } from "../rule.ts";

export const unknownKey = defineRule({
  id: "unknown-key",
  group: "shape",
  severity: "error",
  summary: "Every key is one that the format has",
  why: "A key with a slip of the pen is not read, and what is under it would be missing from every report.",
  help: "Keys of your own begin with `x-`; they are kept and exported.",
  bad: [
    [
      "    success: Families say that letters are kind and clear",
      "    sucess: Families say that letters are kind and clear",
    ],
  ],
  good: [],
});

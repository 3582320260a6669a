import { defineRule } from "../rule.ts";

export const wordBullet = defineRule({
  id: "word-bullet",
  group: "shape",
  severity: "warning",
  summary: "A list is written with hyphens, not with Word's bullets",
  why: "Lines that begin with • are one text to YAML, so that several things are reported as one.",
  help: "Begin each line of the list with a hyphen and a space.",
  bad: [
    [
      "success: Families say that letters are kind and clear",
      "success:\n      • Families say that letters are kind\n      • Families say that letters are clear",
    ],
  ],
  good: [
    [
      "success: Families say that letters are kind and clear",
      "success:\n      - Families say that letters are kind\n      - Families say that letters are clear",
    ],
  ],
});

import { defineRule } from "../rule.ts";

export const duplicateKey = defineRule({
  id: "duplicate-key",
  group: "text",
  severity: "error",
  summary: "Each key is written once in its place",
  why: "Only one of two answers can be read, and the other would be lost.",
  help: "Put both answers under one key, as a list, or take one away.",
  bad: [
    [
      "    success: Families say that letters are kind and clear",
      "    success: Families say that letters are kind and clear\n    success: Families say that letters are useful",
    ],
  ],
  good: [],
});

import { defineRule } from "../rule.ts";

export const invalidValue = defineRule({
  id: "invalid-value",
  group: "shape",
  severity: "error",
  summary: "A value is one of the words, or in the form, that its place allows",
  why: "A word that the tool does not know cannot be counted or shown.",
  bad: [
    [
      "stage: in-progress, rating: amber, note: The reading group has begun",
      "stage: started, rating: amber, note: The reading group has begun",
    ],
  ],
  good: [],
});

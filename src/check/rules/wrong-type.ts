import { defineRule } from "../rule.ts";

export const wrongType = defineRule({
  id: "wrong-type",
  group: "shape",
  severity: "error",
  summary: "Each place holds the kind of thing it is for",
  why: "A list where one text belongs, or a number where words belong, cannot be shown in the grid.",
  bad: [["improve: Letters home speak of what children can do", "improve: [Letters home, Emails]"]],
  good: [],
});

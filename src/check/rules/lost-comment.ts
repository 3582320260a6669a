import { defineRule } from "../rule.ts";

export const lostComment = defineRule({
  id: "lost-comment",
  group: "text",
  severity: "warning",
  summary: "A text is not cut short by `#`",
  why: "In YAML a space and `#` begin a comment, so the rest of the line would not be part of the text.",
  help: "Put the whole text in quotes, or leave a space after `#` where a comment is meant.",
  bad: [
    [
      "success: Families say that letters are kind and clear",
      "success: Families are glad of letters, as in idea #4 of the Forum",
    ],
  ],
  good: [
    [
      "success: Families say that letters are kind and clear",
      "success: 'Families are glad of letters, as in idea #4 of the Forum'",
    ],
  ],
});

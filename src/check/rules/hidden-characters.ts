import { defineRule } from "../rule.ts";

export const hiddenCharacters = defineRule({
  id: "hidden-characters",
  group: "text",
  severity: "error",
  severityNote: "warning for soft hyphens and the like in a text",
  summary: "Nothing in a plan is invisible or turns text around",
  why: "Characters that cannot be seen make two ids look the same, and can make a sentence read differently from what it says.",
  help: "Take the character away, or type the words again.",
  bad: [["Agree a list of words", "Agree a \u202elist of words"]],
  good: [],
});

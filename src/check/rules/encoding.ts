import { defineRule } from "../rule.ts";

export const encoding = defineRule({
  id: "encoding",
  group: "text",
  severity: "error",
  summary: "A plan is UTF-8 text without control characters",
  why: "Text in another encoding loses its accents and its pound signs, and control characters can change what a screen shows.",
  help: "Save the file as UTF-8 (in Notepad: Save as, Encoding: UTF-8).",
  bad: [["Agree a list of words", "Agree a list\u0007 of words"]],
  good: [],
});

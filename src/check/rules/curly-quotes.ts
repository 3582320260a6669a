import { defineRule } from "../rule.ts";

export const curlyQuotes = defineRule({
  id: "curly-quotes",
  group: "shape",
  severity: "error",
  summary: "Ids, dates, numbers and units have plain quotes or none",
  why: "Word processors turn plain quotes into typographic ones, which YAML reads as part of the text.",
  bad: [["by: 2026-03-20", "by: “2026-03-20”"]],
  good: [],
});

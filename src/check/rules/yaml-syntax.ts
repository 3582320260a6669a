import { defineRule } from "../rule.ts";

export const yamlSyntax = defineRule({
  id: "yaml-syntax",
  group: "text",
  severity: "error",
  summary: "A plan is well-formed YAML",
  why: "Where the text cannot be read, nobody can know what was meant, and it is left out of reports and maps.",
  bad: [
    [
      "improve: Letters home speak of what children can do",
      "improve: Letters home: speak of what children can do",
    ],
  ],
  good: [
    [
      "improve: Letters home speak of what children can do",
      "improve: 'Letters home: speak of what children can do'",
    ],
  ],
});

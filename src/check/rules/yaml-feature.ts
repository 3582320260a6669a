import { defineRule } from "../rule.ts";

export const yamlFeature = defineRule({
  id: "yaml-feature",
  group: "text",
  severity: "error",
  summary: "A plan uses plain YAML: no aliases, anchors, tags, merge keys or directives",
  why: "People who read the file have to find each thing in its place; and these features make it easy to change what a file says without its looking so.",
  help: "Write the text out at each place.",
  bad: [["lead: SENCo\n    improve", "lead: &senco SENCo\n    improve"]],
  good: [],
});

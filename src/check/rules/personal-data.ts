import { findPersonalData } from "../personal-data/find-personal-data.ts";
import { defineRule } from "../rule.ts";
import { textsOf } from "../texts.ts";

export const personalData = defineRule({
  id: "personal-data",
  group: "care",
  severity: "warning",
  summary: "No text tells who somebody is",
  why: "Plans travel: to governors, to the local authority, into reports that anyone can read.",
  help: "Write a role instead. Names cannot be found by a program: read the quotes once yourself.",
  bad: [["We would like examples of good letters", "Mrs Jones would like examples of good letters"]],
  good: [],
  *check({ file }) {
    for (const { path, text } of textsOf(file.value)) {
      for (const { start, end, what } of findPersonalData(text)) {
        yield { at: { path, part: { start, end } }, message: `this looks like ${what}` };
      }
    }
  },
});

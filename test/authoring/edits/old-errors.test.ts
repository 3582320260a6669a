import { expect, test } from "vitest";
import { setField } from "../../../src/authoring/edits/set-field.ts";
import { carriedOut } from "./edited.ts";

const plan = (lines: string): string =>
  `cornerstones: 1\nsetting: S\nperiod: { from: 2025-09-01, to: 2026-07-21 }\nmeasures:\n  - measure: wc-staff-induction\n${lines}    success: y\n`;

test.each([
  ["a key that `?` begins", "    ? improve\n    : x\n"],
  ["a merge key", "    <<: { x-a: b }\n    improve: x\n"],
  ["a hidden character in a comment", "    # \u202e\n    improve: x\n"],
  ["a word that is none", "    improve: x\n    voices:\n      - { date: 2025-10-01, from: all, said: a }\n"],
])("an edit is not refused for %s that stood there before", (_, lines) => {
  const { after, errors } = carriedOut(plan(lines), (each) =>
    setField(each, { measure: "induction", key: "lead", value: "Head" }),
  );
  expect(errors).toEqual([]);
  expect(after.file.source.text).toContain("    lead: Head\n");
});

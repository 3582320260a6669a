import { expect, test } from "vitest";
import { examplePlan } from "../../src/check/reference/example.ts";
import { SOUND_PLAN } from "../../src/check/reference/sound-plan.ts";
import { findingsOf } from "./plans.ts";

const IMPROVE = "    improve: Letters home speak of what children can do\n";
const SUCCESS = "    success: Families say that letters are kind and clear\n";

/** What the text's own findings are known by. */
function keysOf(text: string): string[] {
  return findingsOf(text)
    .filter(({ rule }) => ["yaml-feature", "hidden-characters", "yaml-syntax"].includes(rule))
    .map(({ key }) => key);
}

test.each([
  ["in a comment", `    # \u202ehidden\n${SUCCESS}`],
  ["a merge key", `    <<: { x-a: b }\n${SUCCESS}`],
  ["a key that `?` begins", `    ? success\n    : Letters\n`],
])("a finding %s keeps its key where a line is added above", (_, instead) => {
  expect(SOUND_PLAN).toContain(IMPROVE + SUCCESS);
  const text = examplePlan([[SUCCESS, instead]]);
  const keys = keysOf(text);
  expect(keys).toHaveLength(1);
  expect(keysOf(text.replace(IMPROVE, `${IMPROVE}    our-words: Kind letters\n`))).toEqual(keys);
  expect(keysOf(text.replace(IMPROVE, `${IMPROVE}    evidence: []\n`))).toEqual(keys);
});

test("a fault in the last key of a voice has that key's path", () => {
  const text = examplePlan([
    [
      "        said: We would like examples of good letters\n        doing: The reading group collects them\n",
      "        said: We said: help\n",
    ],
  ]);
  const [finding] = findingsOf(text).filter(({ rule }) => rule === "yaml-syntax");
  expect(finding?.path).toEqual(["measures", 2, "voices", 0, "said"]);
});

test("a number for those who came to a review is one finding", () => {
  const text = examplePlan([
    [
      "    with:\n      children-and-young-people: School Council\n      parent-carers: Four Forum members\n      staff: SENCo\n",
      "    with: { parent-carers: 4, staff: x }\n",
    ],
  ]);
  expect(findingsOf(text).map(({ rule }) => rule)).toEqual(["wrong-type"]);
});

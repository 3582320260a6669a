import { expect, test } from "vitest";
import { bar } from "../../../src/document/terminal/bar.ts";

test.each([
  ["nothing of the way", 0, null, "[          ]"],
  ["the least of it is a cell", 0.01, null, "[=         ]"],
  ["half of it", 0.5, null, "[=====     ]"],
  ["all but the end leaves a cell", 0.99, null, "[========= ]"],
  ["all of it", 1, null, "[==========]"],
  ["where it was expected", 0.3, 0.65, "[===   |   ]"],
  ["where the end was expected", 0.3, 1, "[===      |]"],
])("a bar of %s", (_, progress, expected, drawn) => {
  expect(bar({ progress, expected, words: "" })).toBe(drawn);
});

import { expect, test } from "vitest";
import { jsonPointer } from "../../src/diagnostics/finding.ts";

test.each([
  ["the whole", [], ""],
  ["keys and places in lists", ["measures", 0, "improve"], "/measures/0/improve"],
  ["a slash in a key", ["x-a/b"], "/x-a~1b"],
  ["a tilde in a key, and one before a digit", ["x-~", "x-~1"], "/x-~0/x-~01"],
  ["an empty key", [""], "/"],
])("the JSON pointer of %s", (_, path, pointer) => {
  expect(jsonPointer(path)).toBe(pointer);
});

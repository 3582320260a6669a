import { expect, test } from "vitest";
import { jsonPointer } from "../../src/diagnostics/finding.ts";
import { read } from "./reading.ts";

/** An invisible character, which may stand nowhere, in a comment too. */
const HIDDEN = "\u202e";

/** The paths of a text's findings, in order of place. */
function paths(text: string): string[] {
  return read(text).findings.map(({ path }) => jsonPointer(path));
}

test.each([
  ["above the first key", `# ${HIDDEN}\na: 1\n`, ""],
  ["between two keys", `a: 1\n# ${HIDDEN}\nb: 2\n`, ""],
  ["between keys of a row", `rows:\n  - a: 1\n    # ${HIDDEN}\n    b: 2\n`, "/rows/0"],
  ["below the last key of a row, in line with it", `rows:\n  - a: 1\n    # ${HIDDEN}\n  - a: 2\n`, "/rows/0"],
  ["between two rows, in line with their dashes", `rows:\n  - a: 1\n  # ${HIDDEN}\n  - a: 2\n`, "/rows"],
  ["above the first row", `rows:\n  # ${HIDDEN}\n  - a: 1\n`, "/rows"],
  [
    "below the last entry of a list in a row",
    `rows:\n  - a:\n      - x\n      # ${HIDDEN}\n    b: 1\n`,
    "/rows/0/a",
  ],
  ["in line with keys, behind all that is deeper", `a:\n  b: 1\n# ${HIDDEN}\nc: 2\n`, ""],
  ["behind a value", `rows:\n  - a: 1 # ${HIDDEN}\n    b: 2\n`, "/rows/0/a"],
  ["between brackets", `rows:\n  - { a: 1, # ${HIDDEN}\n      b: 2 }\n`, "/rows/0"],
  ["in a text of several lines, which is no comment", `a: |\n  # ${HIDDEN}\n  x\nb: 2\n`, "/a"],
])("what is wrong with a comment %s is of what holds it", (_, text, path) => {
  expect(paths(text)).toEqual([path]);
});

test.each([
  ["`<<`", "rows:\n  - a: 1\n    <<: { b: 2 }\n    c: 3\n", "/rows/0"],
  ["`?`", "rows:\n  - a: 1\n    ? b\n    : 2\n", "/rows/0"],
  ["`?` at the beginning of a row", "rows:\n  - a: 1\n  - ? b\n    : 2\n", "/rows/1"],
  ["an anchor of a row", "rows:\n  - a: 1\n  - &x a: 2\n", "/rows/1"],
  ["an anchor of a value", "rows:\n  - a: &x 1\n    b: 2\n", "/rows/0/a"],
  ["a tag of an entry", "rows:\n  - x\n  - !y z\n", "/rows/1"],
])("%s hangs on the item that it belongs to, on no neighbour", (_, text, path) => {
  expect(paths(text)).toEqual([path]);
});

test.each([
  ["of a row", "rows:\n  - a: 1\n    b: x: y\n", "/rows/0/b"],
  [
    "of the last of several lists",
    "rows:\n  - voices:\n      - date: 1\n        said: We said: help\n",
    "/rows/0/voices/0/said",
  ],
  [
    "with others below",
    "rows:\n  - voices:\n      - said: We said: help\n  - a: 1\nb: 2\n",
    "/rows/0/voices/0/said",
  ],
  ["whose text goes on", "rows:\n  - a: 1\n    b: x: y\n      and z\n", "/rows/0/b"],
])("a fault in the last key %s is of that key", (_, text, path) => {
  expect(paths(text)).toEqual([path]);
});

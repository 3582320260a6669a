import { expect, test } from "vitest";
import { placeName } from "../../src/plan/place.ts";

const rowName = (position: number): string | null => (position === 0 ? "Staff induction" : null);

test.each([
  [[], ""],
  [["setting"], "Setting"],
  [["chosen-with", "staff", "level"], "Who chose these measures"],
  [["reviews", 2, "date"], "When we look at it together"],
  [["rating-key", "red"], "What red, amber and green mean here"],
  [["measures"], "Measures"],
  [["measures", 0], "Staff induction"],
  [["measures", 0, "measure"], "Staff induction"],
  [["measures", 0, "improve"], "Staff induction > What needs to be improved?"],
  [["measures", 0, "success", 1], "Staff induction > How will we know?"],
  [["measures", 0, "involve", "staff"], "Staff induction > Who is involved?"],
  [["measures", 0, "indicators", 0, "target"], "Staff induction > What are we measuring?"],
  [["measures", 0, "evaluation"], "Staff induction > Evaluation"],
  [["measures", 0, "links", 0, "to"], "Staff induction > Links to"],
  [["measures", 0, "voices", 0], "Staff induction > What people said"],
  [["measures", 0, "lead"], "Staff induction > Who leads"],
  [["measures", 0, "x-note"], "Staff induction"],
  [["measures", 2, "improve"], "Row 3 > What needs to be improved?"],
  [["own-measures", 0, "id"], "Our own measures > own-breakfast-club"],
  [["own-measures", 1, "id"], "Our own measures"],
  [["seting"], ""],
  [["constructor"], ""],
] as const)("%j is called %s", (path, name) => {
  expect(placeName(path, rowName, (position) => (position === 0 ? "own-breakfast-club" : null))).toBe(name);
});

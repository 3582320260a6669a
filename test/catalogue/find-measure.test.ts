import { expect, test } from "vitest";
import { builtInCatalogue } from "../../src/catalogue/built-in-catalogue.ts";
import { findMeasure } from "../../src/catalogue/find-measure.ts";
import { UsageError } from "../../src/errors.ts";

const catalogue = builtInCatalogue();

test("an id finds its measure", () => {
  expect(findMeasure(catalogue, "wc-punctuality").statement).toBe("Punctuality is good");
});

test.each([
  ["wc-staff-inducton", "did you mean wc-staff-induction (Staff induction)?"],
  ["Parent Forums", "did you mean wp-parent-forum (Parent Forum)?"],
  ["Staff induction process are robust", "did you mean wc-staff-induction (Staff induction)?"],
  ["constructor", "`cornerstones catalogue` lists all measures"],
])("an unknown id, %j, is told what was most likely meant", (id, right) => {
  expect(() => findMeasure(catalogue, id)).toThrow(new UsageError(`no measure has the id "${id}": ${right}`));
});

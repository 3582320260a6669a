import { expect, test } from "vitest";
import type { PlanEdit } from "../../../src/check/rule.ts";
import { check, found, said, saidIn } from "./found.ts";

const NO_WELCOME: PlanEdit = [
  "  - id: own-breakfast-club\n    cornerstone: welcome-and-care",
  "  - id: own-breakfast-club\n    cornerstone: communicate",
];

test("Cornerstones without a measure are one finding that names them", () => {
  expect(said("cornerstone-without-measure", [NO_WELCOME])).toEqual([
    "no measure is chosen under Welcome and Care.",
  ]);
  const one = `cornerstones: 1
setting: Oakfield
period: { from: 2025-09-01, to: 2026-07-21 }
measures:
  - { measure: wc-attendance, improve: Fewer children miss school }
`;
  expect(saidIn("cornerstone-without-measure", one)).toEqual([
    "no measure is chosen under Value and Include, Communicate, and Work in Partnership.",
  ]);
  expect(check(one).map(({ key }) => key)).toContain(
    "cornerstone-without-measure measures/value-and-include+communicate+work-in-partnership",
  );
});

test("what earlier years embedded is a measure under its Cornerstone too", () => {
  const embedded: PlanEdit = [
    "\nown-measures:\n",
    "\nembedded: [{ measure: wc-social-events }]\n\nown-measures:\n",
  ];
  expect(found([NO_WELCOME, embedded])).toEqual([]);
});

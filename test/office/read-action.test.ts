import { expect, test } from "vitest";
import { builtInCatalogue } from "../../src/catalogue/built-in-catalogue.ts";
import { resolveMeasures } from "../../src/measures/resolve-measures.ts";
import { readAction } from "../../src/office/grid/cells/read-action.ts";
import { measureMatcher } from "../../src/office/grid/match-measure.ts";
import { makeRemarks } from "../../src/office/grid/remarks.ts";

const measures = resolveMeasures({ ownMeasures: [] }, builtInCatalogue());
const context = {
  around: { from: "2026-09-01", to: "2027-08-31", terms: [], side: null },
  today: "2026-11-23",
  roles: { roles: [], groupNames: {} },
  matcher: measureMatcher(measures, new Map()),
  remarks: makeRemarks(),
};

test.each<[string, Partial<ReturnType<typeof readAction>>]>([
  ["Ring every family by 15/01/27", { text: "Ring every family", by: "15/01/27" }],
  ["Ring every family (by 15 January)", { text: "Ring every family", by: "15 January" }],
  ["Ring every family, due by July.", { text: "Ring every family", by: "July" }],
  ["Led by the SENCo", { text: "Led by the SENCo", by: null }],
  ["Step by step", { text: "Step by step", by: null }],
  ["Raise it by 10%", { text: "Raise it by 10%", by: null }],
  ["✓ Paint the gate", { text: "Paint the gate", isDone: true, done: null }],
  ["[x] Paint the gate", { text: "Paint the gate", isDone: true }],
  ["☐ Paint the gate", { text: "Paint the gate", isDone: false }],
  ["Paint the gate - done 12/11/26", { text: "Paint the gate", isDone: true, done: "12/11/26" }],
  ["Paint the gate (completed)", { text: "Paint the gate", isDone: true, done: null }],
  ["Done: paint the gate", { text: "paint the gate", isDone: true }],
  ["See that homework is done", { text: "See that homework is done", isDone: false }],
  ["Say what we have done (and when)", { text: "Say what we have done (and when)", isDone: false }],
])("%j", (words, said) => {
  expect(readAction(words, context)).toMatchObject(said);
});

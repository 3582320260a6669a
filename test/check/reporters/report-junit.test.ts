import { describe, expect, test } from "vitest";
import { reportJunit as reportJunitPieces } from "../../../src/check/reporters/report-junit.ts";
import { HOSTILE, manyFindings, NOTHING_FOUND, SAMPLE, wholeText } from "./sample.ts";
import { xmlProblems } from "./xml-problems.ts";

const reportJunit = wholeText(reportJunitPieces);

test("findings as Jenkins takes them", async () => {
  await expect(reportJunit(SAMPLE, { failOn: "error" })).toMatchFileSnapshot("snapshots/sample-junit.xml");
});

test("a plan without findings passes one test", () => {
  const text = reportJunit(NOTHING_FOUND, { failOn: "error" });
  expect(text).toContain('<testsuite name="plans/riverside college.yaml" tests="1" failures="0" errors="0"');
  expect(text).toContain('name="nothing to fix"');
});

test.each([
  ["error", 2],
  ["warning", 3],
  ["info", 4],
] as const)("with --fail-on %s, %i tests fail", (failOn, failures) => {
  const text = reportJunit(SAMPLE, { failOn });
  expect(text).toContain(
    `<testsuites name="cornerstones check" tests="6" failures="${failures}" errors="1">`,
  );
  expect(text.split("<failure ").length - 1).toBe(failures);
});

test("says how many findings past the ten-thousandth are left out", () => {
  const text = reportJunit(manyFindings(10_003), { failOn: "error" });
  expect(text).toContain('<properties><property name="findings-left-out" value="3"/></properties>');
});

test("every test has a name of its own, also where findings are equal", () => {
  const names = [
    ...reportJunit(manyFindings(50), { failOn: "error" }).matchAll(/<testcase .*? name="(.*?)"/g),
  ];
  expect(new Set(names.map(([, name]) => name)).size).toBe(50);
});

describe("is what Jenkins' schema wants", () => {
  test.each([
    ["the sample", SAMPLE],
    ["nothing found", NOTHING_FOUND],
    ["text from outside", HOSTILE],
  ])("%s", (_, result) => {
    expect(xmlProblems(reportJunit(result, { failOn: "warning" }))).toEqual([]);
  });
});

test("text from outside brings no character that XML refuses, or that moves, hides or reorders", () => {
  expect(reportJunit(HOSTILE, { failOn: "error" })).not.toMatch(
    /(?!\n)[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u,
  );
});

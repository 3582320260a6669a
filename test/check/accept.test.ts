import { describe, expect, test } from "vitest";
import { builtInCatalogue } from "../../src/catalogue/built-in-catalogue.ts";
import { checkPlan } from "../../src/check/check-plan.ts";
import { SOUND_DAY, SOUND_PLAN } from "../../src/check/reference/sound-plan.ts";
import { RULES } from "../../src/check/rules.ts";
import { RENAMED_RULES } from "../../src/check/settings/nearest-rule.ts";
import { openPlan } from "../../src/plan/open-plan.ts";
import { planValidator } from "../../src/schema/plan-validator.ts";
import { findingsOf } from "./plans.ts";

const NO_LEAD = "    lead: Headteacher\n    improve: The Forum";
const REASON = ", because: The Forum invites families at breakfast";
const ENTRY = "{ rule: link-without-reason, because: We talk about links in spring }";
/** The sound plan with a link that says no reason, and entries that accept it. */
function plan({
  ofPlan = [],
  ofRow = [],
}: {
  ofPlan?: readonly string[];
  ofRow?: readonly string[];
}): string {
  const list = (entries: readonly string[], indent: string) =>
    entries.length === 0
      ? ""
      : `${indent}accept:\n${entries.map((each) => `${indent}  - ${each}\n`).join("")}`;
  return SOUND_PLAN.replace(REASON, "")
    .replace("chosen-with:\n", `${list(ofPlan, "")}chosen-with:\n`)
    .replace(NO_LEAD, `${list(ofRow, "    ")}${NO_LEAD}`);
}

function told(text: string): string[] {
  return findingsOf(text).map(({ rule, message }) => `${rule}: ${message.replace(/^.*?\(line \d+\): /, "")}`);
}

test("an entry of the plan or of the row hides the finding", () => {
  expect(told(plan({ ofPlan: [ENTRY] }))).toEqual([]);
  expect(told(plan({ ofRow: [ENTRY] }))).toEqual([]);
});

test.each([...RENAMED_RULES])("an entry for %s says that it is now called %s", (old, now) => {
  expect(RULES.map(({ id }) => id)).toContain(now);
  expect(told(plan({ ofPlan: [ENTRY, `{ rule: ${old}, because: We talk about it }`] }))).toEqual([
    `unknown-rule: there is no rule "${old}": it is now called "${now}".`,
  ]);
});

describe("an entry that hides nothing is told why", () => {
  test("the entry for the whole plan hides it already", () =>
    expect(told(plan({ ofPlan: [ENTRY], ofRow: [ENTRY] }))).toEqual([
      'accept-unused: "link-without-reason" is accepted here already, by the entry for the whole plan.',
    ]));

  test("the same stands above it", () =>
    expect(told(plan({ ofRow: [ENTRY, ENTRY] }))).toEqual([
      'accept-unused: "link-without-reason" is accepted here twice: the entry above is enough.',
    ]));

  test("there is nothing to hide", () =>
    expect(told(plan({ ofRow: ["{ rule: red-without-next, because: It is talked about }", ENTRY] }))).toEqual(
      ['accept-unused: there is no finding of "red-without-next" to accept here.'],
    ));

  test("and an entry whose day has passed leaves the finding to the next one", () =>
    expect(
      told(plan({ ofRow: ["{ rule: link-without-reason, because: Autumn, until: 2025-12-01 }", ENTRY] })),
    ).toEqual(['accept-expired: "link-without-reason" was accepted until 1 December 2025.']));
});

describe("an entry of a row against what tells who somebody is", () => {
  const text = plan({
    ofRow: ["{ rule: personal-data, because: It is a street }", ENTRY],
  }).replace("improve: The Forum", "improve: Mrs Jones of the Forum");
  const toldWeighing = (weight: "error" | "warning" | "info"): readonly string[] => {
    const settings = { severities: new Map([["personal-data", weight]]), only: null };
    const open = openPlan("plan.yaml", new TextEncoder().encode(text), planValidator());
    const { diagnostics } = checkPlan(open, { catalogue: builtInCatalogue(), today: SOUND_DAY, settings });
    return diagnostics.map(
      ({ rule, severity, message }) => `${severity} ${rule}: ${message.replace(/^.*?\(line \d+\): /, "")}`,
    );
  };

  test.each(["warning", "info"] as const)("hides it where it is a %s", (weight) => {
    expect(toldWeighing(weight)).toEqual([]);
  });

  test("cannot hide it where it was made an error: care for people is not a row's to set aside", () => {
    expect(toldWeighing("error")).toEqual([
      'warning accept-unused: a finding of "personal-data" cannot be accepted here.',
      "error personal-data: this looks like a title with a surname.",
    ]);
  });
});

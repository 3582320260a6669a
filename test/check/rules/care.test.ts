import { expect, test } from "vitest";
import { examplePlan } from "../../../src/check/reference/example.ts";
import type { PlanEdit } from "../../../src/check/rule.ts";
import { check, found } from "./found.ts";

const lead = (text: string): PlanEdit => [
  "  - measure: wp-parent-forum\n    lead: Headteacher\n",
  `  - measure: wp-parent-forum\n    lead: ${text}\n`,
];
const who = (text: string): PlanEdit => [
  "        from: staff\n",
  `        from: staff\n        who: ${text}\n`,
];

test("names and initials under lead and who are a hint, everywhere", () => {
  expect(found([lead("Sarah Jones")])).toEqual(["info personal-data 102"]);
  expect(found([lead("[Headteacher, SJ]")])).toEqual(["info personal-data 102"]);
  expect(found([["lead: SENCo, by", "lead: Sarah Jones, by"]])).toEqual(["info personal-data 90"]);
  expect(found([who("Sarah")])).toEqual(["info personal-data 94"]);
  expect(
    found([
      [
        "\nmeasures:\n",
        "\ncelebrate: [{ date: 2025-12-01, what: A party, who: Sarah Jones }]\n\nmeasures:\n",
      ],
    ]),
  ).toEqual(["info personal-data 23"]);
  expect(found([lead("SLT"), who("new teaching assistants")])).toEqual([]);
});

test("a role that the plan states itself is no name", () => {
  const roles: PlanEdit = [
    "\nown-measures:\n",
    "\nroles: { Poppy Seeds: children-and-young-people }\n\nown-measures:\n",
  ];
  expect(found([lead("Poppy Seeds")])).toEqual(["info personal-data 102"]);
  expect(found([roles, lead("Poppy Seeds")])).toEqual([]);
});

test("a title with a surname is told once, as a warning", () => {
  expect(found([lead("Mrs Jones")])).toEqual(["warning personal-data 102"]);
});

test("no name stands in a baseline", () => {
  const [finding] = check(examplePlan([lead("Sarah")]));
  expect(finding?.key).toMatch(/^personal-data measures\/wp-parent-forum\/lead=~[0-9a-f]+$/);
  expect(finding?.message).not.toContain("Sarah");
});

import { describe, expect, test } from "vitest";
import { ROLES } from "../../src/progress/role-table.ts";
import { groupOfRole } from "../../src/progress/roles.ts";
import { GROUP_IDS } from "../../src/vocabulary.ts";

const NONE = { roles: [], groupNames: {} };

test.each(GROUP_IDS)("every role in the table of %s is found under it, however it is written", (group) => {
  for (const role of ROLES[group]) {
    const plural = /(?:[ys]|ch)$/i.test(role) ? role : `${role}s`;
    for (const written of [role, role.toUpperCase(), ` The  ${role}.`, plural, `All our ${role}`])
      expect([written, groupOfRole(written, NONE)]).toEqual([written, group]);
  }
});

test("no role stands in two groups or twice in one", () => {
  const all = GROUP_IDS.flatMap((group) =>
    ROLES[group].map((role) => role.toLowerCase().replace(/(?:es|(?<!s)s)\b/g, "")),
  );
  expect(all.filter((role, at) => all.indexOf(role) !== at)).toEqual([]);
});

test.each([
  ["SENCOs", "staff"],
  ["Heads of Year", "staff"],
  ["Year 4 teacher", "staff"],
  ["KS2 lead", "staff"],
  ["Reception TAs", "staff"],
  ["Key person", "staff"],
  ["SENDIASS", "staff"],
  ["Designated clinical officer", "staff"],
  ["Parents & carers", "parent-carers"],
  ["Parent/carer forum chair", "parent-carers"],
  ["Parents’ Forum", "parent-carers"],
  ["Families", "parent-carers"],
  ["parent-carers", "parent-carers"],
  ["Y6 pupils", "children-and-young-people"],
  ["Young carers", "children-and-young-people"],
  ["Deputy head girl", "children-and-young-people"],
  ["Youth Parliament", "children-and-young-people"],
  ["Children and young people", "children-and-young-people"],
])("%s: %s", (role, group) => {
  expect(groupOfRole(role, NONE)).toBe(group);
});

test.each([
  "Letters from the office",
  "SENCo and Parent Forum chair",
  "Head (with pupils)",
  "three families",
  "Chair of governors",
  "Class reps",
  "Volunteers",
  "Year 4",
  "Reception",
  "The",
  "-",
  "",
])("%j is, as a whole, nobody's role", (text) => {
  expect(groupOfRole(text, NONE)).toBeNull();
});

describe("what a plan says itself", () => {
  const roles = [
    { role: "ELSA", group: "children-and-young-people" },
    { role: "Class reps", group: "parent-carers" },
    { role: "-", group: "staff" },
  ] as const;
  const own = { roles, groupNames: { "parent-carers": "Rhieni a gofalwyr", staff: "Pupils" } };

  test("wins over the table, in the singular and the plural", () => {
    expect(
      ["ELSA", "the elsas", "Class rep", "Year 4 class reps"].map((role) => groupOfRole(role, own)),
    ).toEqual(["children-and-young-people", "children-and-young-people", "parent-carers", "parent-carers"]);
  });

  test("names its groups, and those names are roles as they stand", () => {
    expect(groupOfRole("rhieni a gofalwyr", own)).toBe("parent-carers");
    expect(groupOfRole("Pupils", own)).toBe("staff");
    expect(groupOfRole("Rhieni", own)).toBeNull();
  });

  test("cannot make a role of nothing", () => {
    expect(groupOfRole("–", own)).toBeNull();
  });
});

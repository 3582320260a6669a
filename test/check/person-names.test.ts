import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { looksLikePerson } from "../../src/check/personal-data/person-names/looks-like-person.ts";
import { ROLES } from "../../src/progress/role-table.ts";
import { groupOfRole } from "../../src/progress/roles.ts";

const own = {
  roles: [{ role: "Hedgehogs", group: "children-and-young-people" }],
  groupNames: { "parent-carers": "Rhieni" },
} as const;
const likeness = (text: string) => looksLikePerson(text, (part) => groupOfRole(part, own) !== null);

describe("what should say a role looks like a person's name", () => {
  test.each([
    "Sarah",
    "Sarah Jones",
    "J. Smith",
    "J Smith",
    "Aisha Begum",
    "Siân Williams",
    "Mary-Ann O'Brien",
    "Piet van Dam",
    "Zainab",
    "Mohammed Ali",
    "Tomasz",
    "Sarah from the shop",
    "Xanthe Quill",
    "McKenzie Thorne",
  ])("%s", (text) => expect(likeness(text)).toBe("a person's name"));
});

describe("or like initials", () => {
  test.each(["SJ", "KBM", "S.J.", "S. J.", "S J"])("%s", (text) =>
    expect(likeness(text)).toBe("a person's initials"),
  );
});

describe("it looks like neither where", () => {
  test.each(Object.values(ROLES).flat())("it is a role of the table: %s", (role) => {
    expect(likeness(role)).toBeNull();
    expect(likeness(role.replace(/(^|\s)\p{Ll}/gu, (start) => start.toUpperCase()))).toBeNull();
  });

  test.each(["SLT", "PTA", "ELSA", "DSL", "EWO", "HLTA", "SENDIASS", "S.L.T.", "SENCO", "TA", "CAMHS", "EP"])(
    "it is a known abbreviation: %s",
    (text) => expect(likeness(text)).toBeNull(),
  );

  test.each([
    "Sarah Jones, SENCo",
    "Deputy head (Sarah)",
    "Amir's mum",
    "SJ and the Parent Forum",
    "Hedgehogs Sarah",
    "Rhieni",
  ])("a part of it is a role: %s", (text) => expect(likeness(text)).toBeNull());

  test.each([
    "Everyone",
    "Governors",
    "Chair of Governors",
    "Governing Body",
    "School Nurse",
    "Year Six",
    "Year 4",
    "Y6",
    "Oak Class",
    "Class 3B",
    "Forest School",
    "Early Years",
    "Foster Carers",
    "Home Start",
    "Young Minds",
    "Local Authority",
    "Polish Speakers",
    "Vice Chair",
    "families new to English",
    "a grandparent",
    "the sensory room group",
    "Reception",
    "Wellbeing Champions",
    "May",
    "Grace",
    "A",
    "Friday Coffee Morning",
    "Rotherham Council",
    "",
    "TBC?",
  ])("it is none: %s", (text) => expect(likeness(text)).toBeNull());
});

test("no lead and nobody's part in the examples looks like a person", () => {
  const files = [
    "oakfield",
    "exemplar",
    "oak-lane",
    "area/riverside-college",
    "area/ysgol-llyn-arian",
    "area/little-acorns-nursery",
    "area/harbour-road-academy",
  ];
  for (const file of files) {
    const text = readFileSync(`examples/${file}.cornerstones.yaml`, "utf8");
    const said = [...text.matchAll(/(?:lead|who): (?:\[ ?)?([^\],}\n]+)/g)].map(([, value = ""]) =>
      value.trim(),
    );
    expect(
      said.filter((value) => likeness(value) !== null),
      file,
    ).toEqual([]);
  }
});

test("the time it takes grows with the text and no faster", () => {
  expect(likeness("Aa ".repeat(40_000))).toBeNull();
  expect(likeness("A.".repeat(40))).toBeNull();
});

import { expect, test } from "vitest";
import { shortName, shortNames } from "../../src/catalogue/short-name.ts";

test.each([
  ["Punctuality is good", "Punctuality is good"],
  ["Parents are at social events", "Parents are at social events"],
  ["Parents are at social events!", "Parents are at social…"],
  ["There are few formal complaints", "There are few formal…"],
  ["Antidisestablishmentarianisms flourish", "Antidisestablishmentarianis…"],
  ["👩‍👩‍👧 everyone is welcome in every place", "👩‍👩‍👧 everyone is welcome…"],
])("the short name of %j is %j", (statement, short) => {
  expect(shortName(statement)).toBe(short);
});

test.each([
  [
    "that begin with the same words keep where they differ",
    [
      "Families and staff plan the week together after school",
      "Families and staff plan the week together at breakfast",
      "Staff rest",
    ],
    ["Families … after school", "Families … at breakfast", "Staff rest"],
  ],
  [
    "of three, two of which part later, each keeps what parts it from its nearest",
    [
      "Pupils who find mornings hard have a quiet start in the library",
      "Pupils who find mornings hard have a quiet start in the hall",
      "Pupils who find mornings hard are met at the gate",
    ],
    ["Pupils … library", "Pupils … hall", "Pupils … are met at the gate"],
  ],
  [
    "that begin with a long word keep no beginning",
    ["Cynllunio'r wythnos gyda'n gilydd ar ôl ysgol", "Cynllunio'r wythnos gyda'n gilydd amser brecwast"],
    ["… ar ôl ysgol", "… amser brecwast"],
  ],
  [
    "one of which goes on where the other ends",
    ["Everybody is welcome here at all times", "Everybody is welcome here at all times, and stays"],
    ["Everybody … times", "Everybody … times, and stays"],
  ],
  [
    "that are the same stay so",
    ["The same, word for word, in each", "The same, word for word, in each"],
    undefined,
  ],
] as const)("short names %s", (_, statements, shorts) => {
  expect(shortNames(statements)).toEqual(shorts ?? statements.map(shortName));
});

test("no short name is longer than a column holds", () => {
  const statements = [
    "Wombat".repeat(9),
    `${"Wombat".repeat(9)} so`,
    `Families ${"a".repeat(40)} b`,
    `Families ${"a".repeat(40)} c`,
  ];
  for (const short of shortNames(statements)) expect([...short].length).toBeLessThanOrEqual(28);
});

import { expect, test } from "vitest";
import { shortName } from "../../src/catalogue/short-name.ts";

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

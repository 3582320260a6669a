import { expect, test } from "vitest";
import { spelledOut } from "../../src/catalogue/abbreviations.ts";

test.each([
  [
    ["SEND, EHC and PEP reviews"],
    "SEND: special educational needs and disabilities · EHC: education, health and care (plan) · PEP: personal education plan",
  ],
  [["An EHC plan", "Another EHC plan"], "EHC: education, health and care (plan)"],
  [["Send it", "A PEPPER"], null],
  [[], null],
])("the abbreviations in %j are spelled out once", (texts, words) => {
  expect(spelledOut(texts)).toBe(words);
});

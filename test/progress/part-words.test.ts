import { describe, expect, test } from "vitest";
import {
  isToCome,
  NO_PART,
  NO_PART_BEGINNINGS,
  saysNoPart,
  TO_COME_BEGINNINGS,
} from "../../src/progress/part-words.ts";

describe("says no", () => {
  test.each([...NO_PART, "?", "-", "–", "—", "- -", "???", "--"])("%s, however it is written", (text) => {
    const spaced = text.replaceAll(" ", " \u00a0 ");
    for (const written of [
      text,
      text.toUpperCase(),
      ` ${text} `,
      `${text}.`,
      `${text} ...`,
      `${text}…`,
      spaced,
    ])
      expect([written, saysNoPart(written)]).toEqual([written, true]);
  });

  test.each([...NO_PART_BEGINNINGS])("whatever begins with: %s", (words) => {
    for (const written of [words, `${words} this term`, `${words.toUpperCase()}: why`, `${words}, sadly`])
      expect([written, saysNoPart(written)]).toEqual([written, true]);
  });

  test.each([
    "No one-to-one talks without a parent",
    "None of it is easy, all of them help",
    "Notes from pupils",
    "Notable ideas",
    "Norman, the school dog, and his walkers",
    "No cost to families: they chose the dates",
    "Nobody's idea is left out: all 27 put a dot",
    "Nil desperandum club",
    "Not only asked, they led it",
    "Not yeti, but bear",
    "Todos los padres",
    "NA'amat mothers' group",
    "They did not come alone: ten of them",
    "Year 6 did not come, Year 5 did",
    "4 Forum members",
    "Yes",
    "Tbc'd letters, written by pupils",
    "?!",
    "-5 to 5 scale, filled in by pupils",
  ])("%s: is a part", (text) => {
    expect(saysNoPart(text)).toBe(false);
  });
});

describe("is still to come", () => {
  test.each([...TO_COME_BEGINNINGS])("%s...", (words) => {
    for (const written of [`${words.trim()} in May`, ` ${words.toUpperCase().trim()}  in May.`])
      expect([written, isToCome(written)]).toEqual([written, true]);
  });

  test.each([
    "Willow class chose",
    "Will",
    "Will, who chairs the Council, asked them all",
    "Willing families",
    "They willingly chose",
    "Goingto",
    "To be askedness",
    "Asked, and will be asked again",
    "They chose; they will be told",
  ])("%s: has come", (text) => {
    expect(isToCome(text)).toBe(false);
  });
});

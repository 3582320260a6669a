import { expect, test } from "vitest";
import { indicatorWith, planWith, sentencesOf } from "./sample.ts";

test("a sound plan has nothing to be said of it", () => {
  expect(sentencesOf(planWith({}))).toEqual([]);
});

test("what is no mapping at all is not looked at here", () => {
  expect(["", "- a list", "text", "~"].flatMap(sentencesOf)).toEqual([]);
});

test("what is said of a value is cut where it is long", () => {
  const [sentence] = sentencesOf(indicatorWith(`from: ${"parents ".repeat(30)}`));
  expect(sentence).toContain('"parents parents parents parents parents…"');
});

test("a word that an error of the text has spoilt is not judged as well", () => {
  const row = "links: [cm-\u200bwebsite]\nle\u200bad: SENCo";
  expect(sentencesOf(planWith({ row }))).toEqual([]);
});

test("a word of which the text's check only warns is judged", () => {
  const row = "evaluation:\n  - { date: 2025-12-11, stage: in-\u00adprogress }";
  expect(sentencesOf(planWith({ row }))).toHaveLength(1);
});

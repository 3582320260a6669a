import { describe, expect, test } from "vitest";
import { PLAIN_KEY, PLAIN_TITLE } from "../../src/map/renderers/plain-words.ts";
import { PUPILS_WORDS } from "../../src/pages/pupils/pupils-words.ts";
import { run } from "../transcript.ts";
import { faultsOf, withoutOwn } from "./looked-at.ts";

const OAKFIELD = ["examples/oakfield.cornerstones.yaml", "--as-of", "2026-05-15", "--for", "pupils"];
const voices = async () =>
  (await run(["report", ...OAKFIELD, "--view", "voices", "--format", "html"])).stdout;
const map = async (format: string) => (await run(["map", ...OAKFIELD, "--format", format])).stdout;

/** The school grade that sentences ask for, by Flesch and Kincaid; syllables as runs of vowels, a silent e left out. */
function gradeOf(sentences: readonly string[]): number {
  const words = sentences.join(" ").match(/[A-Za-z]+/g) ?? [];
  const ends = sentences.join(" ").match(/[.!?:]/g) ?? [];
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word.toLowerCase()), 0);
  return 0.39 * (words.length / Math.max(1, ends.length)) + 11.8 * (syllables / words.length) - 15.59;
}

function syllablesOf(word: string): number {
  return Math.max(1, (word.replace(/e$/, "").match(/[aeiouy]+/g) ?? []).length);
}

describe("what the pupils' edition says itself", () => {
  test.each([
    ["the sheet of voices", Object.values(PUPILS_WORDS)],
    ["the circle", [`${PLAIN_TITLE}.`, ...PLAIN_KEY]],
  ])("%s can be read at grade 5", (_, sentences) => {
    expect(gradeOf(sentences)).toBeLessThanOrEqual(5);
  });

  test.each([...Object.values(PUPILS_WORDS), ...PLAIN_KEY])("%s", (sentence) => {
    for (const each of sentence.split(/(?<=[.!?:]) /)) expect(each.split(" ").length).toBeLessThanOrEqual(12);
  });
});

describe("the sheet of voices", () => {
  test("html-validate has nothing against it", async () => {
    expect(await faultsOf(await voices())).toEqual([]);
  });

  test("tells only what may be printed, and rates nothing", async () => {
    const text = withoutOwn(await voices());
    expect(text).toContain("Can there be music?");
    expect(text).not.toContain("The playground is too loud before the bell");
    expect(text).not.toMatch(/\brated\b|amber|on track|past its date/);
  });

  test("shows who said it as a picture with its name", async () => {
    expect(await voices()).toMatch(/role="img" aria-label="Pupils"/);
  });

  test("is for one setting", async () => {
    const { code, stderr } = await run([
      "report",
      "examples/area",
      "--view",
      "voices",
      "--format",
      "html",
      "--for",
      "pupils",
    ]);
    expect([code, stderr]).toEqual([2, expect.stringContaining("the plan of one setting")]);
  });

  test("is a page, and of the voices", async () => {
    const { code, stderr } = await run(["report", ...OAKFIELD]);
    expect([code, stderr]).toEqual([2, expect.stringContaining("--view voices --format html")]);
  });
});

describe("the circle", () => {
  test("html-validate has nothing against it", async () => {
    expect(await faultsOf(await map("html"))).toEqual([]);
  });

  test.each(["html", "svg"])(
    "%s: calls measures by our own words, and where they are by short ones",
    async (format) => {
      const text = await map(format);
      expect(text).toContain("We want to be here,");
      expect(text).toContain("we are on it");
      expect(text).not.toMatch(/\brated\b|amber|in progress<|on track/);
    },
  );

  test("is a picture or a page", async () => {
    const { code, stderr } = await run(["map", ...OAKFIELD, "--format", "text"]);
    expect([code, stderr]).toEqual([2, expect.stringContaining("--format svg or html")]);
  });

  test("paper is for the picture", async () => {
    const { code, stderr } = await run(["map", ...OAKFIELD, "--format", "html", "--paper", "a3"]);
    expect([code, stderr]).toEqual([2, expect.stringContaining("--format svg")]);
  });
});

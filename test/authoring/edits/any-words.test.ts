import fc from "fast-check";
import { expect, test } from "vitest";
import { addRows } from "../../../src/authoring/edits/add-rows.ts";
import { addVoice } from "../../../src/authoring/edits/add-voice.ts";
import { answerVoice } from "../../../src/authoring/edits/answer-voice.ts";
import { reviewRow } from "../../../src/authoring/edits/review-row.ts";
import { commentsOf } from "../../../src/yaml/parse/comments.ts";
import { hands, written } from "../splice/styled.ts";
import { carriedOut } from "./edited.ts";

const PIECES = [
  ...[
    ": ",
    " #",
    ":",
    "#",
    "'",
    '"',
    "\\",
    "@",
    "*",
    "!",
    "[",
    "]",
    "{",
    "}",
    ", ",
    "%",
    "&",
    "|",
    ">",
    "- ",
    "? ",
    "\n",
  ],
  ...["yes", "null", "~", "010", "2026-01-01", "1e3", "...", "---", "TODO", "a", "word", "   "],
  ...["ŵy", "Dysgu â'r ysgol", "“said”", "🌳", "👩‍👧", "£5", "مدرسة"],
];
/** Words as people write them, and as they never should. */
const words = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 })
  .map((pieces) => pieces.join(""))
  .filter((text) => text.trim() !== "" && text.trim() !== "TODO" && text.trim() !== "...");

const PLAN = {
  cornerstones: 1,
  setting: "Oakfield",
  period: { from: "2025-09-01", to: "2026-07-21" },
  measures: [
    {
      measure: "wc-punctuality",
      improve: "Mornings are calm",
      voices: [
        { id: "ring", date: "2025-11-02", from: "staff", said: "We never know whom to ring" },
        { date: "2026-05-15", from: "parent-carers", said: "Too early in the day" },
      ],
      evaluation: [{ date: "2025-12-11", stage: "in-progress", note: "It begins", views: { staff: "Slow" } }],
    },
    { measure: "cm-website", improve: "Pages", voices: [], evaluation: null },
  ],
};

const measures = fc.constantFrom("wc-punctuality", "cm-website");

function heldTo(before: string, makeEdit: Parameters<typeof carriedOut>[1]) {
  const { after, errors } = carriedOut(before, makeEdit);
  expect(errors).toEqual([]);
  const kept = commentsOf(after.file.source.text);
  for (const comment of commentsOf(before)) expect(kept).toContain(comment);
  return after.plan;
}

test("a voice that is written down, in any words and any hand, is read again as it was said", () => {
  fc.assert(
    fc.property(hands, words, words, fc.option(measures), (hand, said, did, measure) => {
      const request = { measure: measure ?? undefined, from: "staff", said, did, who: said };
      const plan = heldTo(written(PLAN, hand), (each) => addVoice(each, request));
      const voices = [...plan.voices, ...plan.rows.flatMap((row) => row.voices)];
      expect(voices).toContainEqual(
        expect.objectContaining({ said: said.trim(), did: [did.trim()], who: said.trim() }),
      );
    }),
    { numRuns: 40 },
  );
});

test("an answer and how they heard back too", () => {
  fc.assert(
    fc.property(hands, words, words, (hand, text, told) => {
      const plan = heldTo(written(PLAN, hand), (each) =>
        answerVoice(each, { measure: undefined, voice: "ring", couldNot: text, told, share: true }),
      );
      expect(plan.rows[0]?.voices[0]).toMatchObject({
        couldNot: [text.trim()],
        told: told.trim(),
        share: true,
        answered: "2026-05-15",
      });
    }),
    { numRuns: 40 },
  );
});

test("an evaluation too, on a day of its own and on one that is there", () => {
  const days = fc.constantFrom("2026-05-15", "2025-12-11", "2025-10-01");
  fc.assert(
    fc.property(hands, words, words, measures, days, (hand, note, says, measure, day) => {
      const trimmed = { note: note.trim(), next: says.trim() };
      const review = {
        stage: "completed",
        rating: "green",
        ...trimmed,
        views: { staff: says.trim(), "parent-carers": note.trim() },
      } as const;
      const { after, errors } = carriedOut(
        written(PLAN, hand),
        (each) => reviewRow(each, { measure, review, textFrom: undefined }),
        day,
      );
      expect(errors).toEqual([]);
      const row = after.plan.rows.find((each) => each.measure === measure);
      const entry = row?.evaluation.find(({ date }) => date === day);
      expect(entry).toMatchObject({ stage: "completed", rating: "green", ...trimmed });
      expect(entry?.views.staff?.says).toBe(says.trim());
      expect(entry?.views["parent-carers"]?.says).toBe(note.trim());
    }),
    { numRuns: 40 },
  );
});

test("a row with its own measure too", () => {
  fc.assert(
    fc.property(hands, words, words, (hand, statement, improve) => {
      const own = {
        statement: statement.trim(),
        cornerstone: "communicate",
        id: undefined,
        short: undefined,
      };
      const text = {
        ourWords: improve.trim(),
        lead: [],
        improve: improve.trim(),
        success: [improve.trim()],
      };
      const plan = heldTo(written(PLAN, hand), (each) => addRows(each, { measures: [], own, words: text }));
      expect(plan.ownMeasures.at(-1)?.statement).toBe(own.statement);
      expect(plan.rows.at(-1)).toMatchObject({
        measure: plan.ownMeasures.at(-1)?.id,
        improve: text.improve,
        ourWords: text.improve,
        success: [text.improve],
      });
    }),
    { numRuns: 40 },
  );
});

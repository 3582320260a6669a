import fc from "fast-check";

/** Plans as data, sound in shape, with rows of known measures; their words need quotes, folds and escapes now and then. */

export interface RandomRow {
  readonly measure: string;
  readonly [key: string]: unknown;
}

const MEASURES = [
  "wc-attendance",
  "wc-staff-induction",
  "cm-website",
  "vi-shared-values",
  "wp-school-council",
] as const;

const words: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    "Ask families",
    "Calm mornings",
    "SENCo",
    "A song for every class",
    "Year 5 and their families",
  ),
  fc.constantFrom(
    "Said: twice",
    "# one",
    "It's so",
    '"You said, we did"',
    "- dash",
    "yes",
    "12",
    "a, b and c",
    "{x}",
    "100%",
  ),
  fc.constant(
    "We write down what we hear and we tell everybody who said it what came of it, every single time",
  ),
);

const day = (year: number): fc.Arbitrary<string> =>
  fc
    .record({ month: fc.integer({ min: 1, max: 12 }), date: fc.integer({ min: 1, max: 28 }) })
    .map(({ month, date }) => `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`);

const reading = fc.record(
  { date: day(2026), value: fc.integer({ min: 0, max: 100 }), source: words },
  { requiredKeys: ["date", "value"] },
);

const readings = fc
  .uniqueArray(reading, { maxLength: 4, selector: ({ date }) => date })
  .map((list) => [...list].sort((a, b) => (a.date < b.date ? -1 : 1)));

const target = fc.oneof(
  fc.integer({ min: 50, max: 90 }),
  fc.record({ value: fc.integer({ min: 50, max: 90 }), by: day(2026) }, { requiredKeys: ["value"] }),
);

const indicator = fc.record(
  { what: words, unit: fc.constant("percent"), target, readings: fc.option(readings) },
  { requiredKeys: ["what", "target"] },
);

const action = fc.record({ do: words, lead: words, by: day(2026) }, { requiredKeys: ["do"] });

const row = fc.record(
  {
    "our-words": words,
    lead: words,
    improve: words,
    success: fc.oneof(words, fc.array(words, { minLength: 1, maxLength: 3 })),
    involve: fc.record({ "parent-carers": words, staff: words }, { requiredKeys: ["staff"] }),
    indicators: fc.array(indicator, { minLength: 1, maxLength: 2 }),
    actions: fc.array(action, { minLength: 1, maxLength: 3 }),
    voices: fc.array(fc.record({ date: day(2026), from: fc.constant("staff"), said: words }), {
      maxLength: 2,
    }),
    links: fc.option(fc.subarray(["vi-punctuality", "wc-few-complaints"])),
  },
  { requiredKeys: ["improve", "indicators", "actions"] },
);

/** Two rows or more; figures have the ids f0, f1 ... and actions a0, a1 ... in their row. */
export const plans = fc
  .record({
    head: fc.record({ note: fc.option(words) }),
    rows: fc.array(row, { minLength: 2, maxLength: MEASURES.length }),
  })
  .map(({ rows }) => ({
    cornerstones: 1,
    setting: "Oakfield",
    period: { from: "2026-01-01", to: "2026-12-31" },
    measures: rows.map(
      (each, position): RandomRow => ({
        measure: MEASURES[position] ?? "",
        ...each,
        indicators: each.indicators.map((one, at) => ({ id: `f${at}`, ...one })),
        actions: each.actions.map((one, at) => ({ id: `a${at}`, ...one })),
      }),
    ),
  }));

/** One thing that somebody does to the row at a position. */
export type RandomEdit =
  | {
      readonly kind: "record";
      readonly value: number;
      readonly source: string | undefined;
      readonly day: string;
    }
  | { readonly kind: "done"; readonly day: string }
  | {
      readonly kind: "move";
      readonly figure: boolean;
      readonly to: string;
      readonly because: string;
      readonly day: string;
    }
  | { readonly kind: "link"; readonly because: string | undefined; readonly day: string }
  | {
      readonly kind: "set";
      readonly key: "lead" | "our-words" | "improve";
      readonly value: string;
      readonly day: string;
    }
  | { readonly kind: "voice"; readonly said: string; readonly day: string };

export const edits: fc.Arbitrary<RandomEdit> = fc.oneof(
  fc.record({
    kind: fc.constant("record" as const),
    value: fc.integer({ min: 0, max: 100 }),
    source: fc.option(words, { nil: undefined }),
    day: day(2026),
  }),
  fc.record({ kind: fc.constant("done" as const), day: day(2026) }),
  fc.record({
    kind: fc.constant("move" as const),
    figure: fc.boolean(),
    to: day(2027),
    because: words,
    day: day(2026),
  }),
  fc.record({
    kind: fc.constant("link" as const),
    because: fc.option(words, { nil: undefined }),
    day: day(2026),
  }),
  fc.record({
    kind: fc.constant("set" as const),
    key: fc.constantFrom("lead" as const, "our-words" as const, "improve" as const),
    value: words,
    day: day(2026),
  }),
  fc.record({ kind: fc.constant("voice" as const), said: words, day: day(2026) }),
);

import fc from "fast-check";
import { addDays } from "../../../src/civil-date.ts";
import type {
  Action,
  Evaluation,
  Evidence,
  GroupPart,
  Indicator,
  Plan,
  Row,
} from "../../../src/plan/plan.ts";
import { GROUP_IDS, type Group } from "../../../src/vocabulary.ts";
import * as make from "../../progress/build.ts";

/** Said by somebody who did not agree to its being printed; other texts repeat it. */
export const UNSHARED = "The toilets by the hall are scary";
/** Stands as a lead and nowhere else. */
export const LEADS = ["Deputy LEADER", "Year 4 teacher", "Parent governor", "SENCo"] as const;

const START = "2025-09-01";
export const someDay = fc.integer({ min: -20, max: 330 }).map((days) => addDays(START, days));
const group = fc.constantFrom<Group>(...GROUP_IDS);
const rating = fc.constantFrom("red", "amber", "green", null);
const level = fc.constantFrom("not-this-time", "informed", "consulted", "co-producing", null);
const words = fc.constantFrom(
  "Some of us came",
  "not asked",
  "No",
  "will be asked in May",
  `They said: ${UNSHARED}`,
  `Not asked, since: ${UNSHARED}`,
  `To be asked whether ${UNSHARED.toLowerCase()}`,
);

const of = fc.option(fc.integer({ min: 1, max: 40 }), { freq: 2 });
const value = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 100 }));

const anIndicator: fc.Arbitrary<Indicator> = fc
  .record({
    id: fc.constantFrom("a", "b"),
    from: fc.option(group),
    unit: fc.constantFrom("percent", "percent", null, "families", "points"),
    aim: fc.constantFrom("up", "down", null),
    cumulative: fc.boolean(),
    ofWhat: fc.option(fc.constantFrom("sessions", "families"), { freq: 3 }),
    ended: fc.option(
      someDay.map((date) => ({ path: [], date, because: "Only 3 of us left", extra: { "x-a": "XSECRET" } })),
      { freq: 3 },
    ),
    baseline: fc.option(fc.tuple(value, of)),
    target: fc.option(value),
    steps: fc.array(fc.tuple(someDay, value), { maxLength: 2 }),
    readings: fc.uniqueArray(fc.tuple(someDay, value, of), { maxLength: 5, selector: ([date]) => date }),
  })
  .map(({ baseline, target, steps, readings, ...rest }) => {
    const made = target === null ? null : make.target(target);
    return make.indicator({
      ...rest,
      baseline: baseline && make.baseline(baseline[0], baseline[1] === null ? {} : { of: baseline[1] }),
      target: made && {
        ...made,
        steps: steps.map(([by, step]) => ({ path: [], by, value: step, extra: { "x-a": "XSECRET" } })),
      },
      readings: readings.map(([date, read, base]) => make.reading(date, read, base)),
      extra: { "x-a": "XSECRET" },
    });
  });

const anAction: fc.Arbitrary<Action> = fc
  .record({
    lead: fc.subarray([...LEADS], { maxLength: 2 }),
    with: fc.subarray([...GROUP_IDS], { maxLength: 1 }),
    by: fc.option(someDay),
    done: fc.option(someDay),
    from: someDay,
  })
  .map(({ from, ...over }) =>
    make.action("Do it", {
      ...over,
      moved: [{ path: [], from, date: null, because: "Illness", extra: {} }],
      extra: { "x-a": "XSECRET" },
    }),
  );

const aVoice = fc
  .record({ date: someDay, from: group, share: fc.boolean(), did: fc.boolean(), isThanks: fc.boolean() })
  .map(({ date, from, share, did, isThanks }) =>
    make.voice(date, {
      from,
      share,
      said: share ? "Printable" : UNSHARED,
      did: did ? ["We did"] : [],
      kind: isThanks ? "thanks" : "worry",
    }),
  );

const aView = fc
  .record({ says: fc.option(words), level, rating })
  .map((view) => ({ path: [], ...view, extra: {} }));

const anEvaluation: fc.Arbitrary<Evaluation> = fc
  .record({
    date: someDay,
    stage: fc.constantFrom("in-progress", "completed", "embedded", "paused", "not-started", null),
    rating,
    views: fc.dictionary(group, aView, { maxKeys: 2 }),
  })
  .map(({ date, ...over }) => make.evaluation(date, over));

const someEvidence: fc.Arbitrary<Evidence> = fc
  .record({ date: someDay, isPrivate: fc.boolean() })
  .map(({ date, isPrivate }) => ({
    path: [],
    date,
    what: isPrivate ? "SECRETPROOF" : "Proof",
    where: null,
    private: isPrivate,
    extra: {},
  }));

const aPart: fc.Arbitrary<GroupPart> = fc
  .record({ how: fc.option(words), level, date: fc.option(someDay) })
  .map((part) => ({ path: [], ...part, extra: {} }));
const involvement = fc
  .record({ all: fc.option(words, { freq: 1 }), groups: fc.dictionary(group, aPart, { maxKeys: 3 }) })
  .map(({ all, groups }) => ({ path: [], all, groups: all === null ? groups : {}, extra: {} }));

const aRow: fc.Arbitrary<Row> = fc
  .record({
    lead: fc.subarray([...LEADS], { maxLength: 1 }),
    involve: involvement,
    indicators: fc.array(anIndicator, { maxLength: 3 }),
    actions: fc.array(anAction, { maxLength: 2 }),
    voices: fc.array(aVoice, { maxLength: 2 }),
    evidence: fc.array(someEvidence, { maxLength: 1 }),
    evaluation: fc.array(anEvaluation, { maxLength: 3 }),
  })
  .map((over) => make.row(over));

/** A plan of everything that the public is told of only in part. */
export const aPlan: fc.Arbitrary<Plan> = fc
  .record({
    rows: fc.uniqueArray(fc.tuple(fc.constantFrom("wc-staff-induction", "vi-shared-values"), aRow), {
      maxLength: 2,
      selector: ([measure]) => measure,
    }),
    chosenWith: involvement,
    reviews: fc.array(fc.tuple(someDay, fc.dictionary(group, words)), { maxLength: 2 }),
    voices: fc.array(aVoice, { maxLength: 2 }),
  })
  .map(({ rows, reviews, ...over }) =>
    make.plan({
      ...over,
      voices: [make.voice("2025-09-10", { said: UNSHARED }), ...over.voices],
      rows: rows.map(([measure, row]) => ({ ...row, measure })),
      reviews: reviews.map(([date, there]) => ({
        path: [],
        date,
        label: null,
        with: there,
        note: null,
        extra: {},
        withExtra: {},
      })),
    }),
  );

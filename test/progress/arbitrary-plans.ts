import fc from "fast-check";
import { addDays } from "../../src/civil-date.ts";
import type { Action, Indicator, Moved, Plan, Row, Voice } from "../../src/plan/plan.ts";
import { GROUP_IDS, LEVELS, RATINGS, STAGES } from "../../src/vocabulary.ts";
import {
  action,
  baseline,
  celebration,
  ended,
  evaluation,
  evidence,
  indicator,
  involvement,
  moved,
  part,
  plan,
  reading,
  review,
  row,
  step,
  target,
  view,
  voice,
} from "./build.ts";

/** The year of `build.ts`, with some weeks before it and after it. */
export const aDay = fc.integer({ min: -60, max: 400 }).map((days) => addDays("2025-09-01", days));
const aGroup = fc.constantFrom(...GROUP_IDS);
const text = fc.constantFrom(
  "A shortlist of ten",
  "Two Forum members help",
  "Not yet",
  "None of it is easy",
  "Will come in May",
  "Pupils, parents and staff",
);
const level = fc.option(fc.constantFrom(...keysOf(LEVELS)));
const rating = fc.option(fc.constantFrom(...keysOf(RATINGS)));
const value = fc.integer({ min: 0, max: 100 });
const people = fc.option(fc.integer({ min: 0, max: 30 }));
const optionalDay = fc.option(aDay);

function keysOf<K extends string>(words: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(words).filter((key): key is K => key in words);
}

/** Something for each group, or for some of them. */
function byGroup<T>(of: fc.Arbitrary<T>) {
  const some = fc.option(of, { nil: undefined });
  return fc
    .record({ "children-and-young-people": some, "parent-carers": some, staff: some })
    .map((groups) => Object.fromEntries(Object.entries(groups).filter(([, each]) => each !== undefined)));
}

const anInvolvement = fc.oneof(
  text.map((all) => involvement(all)),
  byGroup(fc.record({ how: fc.option(text), level, date: optionalDay }).map(part)).map((groups) =>
    involvement(groups),
  ),
);
const aMove = fc.tuple(aDay, optionalDay).map(([from, date]) => moved(from, date));
const moves = fc.array(aMove, { maxLength: 2 });

const aVoice = fc
  .record({
    date: aDay,
    from: aGroup,
    kind: fc.constantFrom("idea", "worry", "thanks"),
    did: fc.option(text),
    doing: fc.option(text),
    answered: optionalDay,
  })
  .map(({ date, ...over }) => voice(date, over));

const anIndicator = fc
  .record({
    from: fc.option(aGroup),
    aim: fc.option(fc.constantFrom("up", "down")),
    unit: fc.constantFrom("percent", null),
    cumulative: fc.boolean(),
    ofWhat: fc.constantFrom("sessions", null, null),
    ended: fc.option(aDay.map((date) => ended(date))),
    baseline: fc.option(fc.tuple(value, aDay).map(([start, date]) => baseline(start, { date }))),
    target: fc.option(
      fc
        .tuple(value, optionalDay, fc.array(fc.tuple(aDay, value), { maxLength: 2 }), moves)
        .map(([aimed, by, steps, dates]) =>
          target(aimed, by, { steps: steps.map(([day, on]) => step(day, on)), moved: dates }),
        ),
    ),
    readings: fc.uniqueArray(
      fc.tuple(aDay, value, people).map(([date, read, of]) => reading(date, read, of)),
      { maxLength: 4, selector: ({ date }) => date },
    ),
  })
  .map((over): Indicator => indicator(over));

const anAction = fc
  .record({
    lead: fc.array(fc.constantFrom("SENCo", "Parent Forum", "School Council", "three families"), {
      maxLength: 2,
    }),
    with: fc.uniqueArray(aGroup, { maxLength: 2 }),
    by: optionalDay,
    done: optionalDay,
    ongoing: fc.boolean(),
    moved: moves,
  })
  .map((over): Action => action("Ask parents, pupils and staff", over));

const anEvaluation = fc
  .record({
    date: aDay,
    stage: fc.option(fc.constantFrom(...keysOf(STAGES))),
    rating,
    views: byGroup(fc.record({ says: fc.option(text), level, rating }).map(view)),
  })
  .map(({ date, ...over }) => evaluation(date, over));

const aRow = fc
  .record({
    involve: anInvolvement,
    lead: fc.constantFrom([], ["Parent Forum chair"]),
    indicators: fc.array(anIndicator, { maxLength: 2 }),
    actions: fc.array(anAction, { maxLength: 2 }),
    voices: fc.array(aVoice, { maxLength: 2 }),
    evidence: fc.array(
      aDay.map((date) => evidence(date)),
      { maxLength: 1 },
    ),
    evaluation: fc.array(anEvaluation, { maxLength: 3 }),
  })
  .map((over): Row => row(over));

/** A plan of up to four rows with something of everything that says who takes part and where it stands. */
export const aPlan = fc
  .record({
    chosenWith: anInvolvement,
    reviews: fc.array(
      fc.tuple(aDay, byGroup(text)).map(([date, present]) => review(date, { with: present })),
      { maxLength: 3 },
    ),
    celebrate: fc.array(
      aDay.map((date) => celebration(date, "A song")),
      { maxLength: 1 },
    ),
    voices: fc.array(aVoice, { maxLength: 2 }),
    rows: fc.array(aRow, { maxLength: 4 }),
  })
  .map((over): Plan => plan(over));

/** The plan as it could have been written on the day: nothing later in it, and due dates as they still were. */
export function knownBy(on: Plan, day: string): Plan {
  return {
    ...on,
    voices: voicesBy(on.voices, day),
    celebrate: by(on.celebrate, day),
    rows: on.rows.map((each) => ({
      ...each,
      indicators: each.indicators.map((one) => ({
        ...one,
        ended: one.ended && one.ended.date <= day ? one.ended : null,
        target: one.target && dueBy(one.target, lastDay(one, day)),
        readings: by(one.readings, day),
      })),
      actions: each.actions.map((one) => ({
        ...dueBy(one, day),
        done: one.done && one.done <= day ? one.done : null,
      })),
      voices: voicesBy(each.voices, day),
      evidence: by(each.evidence, day),
      evaluation: by(each.evaluation, day),
    })),
  };
}

/** The day on which a figure is judged. */
function lastDay({ ended: end }: Indicator, day: string): string {
  return end && end.date <= day ? end.date : day;
}

function by<T extends { readonly date: string | null }>(items: readonly T[], day: string): T[] {
  return items.filter(({ date }) => date === null || date <= day);
}

function dueBy<T extends { readonly by: string | null; readonly moved: readonly Moved[] }>(
  due: T,
  day: string,
): T {
  const later = due.moved.filter(({ date }) => date !== null && date > day);
  const [next] = later.toSorted((a, b) => ((a.date ?? "") < (b.date ?? "") ? -1 : 1));
  return next ? { ...due, by: next.from, moved: by(due.moved, day) } : due;
}

function voicesBy(voices: readonly Voice[], day: string): Voice[] {
  return by(voices, day).map((one) =>
    (one.answered ?? one.date) <= day ? one : { ...one, did: [], doing: [], couldNot: [], answered: null },
  );
}

import { addDays, type CivilDate, daysBetween } from "../../civil-date.ts";
import { isWeekday } from "../../plan/shape/lead-in.ts";
import { type Group, LEVELS } from "../../vocabulary.ts";
import type { Period } from "./school-year.ts";

/** Lines that stand commented out in a new plan, to be used by taking the `#` away; indented from their own beginning. */
export interface Hints {
  readonly groupNames: readonly string[];
  readonly ownMeasures: readonly string[];
  readonly reviews: readonly string[];
  /** Behind each group's key. */
  readonly involve: Readonly<Record<Group, string>>;
  readonly indicators: readonly string[];
  /** Keys of a row of their own. */
  readonly actionsAndVoices: readonly string[];
  readonly evaluation: readonly string[];
  readonly links: readonly string[];
}

/** The hints of a plan for a period, with days inside it; `linked` is a measure that a row could link to. */
export function hintsFor(period: Period, linked: string): Hints {
  const day = (share: number): CivilDate => dayAt(period, share);
  return {
    groupNames: ["group-names: { children-and-young-people: Pupils, parent-carers: Families, staff: Staff }"],
    ownMeasures: lines(`own-measures:
  - id: own-breakfast-club
    cornerstone: welcome-and-care
    statement: Every family feels able to use the breakfast club`),
    reviews: lines(`- date: ${day(0.28)}
  label: Autumn
  with:
    children-and-young-people: School Council
    parent-carers: Four Forum members
    staff: SENCo`),
    involve: {
      "children-and-young-people": "a few words, or how much they take part as well, as in",
      "parent-carers": "{ level: participating, how: Two Forum members help to run it }",
      staff: `levels: ${Object.keys(LEVELS).join(", ")}`,
    },
    indicators: lines(`- id: confident-staff
  what: New staff who say they feel confident about communicating with all parent carers
  from: staff
  unit: percent
  baseline: { value: 40, of: 10, date: ${day(0.04)}, source: Staff survey }
  target: { value: 90, by: ${day(0.86)} }
  readings:
    - { date: ${day(0.27)}, value: 55, of: 11, source: Staff survey }`),
    actionsAndVoices: lines(`actions:
  - do: Add a communication module to induction
    lead: Deputy head
    by: ${day(0.16)}
voices:
  - date: ${day(0.17)}
    from: parent-carers
    said: We never know whom to ring
    did: A named person for every family`),
    evaluation: lines(`- date: ${day(0.28)}
  stage: in-progress
  rating: amber
  note: Confidence is rising, slower than hoped
  next: Ask families what they would like new staff to know`),
    links: lines(`- to: ${linked}
  because: Say here how work on this measure could help that one`),
  };
}

function dayAt({ from, to }: Period, share: number): CivilDate {
  return schoolDay(addDays(from, Math.round(daysBetween(from, to) * share)));
}

/** The day itself, or the Friday before a Saturday or Sunday: nobody meets then. */
function schoolDay(day: CivilDate): CivilDate {
  if (isWeekday(day, "sat")) return addDays(day, -1);
  return isWeekday(day, "sun") ? addDays(day, -2) : day;
}

function lines(text: string): readonly string[] {
  return text.split("\n");
}

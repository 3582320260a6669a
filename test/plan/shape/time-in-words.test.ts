import { describe, expect, test } from "vitest";
import { findingsOf, planWith } from "../sample.ts";
import { type Case, tell } from "./tell.ts";

const PLACE = "Staff induction > Actions";
const TERMS = `terms:
  - { name: Autumn 1, from: 2025-09-01, to: 2025-10-24 }
  - { name: Autumn 2, from: 2025-11-03, to: 2025-12-19 }
  - { name: Spring term, from: 2026-01-05, to: 2026-03-27 }`;
const by = (text: string, head = ""): string =>
  planWith({ head, row: `actions:\n  - do: Ring home\n    by: ${text}` });
const says = (sentence: string): string => `invalid-date | ${PLACE} | ${sentence}`;
/** A time that means one day: what is said in brackets, and the day. */
const meant = (text: string, called: string, day: string): string =>
  says(`"${text}" is a time in words: write ${day} (${called})`);

describe("a time in words that means one day is fixed", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["1st March", "1 March 2026", "2026-03-01"],
    ["1 Mar", "1 March 2026", "2026-03-01"],
    ["March 1st", "1 March 2026", "2026-03-01"],
    ["the 1st of October", "1 October 2025", "2025-10-01"],
    ["11/12", "11 December 2025", "2025-12-11"],
    ["w/c 12 January", "12 January 2026", "2026-01-12"],
    ["week commencing 12th Jan", "12 January 2026", "2026-01-12"],
    ["Friday 12 December", "12 December 2025", "2025-12-12"],
    ["May 27", "27 May 2026", "2026-05-27"],
    ["Easter", "Easter Sunday, 5 April 2026", "2026-04-05"],
    ["Easter 2027", "Easter Sunday, 28 March 2027", "2027-03-28"],
    ["Christmas", "Christmas Day, 25 December 2025", "2025-12-25"],
    ["end of March", "its last day, 31 March 2026", "2026-03-31"],
    ["start of February 2026", "its first day, 1 February 2026", "2026-02-01"],
    ["end of year", "its last day, 21 July 2026", "2026-07-21"],
    ["1 September", "1 September 2025", "2025-09-01"],
    ["21 July", "21 July 2026", "2026-07-21"],
  ];
  tell(cases.map(([text, called, day]): Case => [by(text), meant(text, called, day), `by: ${day}\n`]));
});

describe("a term is what the plan's `terms` say", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["Autumn 1", "its last day, 24 October 2025", "2025-10-24"],
    ["autumn half-term 1", "its last day, 24 October 2025", "2025-10-24"],
    ["Autumn", "its last day, 19 December 2025", "2025-12-19"],
    ["Spring", "its last day, 27 March 2026", "2026-03-27"],
    ["end of Autumn 2", "its last day, 19 December 2025", "2025-12-19"],
    ["start of Autumn 2", "its first day, 3 November 2025", "2025-11-03"],
    ["Autumn 2025", "its last day, 19 December 2025", "2025-12-19"],
  ];
  tell(cases.map(([text, called, day]): Case => [by(text, TERMS), meant(text, called, day), `by: ${day}\n`]));

  const done = planWith({ head: TERMS, row: "actions:\n  - do: Ring home\n    done: Autumn 1" });
  const start = planWith({ head: TERMS, row: "actions:\n  - do: Ring home\n    start: Autumn 2" });
  tell([
    [
      done,
      says(
        '"Autumn 1" is 1 September 2025 to 24 October 2025: write the day that is meant, as in 2025-10-24',
      ),
    ],
    [start, meant("Autumn 2", "its first day, 3 November 2025", "2025-11-03"), "start: 2025-11-03\n"],
  ]);
});

describe("a time in words that leaves the day open is not", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["Autumn 1", '"Autumn 1" is a time in words: write the day that is meant, as in 2026-07-01'],
    [
      "Oct 25",
      '"Oct 25" can mean more than one day: write 2025-10-25 (25 October 2025) or a day of October 2025, as in 2025-10-31',
    ],
    ["Jul 25", '"Jul 25" is not a date: write the day, as in 2026-07-01'],
    ["March", '"March" is a whole month: write one day of it, as in 2026-03-31'],
    ["Monday 12 December", '"Monday 12 December" is no day: 12 December 2025 is a Friday'],
    ["Monday 12 December 2025", '"Monday 12 December 2025" is no day: 12 December 2025 is a Friday'],
    ["tbc", '"tbc" is not a day: leave the key out until you know'],
    ["ongoing", '"ongoing" is not a day: what goes on all the time has none'],
    ["1 August", '"1 August" is not a date: write the day, as in 2026-07-01'],
  ];
  tell(cases.map(([text, sentence]): Case => [by(text), says(sentence)]));

  test("and where terms would help, that is said", () => {
    expect(findingsOf(by("Autumn 1"))[0]?.help).toBe(
      "Where the plan has `terms`, with the days of each, the day can be told.",
    );
  });
});

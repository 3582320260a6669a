import { describe, expect, test } from "vitest";
import { findingsOf, planWith } from "../sample.ts";
import { type Case, tell } from "./tell.ts";

const ROW = "Staff induction";

describe("invalid-date", () => {
  const by = (text: string): string => planWith({ row: `actions:\n  - do: Ring home\n    by: ${text}` });
  const place = `${ROW} > Actions`;

  const plain: readonly (readonly [string, string])[] = [
    ["2026-9-1", '"2026-9-1" is not how a date is written here: write 2026-09-01 (1 September 2026)'],
    ["2026/09/01", '"2026/09/01" is not how a date is written here: write 2026-09-01 (1 September 2026)'],
    ["20260901", '"20260901" is not how a date is written here: write 2026-09-01 (1 September 2026)'],
    ["2026–09–01", '"2026–09–01" is not how a date is written here: write 2026-09-01 (1 September 2026)'],
    ["01/09/2026", '"01/09/2026" is read day first: write 2026-09-01 (1 September 2026)'],
    ["1.9.2026", '"1.9.2026" is read day first: write 2026-09-01 (1 September 2026)'],
    [
      "1 September 2026",
      '"1 September 2026" is not how a date is written here: write 2026-09-01 (1 September 2026)',
    ],
    [
      "1st Sept 2026",
      '"1st Sept 2026" is not how a date is written here: write 2026-09-01 (1 September 2026)',
    ],
    [
      "September 1, 2026",
      '"September 1, 2026" is not how a date is written here: write 2026-09-01 (1 September 2026)',
    ],
    ["2026-09-01T10:00:00Z", "a date has no time of day here: write 2026-09-01"],
    ["2026-09-01 10:00", "a date has no time of day here: write 2026-09-01"],
  ];
  tell(
    plain.map(([text, says]): Case => [by(text), `invalid-date | ${place} | ${says}`, "by: 2026-09-01\n"]),
  );

  const others: readonly (readonly [string, string])[] = [
    ["2026-02-31", '"2026-02-31" is no day: February 2026 has 28 days'],
    ["2028-02-30", '"2028-02-30" is no day: February 2028 has 29 days'],
    ["31/04/2026", '"31/04/2026" is no day: April 2026 has 30 days'],
    ["2026-13-01", '"2026-13-01" is no day: there is no month 13'],
    ["0000-01-01", '"0000-01-01" is no day: there is no year 0'],
    ["09/30/2026", '"09/30/2026" is no day: the day comes first here, and there is no month 30'],
    ["2026-09", '"2026-09" is a whole month: write one day of it, as in 2026-09-30'],
    ["September 2026", '"September 2026" is a whole month: write one day of it, as in 2026-09-30'],
    ["2026", '"2026" is a whole year: write one day of it, as in 2026-07-01'],
    [
      "01/09/26",
      '"01/09/26" leaves the century open: write the year in full, as in 2026-09-01 for 1 September 2026',
    ],
    ["Lent", '"Lent" is a time in words: write the day that is meant, as in 2026-07-01'],
    ["week 12", '"week 12" is not a date: write the day, as in 2026-07-01'],
    ["yes", '`by` is a day, and "yes" does not say which'],
  ];
  tell(others.map(([text, says]): Case => [by(text), `invalid-date | ${place} | ${says}`]));

  test("where the month could come first, the day that may be meant is named", () => {
    expect(findingsOf(by("09/30/2026"))[0]?.help).toBe("Write 2026-09-30 if 30 September 2026 is meant.");
  });

  const done = (text: string): string => planWith({ row: `actions:\n  - { do: Ring home, done: ${text} }` });
  tell([
    [
      done("yes"),
      `invalid-date | ${place} | \`done\` is the day on which it was done, and "yes" does not say which`,
    ],
    [
      done("true"),
      `invalid-date | ${place} | \`done\` is the day on which it was done, and "true" does not say which`,
    ],
    [
      done("✓"),
      `invalid-date | ${place} | \`done\` is the day on which it was done, and "✓" does not say which`,
    ],
    [
      done("no"),
      `invalid-date | ${place} | \`done\` is the day on which it was done: leave it empty until then`,
    ],
  ]);
});

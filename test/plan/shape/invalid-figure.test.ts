import { describe, expect, test } from "vitest";
import { indicatorWith, sentencesOf } from "../sample.ts";
import { type Case, tell } from "./tell.ts";

const ROW = "Staff induction";
const MEASURING = `${ROW} > What are we measuring?`;

describe("a figure is written in plain digits", () => {
  const digits: readonly (readonly [string, string])[] = [
    ["010", "10"],
    ["0x1F", "31"],
    ["0o17", "15"],
    ["1e3", "1000"],
    ["+5", "5"],
    [".5", "0.5"],
    ["5.", "5"],
    ["1_000", "1000"],
    ["1,200", "1200"],
    ["1 200", "1200"],
    ["1'200", "1200"],
    ["1,234,567.5", "1234567.5"],
  ];
  tell(
    digits.map(
      ([text, right]): Case => [
        indicatorWith(`target: ${text}`),
        `invalid-value | ${MEASURING} | a number is written in plain digits: ${right}, not ${text}`,
        `target: ${right}\n`,
      ],
    ),
  );

  const others: readonly (readonly [string, string])[] = [
    ["4,5", "a number has a point and no comma: write 4.5, not 4,5"],
    [".inf", '".inf" is no number that anybody could count or measure'],
    [".nan", '".nan" is no number that anybody could count or measure'],
    ["1e999", '"1e999" is no number that anybody could count or measure'],
    ["12345678901234567890", '"12345678901234567890" has 20 digits, and a number here has at most 15'],
    ["0.1234567890123456", '"0.1234567890123456" has 16 digits, and a number here has at most 15'],
    ["12/30", '"12/30" is two numbers: write value 12, unit: out of 30'],
    ["3/4", '"3/4" is two numbers: write value 3, unit: out of 4'],
    ["at least 6", '"at least 6" is a number with words: write 6: with `aim: up` that means at least'],
    ["at least 90%", '"at least 90%" is a number with words: write 90: with `aim: up` that means at least'],
    ["90 or more", '"90 or more" is a number with words: write 90: with `aim: up` that means at least'],
    ["fewer than 5", '"fewer than 5" is a number with words: write 5: with `aim: down` that means at most'],
    ["not known", '"not known" is not a figure: leave the key out until you know'],
    ["tbc", '"tbc" is not a figure: leave the key out until you know'],
    ['"?"', '"?" is not a figure: leave the key out until you know'],
    ["£250", '"£250" is more than a number: write 250, and "£" under `unit`'],
    ["£1,200", '"£1,200" is more than a number: write 1200, and "£" under `unit`'],
    ["12 families", '"12 families" is more than a number: write 12, and "families" under `unit`'],
    ["55 %", '"55 %" is a percentage, and the unit of this figure is not percent'],
    ["55%", '"55%" is a percentage, and the unit of this figure is not percent'],
    ["about half", '"about half" is neither a number nor yes or no'],
    ["€1.200", '"€1.200" is neither a number nor yes or no'],
    ["y", '"y" is neither yes nor no: write one of them'],
  ];
  tell(
    others.map(
      ([text, says]): Case => [indicatorWith(`target: ${text}`), `invalid-value | ${MEASURING} | ${says}`],
    ),
  );

  test.each(["0", "-5", "4.50", "1200", "999999999999999", "yes", "No", "TRUE", "false", '"yes"'])(
    "%s is fine",
    (text) => {
      expect(sentencesOf(indicatorWith(`target: ${text}`))).toEqual([]);
    },
  );
});

describe("an odd number is found wherever a figure may stand", () => {
  test.each([
    "baseline: 010",
    "baseline:   +5",
    "target: { value: 0x1F }",
    "target: {value: 1e3}",
    '"baseline": 007',
    "readings: [{date: 2025-12-01, value: .5}]",
    "readings: [{date: 2025-12-01, value: 5, of: 10.}]",
    'readings: [{"date": "2025-12-01", "value":-00.5}]',
    "readings:\n  - value: 1234567890.1234567\n    date: 2025-12-01",
    "readings:\n  - value:\n      -.5\n    date: 2025-12-01",
  ])("%s", (text) => {
    expect(sentencesOf(indicatorWith(text))).toHaveLength(1);
  });
});

describe("what was counted leaves nothing open", () => {
  const reading = (value: string) => indicatorWith(`readings: [{ date: 2025-12-01, value: ${value} }]`);
  tell([
    [
      reading("at least 6"),
      `invalid-value | ${MEASURING} | "at least 6" leaves open what was counted: write the number alone, as in 6`,
    ],
    [
      reading("12/30"),
      `invalid-value | ${MEASURING} | "12/30" is two numbers: write \`value: 12\` and \`of: 30\``,
    ],
    [
      reading("unknown"),
      `invalid-value | ${MEASURING} | "unknown" is not a figure: leave the key out until you know`,
    ],
  ]);
});

describe("where the unit is percent", () => {
  tell([
    [
      indicatorWith("unit: percent\ntarget: 12/30"),
      `invalid-value | ${MEASURING} | "12/30" is two numbers: write 40 (12 of 30 is 40%)`,
    ],
    [
      indicatorWith("unit: percent\ntarget: 55 %"),
      `invalid-value | ${MEASURING} | "55 %" is written 55: the unit is percent already`,
      "target: 55\n",
    ],
    [
      indicatorWith("unit: percent\ntarget: 055%"),
      `invalid-value | ${MEASURING} | "055%" is written 55: the unit is percent already`,
      "target: 55\n",
    ],
    [
      indicatorWith('unit: "%"\nbaseline: 12/30'),
      `invalid-value | ${MEASURING} | "12/30" is two numbers: write \`value: 40\` and \`of: 30\` (12 of 30 is 40%)`,
    ],
  ]);

  test.each(["percent", '"%"'])("55%% is fine with unit: %s", (unit) => {
    expect(sentencesOf(indicatorWith(`unit: ${unit}\nbaseline: 40.5%\ntarget: { value: 55% }`))).toEqual([]);
  });
});

describe("how many people", () => {
  const of = (text: string): string => indicatorWith(`baseline: { value: 4, of: ${text} }`);
  tell([
    [of("55%"), `invalid-value | ${MEASURING} | \`of\` is how many people it is about, and not a percentage`],
    [of("ten"), `invalid-value | ${MEASURING} | "ten" is not a number`],
    [of("10 people"), `invalid-value | ${MEASURING} | "10 people" is more than a number: write 10 alone`],
    [
      of("0x10"),
      `invalid-value | ${MEASURING} | a number is written in plain digits: 16, not 0x10`,
      "of: 16 }",
    ],
  ]);
});

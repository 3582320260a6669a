import type { Rule } from "../rule.ts";

/** What is found where a plan does not have the shape that its schema asks for. */
export const SHAPE_RULES: readonly Rule[] = [
  {
    id: "unknown-key",
    group: "shape",
    severity: "error",
    summary: "Every key is one that the format has",
    why: "A key with a slip of the pen is not read, and what is under it would be missing from every report.",
    help: "Keys of your own begin with `x-`; they are kept and exported.",
    bad: [
      [
        "    success: Families say that letters are kind and clear",
        "    sucess: Families say that letters are kind and clear",
      ],
    ],
    good: [],
  },
  {
    id: "missing-key",
    group: "shape",
    severity: "error",
    summary: "What a plan cannot do without is there",
    why: "Without it, a row, a reading or a voice cannot be placed, dated or read.",
    bad: [
      [
        "  - measure: cm-positive-language\n    lead: SENCo\n    improve: Letters home speak of what children can do\n",
        "  - measure: cm-positive-language\n    lead: SENCo\n",
      ],
    ],
    good: [],
  },
  {
    id: "wrong-type",
    group: "shape",
    severity: "error",
    summary: "Each place holds the kind of thing it is for",
    why: "A list where one text belongs, or a number where words belong, cannot be shown in the grid.",
    bad: [["improve: Letters home speak of what children can do", "improve: [Letters home, Emails]"]],
    good: [],
  },
  {
    id: "invalid-value",
    group: "shape",
    severity: "error",
    summary: "A value is one of the words, or in the form, that its place allows",
    why: "A word that the tool does not know cannot be counted or shown.",
    bad: [
      [
        "stage: in-progress, rating: amber, note: The reading group has begun",
        "stage: started, rating: amber, note: The reading group has begun",
      ],
    ],
    good: [],
  },
  {
    id: "invalid-date",
    group: "shape",
    severity: "error",
    summary: "A date is a real day, written year-month-day",
    why: "`01/09/2026` is September to one reader and January to another; 2026-09-01 is the same day to all.",
    help: "Write dates as 2026-09-01.",
    bad: [["by: 2026-03-20", "by: 20/03/2026"]],
    good: [],
  },
  {
    id: "word-bullet",
    group: "shape",
    severity: "warning",
    summary: "A list is written with hyphens, not with Word's bullets",
    why: "Lines that begin with • are one text to YAML, so that several things are reported as one.",
    help: "Begin each line of the list with a hyphen and a space.",
    bad: [
      [
        "success: Families say that letters are kind and clear",
        "success:\n      • Families say that letters are kind\n      • Families say that letters are clear",
      ],
    ],
    good: [
      [
        "success: Families say that letters are kind and clear",
        "success:\n      - Families say that letters are kind\n      - Families say that letters are clear",
      ],
    ],
  },
  {
    id: "curly-quotes",
    group: "shape",
    severity: "error",
    summary: "Ids, dates, numbers and units have plain quotes or none",
    why: "Word processors turn plain quotes into typographic ones, which YAML reads as part of the text.",
    bad: [["by: 2026-03-20", "by: “2026-03-20”"]],
    good: [],
  },
  {
    id: "unsupported-version",
    group: "shape",
    severity: "error",
    summary: "`cornerstones` is 1",
    why: "The number says which version of the format the plan is written in; this tool reads version 1.",
    help: "Write `cornerstones: 1`.",
    bad: [["cornerstones: 1\nsetting", "cornerstones: 2\nsetting"]],
    good: [],
  },
];

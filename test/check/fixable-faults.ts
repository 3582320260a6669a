/** A fault with one safe mend: the rule that finds it, text of the sound plan, the fault in its place, and the mend. */
export type FixableFault = readonly [rule: string, sound: string, fault: string, mended: string];

const READING = "{ date: 2025-12-01, value: 21 }";
const BY = "by: 2026-03-20";
const PERIOD = "period: { from: 2025-09-01, to: 2026-07-21 }";
const IMPROVE = "improve: Letters home speak of what children can do";
const SUCCESS = "    success: Families say that letters are kind and clear";
const NOTE = "stage: in-progress, rating: amber, note: Good talks and little on paper yet";
const REVIEW = `  - date: 2025-12-11
    label: Autumn
    with:
      children-and-young-people: School Council
      parent-carers: Four Forum members
      staff: SENCo
`;
const OTHER_REVIEW = `  - date: 2025-12-10
    with: { children-and-young-people: Two, parent-carers: Four, staff: All }
`;

/** Every kind of fix that the program offers. */
export const FIXABLE_FAULTS: readonly FixableFault[] = [
  [
    "yaml-syntax",
    IMPROVE,
    "improve: Letters home: what children's days are",
    "improve: 'Letters home: what children''s days are'",
  ],
  ["yaml-syntax", "lead: Deputy head", "lead: @deputy-head", "lead: '@deputy-head'"],
  ["yaml-syntax", IMPROVE, 'improve: "Letters home speak', 'improve: "Letters home speak"'],
  ["yaml-syntax", IMPROVE, 'improve: "Letters" home speak', "improve: '\"Letters\" home speak'"],
  ["yaml-syntax", IMPROVE, "improve:Letters home speak of what children can do", IMPROVE],
  ["yaml-syntax", `    ${IMPROVE}`, `\t${IMPROVE}`, `    ${IMPROVE}`],
  ["yaml-syntax", "label: Autumn", "label: % of us", "label: '% of us'"],
  ["yaml-syntax", "  - measure: own-breakfast", "    measure: own-breakfast", "  - measure: own-breakfast"],
  ["hidden-characters", `    ${IMPROVE}`, `\u00a0\u00a0\u00a0\u00a0${IMPROVE}`, `    ${IMPROVE}`],
  ["hidden-characters", IMPROVE, "improve: Let\u00adters home speak of what child\u00adren can do", IMPROVE],
  ["hidden-characters", IMPROVE, "im\u200bprove: Letters home speak of what children can do", IMPROVE],
  ["hidden-characters", "- id: families", "- id: fami\u200blies", "- id: families"],
  ["unknown-key", SUCCESS, "    Success: Families say that letters are kind and clear", SUCCESS],
  [
    "unknown-key",
    NOTE,
    "stage: in-progress, note: Good talks, little on paper",
    'stage: in-progress, note: "Good talks, little on paper"',
  ],
  ["wrong-type", "setting: Oakfield Primary School", "setting: 12", 'setting: "12"'],
  [
    "wrong-type",
    SUCCESS,
    "    success:\n      - Staff: feel sure",
    '    success:\n      - "Staff: feel sure"',
  ],
  ["wrong-type", READING, '{ date: 2025-12-01, value: "21" }', READING],
  ["invalid-value", READING, "{ date: 2025-12-01, value: 1,021 }", "{ date: 2025-12-01, value: 1021 }"],
  ["invalid-value", READING, "{ date: 2025-12-01, value: 021 }", READING],
  ["invalid-value", "value: 60, of: 30", "value: 60 %, of: 30", "value: 60, of: 30"],
  [
    "invalid-value",
    NOTE,
    "stage: in-progress, rating: Amber, note: Good talks and little on paper yet",
    NOTE,
  ],
  [
    "invalid-value",
    NOTE,
    "stage: In Progress, rating: amber, note: Good talks and little on paper yet",
    NOTE,
  ],
  ["invalid-value", "from: staff", "from: Staff", "from: staff"],
  ["invalid-date", BY, "by: 2026-3-20", BY],
  ["invalid-date", BY, "by: 20/03/2026", BY],
  ["invalid-date", BY, "by: 20 March 2026", BY],
  ["invalid-date", BY, "by: 2026-03-20T10:00:00Z", BY],
  ["invalid-date", BY, "by: 2026\u201303\u201320", BY],
  ["invalid-date", "answered: 2025-11-03", "answered: 2025.11.3", "answered: 2025-11-03"],
  ["invalid-date", PERIOD, "period: { from: 1/9/2025, to: 2026-07-21 }", PERIOD],
  [
    "word-bullet",
    SUCCESS,
    "    success:\n      • Letters are kind\n      • Letters are clear",
    "    success:\n      - Letters are kind\n      - Letters are clear",
  ],
  [
    "yaml-syntax",
    SUCCESS,
    "    success:\n    • Letters are kind\n    • Letters are clear",
    "    success:\n    - Letters are kind\n    - Letters are clear",
  ],
  ["curly-quotes", BY, "by: \u201c2026-03-20\u201d", BY],
  ["curly-quotes", "unit: percent", "unit: \u201cpercent\u201d", "unit: percent"],
  ["curly-quotes", "- id: letters-read", "- id: \u201cletters-read\u201d", "- id: letters-read"],
  ["curly-quotes", SUCCESS, "    \u201csuccess\u201d: Families say that letters are kind and clear", SUCCESS],
  ["unsupported-version", "cornerstones: 1", 'cornerstones: "1"', "cornerstones: 1"],
  [
    "out-of-order",
    READING,
    `${READING}\n          - { date: 2025-10-15, value: 17 }`,
    `{ date: 2025-10-15, value: 17 }\n          - ${READING}`,
  ],
  [
    "out-of-order",
    `      - { date: 2025-12-11, ${NOTE} }`,
    "      - date: 2025-12-11\n        stage: in-progress\n\n      - { date: 2025-10-01, stage: not-started }",
    "      - { date: 2025-10-01, stage: not-started }\n\n      - date: 2025-12-11\n        stage: in-progress",
  ],
  ["out-of-order", REVIEW, REVIEW + OTHER_REVIEW, OTHER_REVIEW + REVIEW],
];

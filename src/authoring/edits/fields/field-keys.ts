import { GROUP_IDS, RATINGS } from "../../../vocabulary.ts";

const GROUP_PARTS = ["how", "level"] as const;
const INDICATOR_KEYS = [
  "what",
  "from",
  "unit",
  "aim",
  "cumulative",
  "baseline",
  "baseline.value",
  "baseline.of",
  "baseline.date",
  "baseline.source",
  "target",
  "target.value",
  "target.by",
] as const;

/** The fields of a plan that can be set, by their dotted keys, in the order of the plan's reference. */
export const PLAN_FIELDS: readonly string[] = [
  "setting",
  "setting-id",
  "period.from",
  "period.to",
  "catalogue",
  ...byGroup("chosen-with", [...GROUP_PARTS, "date"]),
  ...GROUP_IDS.map((group) => `group-names.${group}`),
  ...Object.keys(RATINGS).map((rating) => `rating-key.${rating}`),
];

/** The fields of a row that can be set; `indicators` are the ids of what it measures. */
export function rowFields(indicators: readonly string[]): readonly string[] {
  return [
    "our-words",
    "lead",
    "improve",
    "success",
    ...byGroup("involve", GROUP_PARTS),
    ...indicators.flatMap((id) => INDICATOR_KEYS.map((key) => `indicators.${id}.${key}`)),
  ];
}

/** Whether a word is a field of a row, or the beginning of one. */
export function isRowField(key: string): boolean {
  return rowFields([]).includes(key) || /^(?:involve|indicators)\./.test(key);
}

/** For people: the keys with a word in capitals where one of several stands. */
export const FIELD_HELP = {
  plan: [
    "setting",
    "setting-id",
    "period.from",
    "period.to",
    "catalogue",
    "chosen-with[.GROUP[.how|level|date]]",
    "group-names.GROUP",
    "rating-key.COLOUR",
    "x-ANYTHING",
  ],
  row: [
    "our-words",
    "lead",
    "improve",
    "success",
    "involve[.GROUP[.how|level]]",
    "indicators.ID.what|from|unit|aim|cumulative",
    "indicators.ID.baseline[.value|of|date|source]",
    "indicators.ID.target[.value|by]",
    "x-ANYTHING",
  ],
} as const;

function byGroup(key: string, parts: readonly string[]): readonly string[] {
  return [
    key,
    ...GROUP_IDS.flatMap((group) => [`${key}.${group}`, ...parts.map((part) => `${key}.${group}.${part}`)]),
  ];
}

import { GROUP_IDS, RATINGS } from "../../../vocabulary.ts";

/**
 * The fields that can be set, in the order of the plan's reference and as people are shown them: a word in capitals
 * stands for one of several, what is in brackets may be left out, and of words with `|` between them one is meant.
 */
export const FIELD_HELP = {
  plan: [
    "setting",
    "setting-id",
    "period.from",
    "period.to",
    "catalogue",
    "chosen-with[.GROUP[.how|level|date]]",
    "group-names.GROUP",
    "roles.ROLE",
    "terms",
    "embedded",
    "rating-key.COLOUR",
    "accept",
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
    "accept",
    "x-ANYTHING",
  ],
} as const;

/** The fields of a plan that can be set, by their dotted keys. */
export const PLAN_FIELDS: readonly string[] = fieldsOf(FIELD_HELP.plan, []);

/** The fields of a row that can be set; `indicators` are the ids of what it measures. */
export function rowFields(indicators: readonly string[]): readonly string[] {
  return fieldsOf(FIELD_HELP.row, indicators);
}

/** Whether a word is a field of a row, or the beginning of one. */
export function isRowField(key: string): boolean {
  return rowFields([]).includes(key) || /^(?:involve|indicators)\./.test(key);
}

function fieldsOf(forms: readonly string[], ids: readonly string[]): readonly string[] {
  const words: Readonly<Record<string, readonly string[]>> = {
    GROUP: GROUP_IDS,
    COLOUR: Object.keys(RATINGS),
    ID: ids,
    ROLE: [],
    "x-ANYTHING": [],
  };
  return forms.flatMap((form) => {
    const steps = form.replaceAll("]", "").split(/(?=\[)|\./);
    return written(steps, (step) => words[step] ?? step.split("|"));
  });
}

/** All ways to write what is left of a form; where the next step is in brackets, it may end here. */
function written(
  steps: readonly string[],
  choicesOf: (step: string) => readonly string[],
): readonly string[] {
  const [step, ...rest] = steps;
  if (step === undefined) return [""];
  const isOptional = step.startsWith("[");
  const behind = written(rest, choicesOf);
  const taken = choicesOf(step.replace("[", "")).flatMap((word) => behind.map((more) => join(word, more)));
  return isOptional ? ["", ...taken] : taken;
}

function join(word: string, more: string): string {
  return word === "" || more === "" ? word || more : `${word}.${more}`;
}

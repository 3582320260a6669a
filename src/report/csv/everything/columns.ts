import type { CsvCell } from "../../../markup/csv.ts";
import { ACTION_KEYS } from "../../../plan/keys/action-keys.ts";
import { toldColumns } from "../../../plan/keys/told-texts.ts";
import type { Extra } from "../../../plan/plan.ts";
import { MEASURE_COLUMNS } from "../render-csv.ts";

/** What a record of the table of everything can be, with what its `text` holds. */
export const KINDS = {
  plan: "the plan; the name of its catalogue",
  headline: "one of the counts that every report says first, its number in `value`; what is counted",
  "left-out":
    "of a report for the public, how many things of a sort it does not tell, in `value`; which sort",
  term: "a term or half term; its name",
  choosing: "a group and the choosing of the measures; how it chose",
  "group-name": "a group; what it is called here",
  role: "whose a role is here; the role",
  "own-measure": "a measure of your own; its statement",
  "rating-key": "a rating; what it means here",
  review: "a day on which the plan is looked at together; what it is called",
  presence: "a group and a review; who was there, or is to be",
  celebration: "something to celebrate; what",
  embedded: "a measure that earlier years embedded",
  measure: "a row of the plan; what exactly needs to be improved",
  success: "how we will know; one of the signs",
  involvement: "how a group is to be involved, or all three (`group` is empty); in words",
  figure: "something measured; what it counts",
  baseline: "where a figure begins, as the plan states it",
  reading: "a reading of a figure",
  target: "where a figure is to go",
  step: "a milestone on the way to a target",
  ended: "a figure is no longer taken from a day on",
  moved: "a due date that was moved",
  action: "something to do; what",
  voice: "something said; the words",
  answer: "what came of something said, a record for each text of the answer; that text",
  evidence: "what shows how it went; what it is",
  evaluation: "how it went, as people judge it; the note",
  view: "how a group says it went; its words",
  link: "work on the measure could help another",
  happened: "what was seen of a link; what",
  accept: "a finding that is accepted; the rule's id",
} as const;
export type RecordKind = keyof typeof KINDS;

/** The columns of the table of everything, each with what it means; what does not apply to a record is empty. */
export const COLUMNS = {
  kind: "what the record is, as listed above",
  part_of: "what holds it: `plan`, `row` or `embedded`; of a move `action` or `target`",
  ...MEASURE_COLUMNS,
  id: "the id that the plan gives it",
  group: "the group that it is about, or from",
  who: "who of the group; who is thanked; of a plan the catalogue's authors",
  date: "its day: of a reading, a voice, an answer, a review, an evaluation; the first day of a term; the day on which a date was moved; the last day of a figure that has ended; since when a measure is embedded",
  until: "the last day of a term; the last day on which a finding is accepted",
  text: "its words, as listed above",
  state:
    "of choosing `yes`, `no` or `not-said`; of a review `held` or `ahead`; of presence `yes`, `no` or `ahead`; of an action `done`, `late`, `ongoing` or `open`; of a step `reached` or `not-reached`; of what was seen of a link `helped` or `did-not-help`",
  indicator: "the id of the figure that it is, or is part of",
  action: "of a move, the action whose date was moved",
  to: "of a link, and of what was seen of it, the id of the other measure",
  value: "the number, or `true` or `false`",
  of: "how many people answered or were counted; where `of_what` says so, how many of these",
  masked: "whether the public is not told the value",
  source: "where a figure comes from",
  unit: "`percent`, or the plan's own word",
  aim: "`up` or `down`",
  cumulative: "whether it is a running total over the period",
  of_what: "what `of` counts where that is not people",
  status: "where the measure, or the figure, stands on the day",
  of_shown: "whether that rests on the figures that may be shown to the public, others being held back",
  progress: "the share of the way from baseline to target, 0 to 1",
  expected: "the share of the way hoped for by the latest reading, 0 to 1",
  trend: "the last two readings by the aim: `better`, `same`, `worse`",
  since_start: "the latest reading against the start, by the aim",
  stage: "the stage stated; of a measure the last one",
  rating: "the rating stated; of a measure the last one",
  level: "how far a group takes part",
  lead: "who leads: roles, `; ` between them",
  with: "the groups that do it together",
  start: "when an action should begin",
  by: "when it is due: an action, a target, a step, what is promised in an answer",
  done: "when an action was done",
  ...toldColumns(ACTION_KEYS),
  was: "of a move, the date that it was",
  because: "why",
  note: "of a review, what was talked about; of a plan, the catalogue's edition",
  next: "of an evaluation, what else needs to happen",
  voice_kind: "`idea`, `worry` or `thanks`",
  outcome:
    "of a voice `did`, `doing`, `could-not`, `waiting`, `thanks`, or `unclear` (an answer that cannot be read)",
  answer: "of an answer `did`, `doing` or `could-not`",
  said: "of an answer, what was said",
  told: "of an answer, how they heard back",
  share: "whether those concerned agree to its being printed",
  age: "of a voice, days from the day it was said to the day of the report",
  where: "where evidence is kept; of a plan the path of another catalogue",
  private: "of evidence, whether it is not for publishing",
  statement: "of a measure, as the catalogue words it",
  our_words: "of a measure, as you say it",
} as const;

/** The cells of a record of the table of everything. */
export type Cells = Readonly<Partial<Record<keyof typeof COLUMNS, CsvCell>>>;

/** A record of the table of everything. */
export interface Thing {
  readonly cells: Cells & { readonly kind: RecordKind };
  readonly extra?: Readonly<Record<string, Extra>>;
}

/** One record, with the `x-` keys of what it is about under the name of its kind. */
export function thing(kind: RecordKind, cells: Cells, x: Extra = {}, others: Thing["extra"] = {}): Thing {
  return { cells: { ...cells, kind }, extra: { [kind.replaceAll("-", "_")]: x, ...others } };
}

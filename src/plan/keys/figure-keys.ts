import { asked, defineKeys, entryOf, key, listOf, needed, own } from "./define-keys.ts";

export const STEP_KEYS = defineKeys({
  by: needed("date", "By", "The day by which it should be reached, as in 2025-12-19."),
  value: needed("value", "Figure aimed for by then", "A number, as in 60."),
});

export const MOVED_KEYS = defineKeys({
  from: needed("date", "Due before", "The date that it had before, as in 2025-10-31."),
  date: key("date", "Moved on", "The day on which it was moved, as in 2025-10-20."),
  because: key("text", "Why it was moved", "The reason in a few words, as in The trainer was ill."),
});

export const READING_KEYS = defineKeys({
  date: needed("date", "Taken on", "The day on which the figure was taken, as in 2025-12-01."),
  value: needed("value", "Figure", "A number, as in 55, or yes or no."),
  of: key("people", "Of how many people", "How many people answered or were counted, as in 11."),
  source: key("text", "Where the figure comes from", "As in Staff survey."),
});

export const ENDED_KEYS = defineKeys({
  date: needed("date", "Last day", "The last day on which it counted, as in 2026-03-20."),
  because: key("text", "Why it ended", "The reason in a few words, as in The survey has been replaced."),
});

export const BASELINE_KEYS = defineKeys({
  value: needed("value", "Figure at the start", "A number, as in 40, or yes or no."),
  of: key("people", "Of how many people", "How many people answered or were counted, as in 11."),
  date: key("date", "Taken on", "The day on which the figure was taken, as in 2025-09-15."),
  source: key("text", "Where the figure comes from", "As in Staff survey."),
});

export const TARGET_KEYS = defineKeys({
  value: needed("value", "Figure aimed for", "A number, as in 90, or yes or no."),
  by: key(
    "date",
    "By",
    "The day by which it should be reached, as in 2026-07-01. Left out, it is the end of the period.",
  ),
  steps: listOf(
    STEP_KEYS,
    "Steps on the way",
    "Milestones between the start and the target, in order of time, as in - { by: 2025-12-19, value: 60 }.",
  ),
  moved: listOf(
    MOVED_KEYS,
    "Dates it had before",
    "Each date that it had before, when it was moved and why.",
  ),
});

export const INDICATOR_KEYS = defineKeys({
  id: asked(
    "id",
    "Id",
    "A short name, once in its row, in lower-case letters, digits and hyphens, as in confident-staff.",
  ),
  what: asked(
    "text",
    "What are we measuring?",
    "What is counted, asked or simply so or not so, as in New staff who say they feel confident about communicating with all parent carers.",
  ),
  from: key("group", "Whose experience it tells", "The group that is asked or looked at, as in staff."),
  unit: key(
    "label",
    "Unit",
    "What the number counts, as in percent, days or complaints. With percent, 55 and 55% are the same.",
  ),
  aim: key("aim", "Which way is better", "up or down. Only needed where baseline and target do not show it."),
  cumulative: key(
    "yes-or-no",
    "Running total",
    "yes for a figure that adds up over the period, as complaints in a year do.",
  ),
  ofWhat: key(
    "label",
    "What of counts",
    "What the number behind of counts where that is not people, as in sessions.",
  ),
  baseline: own(
    "Where we start",
    "The figure at the start: a number, yes or no, or its value with date, of and source, as in { value: 40, of: 10, date: 2025-09-15, source: Staff survey }.",
  ),
  target: own(
    "What we aim for",
    "The figure aimed for: a number, yes or no, or its value with by, as in { value: 90, by: 2026-07-01 }.",
  ),
  readings: listOf(
    READING_KEYS,
    "Readings",
    "Every time the figure was taken, oldest first, as in - { date: 2025-12-01, value: 55, of: 11, source: Induction survey }.",
  ),
  ended: entryOf(
    ENDED_KEYS,
    "No longer measured",
    "A figure that is no longer taken: since when, and why, as in { date: 2026-03-20, because: The survey has been replaced }.",
  ),
});

import { asked, defineKeys, key, listOf, needed, own } from "./define-keys.ts";

export const EVIDENCE_KEYS = defineKeys({
  date: needed("date", "Date", "The day it is of, as in 2025-12-01."),
  what: needed("text", "What it is", "As in Induction survey results."),
  where: key(
    "text",
    "Where it is kept",
    "As in Induction folder. Public reports tell it, too, unless private says yes.",
  ),
  private: key("private", "Private", "yes keeps it out of public reports."),
});

export const VIEW_KEYS = defineKeys({
  says: key("text", "What they say", "Their own words, as in We were asked early this time."),
  level: key(
    "level",
    "How much they took part",
    "As they see it themselves, from not-this-time to co-producing.",
  ),
  rating: key("rating", "Their rating", "red, amber or green, as they judge it."),
});

export const EVALUATION_KEYS = defineKeys({
  date: needed("date", "Looked at on", "The day of the evaluation, as in 2025-12-11."),
  stage: key(
    "stage",
    "Stage",
    "How far the work has come: not-started, in-progress, completed, embedded, paused or dropped.",
  ),
  rating: key(
    "rating",
    "Rating",
    "red, amber or green, as people judge it. rating-key may say what each means in your setting.",
  ),
  note: key("text", "How it went", "As in Confidence is rising, slower than hoped."),
  views: own(
    "How each group says it went",
    "A few words for each group, in their own words; where groups differ, both stand.",
  ),
  next: key(
    "text",
    "What else needs to happen?",
    "As in Incorporate feedback from parent carers into the induction programme.",
  ),
});

export const PART_KEYS = defineKeys({
  how: key("text", "How they take part", "As in Two Forum members help to run the session."),
  level: key(
    "level",
    "How much they take part",
    "From not-this-time (how says why) over informed, consulted and participating to co-producing.",
  ),
  date: key("date", "Chosen on", "The day on which they chose, as in 2025-09-24."),
});

export const ACCEPT_KEYS = defineKeys({
  rule: needed("rule-name", "Rule", "The id of the rule that check names, as in no-baseline."),
  because: key("text", "Why it is accepted", "The reason in a few words, as in We start from nothing."),
  until: key("date", "Until", "The last day on which it is accepted, as in 2026-07-21."),
});

export const ROW_KEYS = defineKeys({
  measure: needed(
    "measure-id",
    "Success Measure",
    "The id of the measure, once in a plan, as in wc-staff-induction. The catalogue command lists them all.",
  ),
  ourWords: key(
    "text",
    "In our words",
    "The measure as your setting, or its School Council, says it, as in New grown-ups learn how to talk with our families.",
  ),
  lead: key("lead", "Who leads", "A role or a list of roles, never a name, as in Deputy head."),
  improve: asked(
    "text",
    "What exactly needs to be improved?",
    "As in Training to support staff in communicating confidently with all parents and carers is included in induction.",
  ),
  success: key(
    "texts",
    "How will we know this has improved?",
    "One text, or a list of what people will see or say, as in - Parent carers are happier with communication with staff.",
  ),
  involve: own(
    "How will staff, parent carers and children/young people be involved?",
    "One text for all, or one for each group, as in parent-carers: Two Forum members help to run the session.",
  ),
  indicators: own(
    "What are we measuring?",
    "A list of what is counted, asked or looked for, each with an id and what.",
  ),
  actions: own("Actions", "A list of what is to be done, by whom and by when."),
  voices: own("What people said", "What people said about this measure, and what came of it."),
  evidence: listOf(
    EVIDENCE_KEYS,
    "Evidence",
    "What shows how it went, as in - { date: 2025-12-01, what: Induction survey results, where: Induction folder }.",
  ),
  evaluation: own(
    "Evaluation - what else needs to happen?",
    "One text, as in the printed grid, or a dated list with stage, rating, note, next and views.",
  ),
  links: own(
    "Links to",
    "The measures that work on this one could help: ids, or to with because, as in - { to: cm-in-induction, because: The same session teaches sensitive communication }.",
  ),
  accept: listOf(
    ACCEPT_KEYS,
    "Accepted findings",
    "Findings of check about this row that you have looked at and accept.",
  ),
});

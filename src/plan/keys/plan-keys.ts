import { asked, defineKeys, key, listOf, needed, own, ownAsked } from "./define-keys.ts";
import { ACCEPT_KEYS } from "./row-keys.ts";

export const TERM_KEYS = defineKeys({
  name: needed("name", "Name", "What it is called, as in Autumn 1."),
  from: needed("date", "First day", "As in 2025-09-01."),
  to: needed("date", "Last day", "As in 2025-10-24."),
});

export const OWN_MEASURE_KEYS = defineKeys({
  id: needed(
    "id",
    "Id",
    "Begins with own-, in lower-case letters, digits and hyphens, as in own-breakfast-club.",
  ),
  cornerstone: needed(
    "cornerstone",
    "Cornerstone",
    "The Cornerstone that it belongs to, as in welcome-and-care.",
  ),
  statement: needed(
    "text",
    "Success Measure",
    "The measure as a sentence that can be true, as in Every family feels able to use the breakfast club.",
  ),
  short: key("short", "Short name", "At most 28 characters, for tables and pictures, as in Breakfast club."),
});

export const EMBEDDED_KEYS = defineKeys({
  measure: needed("measure-id", "Success Measure", "The id of the measure, as in cm-named-person."),
  since: key("date", "Since", "The day from which it has been everyday practice, as in 2026-05-15."),
  links: own(
    "Links to",
    "Other measures that it helps: their ids, or with the reason and what was seen of it.",
  ),
});

export const REVIEW_KEYS = defineKeys({
  date: needed("date", "Date", "The day, as in 2025-12-11."),
  label: key("name", "What it is called", "As in Autumn."),
  with: own("Who is there", "A few words for each group, as in parent-carers: 4 Forum members."),
  note: key("text", "Note", "What was talked about, in a few words."),
});

export const CELEBRATION_KEYS = defineKeys({
  date: needed("date", "Date", "The day, as in 2026-03-20."),
  what: needed("text", "What went well", "As in Every new family had a welcome walk."),
  who: key("name", "Thanks to whom", "Roles or groups, never names, as in Year 5 and their families."),
  share: key(
    "yes-or-no",
    "May be printed",
    "yes where those concerned agree to it being printed in a public report.",
  ),
});

export const PLAN_KEYS = defineKeys({
  cornerstones: ownAsked("Version of this format", "Always 1, as in cornerstones: 1."),
  setting: asked("name", "Setting", "What the setting is called, as in Oakfield Primary School."),
  settingId: key("label", "The setting's number", 'Its URN or your own number, in quotes, as in "123456".'),
  period: ownAsked(
    "Period",
    "The time that the plan covers, as in { from: 2025-09-01, to: 2026-07-21 }. An academic or financial year or two years alike.",
  ),
  catalogue: key(
    "text",
    "Catalogue",
    "The path of another catalogue file, relative to this plan, as in ../oak-trust.catalogue.yaml. Left out, it is the booklet's.",
  ),
  chosenWith: own(
    "Who chose these measures",
    "Who chose these measures, and how: one text, or one for each group, as in staff: Whole-staff meeting.",
  ),
  groupNames: own(
    "What the groups are called here",
    "Your own names for the three groups, as in children-and-young-people: Pupils.",
  ),
  roles: own(
    "Whose a role is here",
    "Which of the three groups a role belongs to, as in Digital leaders: children-and-young-people. Adds to the roles that are known anyway, and wins over them.",
  ),
  terms: listOf(
    TERM_KEYS,
    "Terms and half terms",
    'The terms of the period, so that "Autumn 1" means days, as in - { name: Autumn 1, from: 2025-09-01, to: 2025-10-24 }.',
  ),
  ownMeasures: listOf(
    OWN_MEASURE_KEYS,
    "Our own measures",
    "Measures of your own: the catalogue is not exhaustive.",
  ),
  embedded: own(
    "What earlier years embedded",
    "Measures that have become everyday practice in earlier years: they stay on the map with their links, and no grid questions are asked of them.",
  ),
  ratingKey: own(
    "What red, amber and green mean here",
    "What each rating means in your setting, as authorities differ.",
  ),
  reviews: own(
    "When we look at it together",
    "The days on which the plan is looked at together, and with whom; they may lie ahead.",
  ),
  celebrate: listOf(
    CELEBRATION_KEYS,
    "What we celebrate",
    "What went well and is worth telling, as in - { date: 2026-03-20, what: The welcome walk has its own song }.",
  ),
  voices: own("What people said", "What people said about no one measure, and what came of it."),
  accept: listOf(
    ACCEPT_KEYS,
    "Accepted findings",
    "Findings of check that you have looked at and accept, for the whole plan.",
  ),
  measures: ownAsked("Measures", "The rows of the grid, one for each success measure."),
});

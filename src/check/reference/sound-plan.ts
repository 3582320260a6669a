import type { CivilDate } from "../../civil-date.ts";

/** The day on which the sound plan is looked at: after its first review, before the middle of its period. */
export const SOUND_DAY: CivilDate = "2026-01-20";

/** The first day past the middle of its period. */
export const PAST_THE_MIDDLE: CivilDate = "2026-02-10";

/** The plan in which nothing is to be found. Every rule's bad and good cases are edits of it. */
export const SOUND_PLAN = `cornerstones: 1
setting: Oakfield Primary School
period: { from: 2025-09-01, to: 2026-07-21 }

chosen-with:
  children-and-young-people: School Council put dot stickers on the four circles
  parent-carers: Parent Forum chose from a shortlist of ten
  staff: Whole-staff meeting

own-measures:
  - id: own-breakfast-club
    cornerstone: welcome-and-care
    statement: Every family feels able to use the breakfast club

reviews:
  - date: 2025-12-11
    label: Autumn
    with:
      children-and-young-people: School Council
      parent-carers: Four Forum members
      staff: SENCo

measures:
  - measure: own-breakfast-club
    lead: Deputy head
    improve: Families new to the school come to the breakfast club
    success: More families use it, and say that they feel at home there
    involve:
      children-and-young-people: Pupils choose the menu
      parent-carers: { level: co-producing, how: Two families help to run it }
      staff: Two teaching assistants greet everyone
    indicators:
      - id: families
        what: Families who came at least once this term
        from: parent-carers
        baseline: { value: 12, date: 2025-09-15 }
        target: { value: 30, by: 2026-07-01 }
        readings:
          - { date: 2025-12-01, value: 21 }
    voices:
      - date: 2025-11-20
        from: children-and-young-people
        said: I like it when my little brother comes too
        kind: thanks
    evaluation:
      - { date: 2025-12-11, stage: in-progress, rating: green, note: More families each week }
    links:
      - to: vi-shared-values
        because: Eating together is where the school's values are seen
        happened: [{ date: 2025-12-11, what: Pupils named the values over porridge }]

  - measure: vi-shared-values
    lead: Headteacher
    improve: The school's values are written with families, not for them
    success: Everyone can say what the values mean to them
    involve: Everyone takes part in the values week
    indicators:
      - id: know-the-values
        what: Pupils who can say what one of the values means
        from: children-and-young-people
        unit: percent
        baseline: { value: 40, of: 30, date: 2025-09-20 }
        target: { value: 80, by: 2026-06-30 }
        readings:
          - { date: 2025-12-01, value: 60, of: 30, source: Class talks }
    voices:
      - date: 2025-10-06
        from: parent-carers
        said: The posters use words that our children do not know
        did: Pupils wrote new posters
        answered: 2025-11-03
    evaluation:
      - { date: 2025-12-11, stage: in-progress, rating: amber, note: Good talks and little on paper yet }
    links:
      - { to: cm-positive-language, because: Values show in the words that we use }

  - measure: cm-positive-language
    lead: SENCo
    improve: Letters home speak of what children can do
    success: Families say that letters are kind and clear
    involve: A group of families and staff reads each letter before it goes out
    indicators:
      - id: letters-read
        what: Families have read every letter of the term before it went out
        from: parent-carers
        target: yes
        readings:
          - { date: 2025-12-05, value: no }
    actions:
      - { do: Agree a list of words with families, lead: SENCo, by: 2026-03-20 }
    voices:
      - date: 2025-11-13
        from: staff
        said: We would like examples of good letters
        doing: The reading group collects them
    evaluation:
      - { date: 2025-12-11, stage: in-progress, rating: amber, note: The reading group has begun }
    links:
      - { to: wp-parent-forum, because: The reading group reports to the Forum }

  - measure: wp-parent-forum
    lead: Headteacher
    improve: The Forum helps to set the school's priorities
    success: Families can point to decisions that they shaped
    involve: Forum members plan each meeting with staff, and pupils open it
    indicators:
      - id: decisions
        what: Decisions this year that the Forum helped to make
        from: parent-carers
        cumulative: yes
        aim: up
        baseline: { value: 0, date: 2025-09-01 }
        target: { value: 6, by: 2026-07-01 }
        readings:
          - { date: 2025-12-08, value: 3 }
    evaluation:
      - { date: 2025-12-11, stage: in-progress, rating: green, note: Three decisions so far }
    links:
      - { to: own-breakfast-club, because: The Forum invites families at breakfast, happened: [{ date: 2025-12-08, what: Three families came }] }
`;

/** A school's plan in its autumn, for people to mistype commands about. */
export const WRONG_USAGE_PLAN = `cornerstones: 1
setting: Oakfield Primary School
period: { from: 2026-09-01, to: 2027-07-21 }
terms:
  - { name: Autumn 1, from: 2026-09-01, to: 2026-10-23 }
measures:
  - measure: wc-attendance
    improve: Calm mornings
    lead: Pastoral lead
    indicators:
      - { id: present, what: Attendance, unit: percent, baseline: 94.1, target: 96 }
      - { id: late, what: Children who are late, aim: down }
    actions:
      - { id: ring, do: Ring every new family, lead: Pastoral lead, by: 2026-09-30 }
      - { do: Print cards with faces, by: 2026-10-09 }
  - measure: cm-named-person
    improve: Families know whom to ask
    indicators:
      - { id: know, what: Families who can name their person, unit: percent }
    voices:
      - { id: v1, date: 2026-10-01, from: parent-carers, said: Whom do we ring? }
  - measure: wp-parent-forum
    improve: More voices
    indicators:
      - { id: members, what: Forum members }
`;

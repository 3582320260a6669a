/** The measures as the printed booklet has them, by Cornerstone and in order: what the catalogue is held to. */
export const PRINTED_MEASURES = {
  "welcome-and-care": {
    "wc-attendance": "Children and young people's attendance is good",
    "wc-community-groups": "All local community groups are well represented in events and activities",
    "wc-staff-progression": "There is positive career progression for staff",
    "wc-staff-absence": "Staff absence is low",
    "wc-support-taken-up": "Parents and carers seek out and draw upon support offered",
    "wc-few-complaints": "There are few formal complaints",
    "wc-parent-volunteers": "There are good numbers of parent carer volunteers eg Parent Teacher Association",
    "wc-pastoral-support": "Pastoral support is well used and children report they find it helpful",
    "wc-staff-induction": "Staff induction arrangements are robust",
    "wc-induction-experiences":
      "There are a variety of induction experiences for children and young people, including those involving parents and carers",
    "wc-learning-activities": "There is good parent and carer involvement in learning activities",
    "wc-staff-retention": "Staff retention is high",
    "wc-social-events": "Parent carer involvement in social events is high",
    "wc-punctuality": "Punctuality is good",
  },
  "value-and-include": {
    "vi-specialist-support": "Any specialist support needed is commissioned",
    "vi-diverse-representation":
      "Parents and carers from different backgrounds are represented in volunteering roles and on decision making bodies",
    "vi-shared-values": "There are strong shared values",
    "vi-achievements-celebrated":
      "The positive achievements of children and young people, parents and carers, and staff, are celebrated",
    "vi-extra-curricular":
      "A diverse range of children and young people are involved in extra curricular activities",
    "vi-curriculum-access":
      "All children and young people are enabled to participate in curricular activities and trips",
    "vi-review-involvement":
      "Children and young people and their parents and carers are actively involved in SEND, EHC and PEP review processes",
    "vi-ideas-valued":
      "Children and young people, parents and carers, and staff, feel able to put forward their ideas, knowing they will be heard and valued",
    "vi-graduated-response": "There is evidence of robust graduated response processes (Plan-Do-Review)",
    "vi-accessible-events":
      "Parents and carers with a variety of different needs are involved in school events and activities",
    "vi-edi-policy":
      "The Equality, Diversity and Inclusion policy incorporates the principles of co-production and is used in everyday practice",
    "vi-wellbeing-emphasis":
      "There is an emphasis within the curriculum, and in policy, on wellbeing and fostering positive relationships",
    "vi-academic-outcomes":
      "Academic outcomes for all groups are at least in line with local and national averages",
    "vi-someone-to-speak-to":
      "Children and young people, their parents and carers, and staff, say that they know who they can speak to if they have concerns",
    "vi-diverse-curriculum": "The curriculum reflects local and national diversity",
  },
  communicate: {
    "cm-website": "The website is accessible and well-used by parents and carers, children and young people",
    "cm-two-way":
      "Two-way communication with all parents and carers, children and young people, and staff, is encouraged",
    "cm-confidential-spaces": "Confidential spaces are made available whenever needed",
    "cm-feedback-given":
      "Communication is acted upon and feedback is given, for example via 'You Said, We Did' reports",
    "cm-range-of-ways":
      "There is a wide range of ways in which information is communicated eg in person, phone calls, emails, texts, regular newsletters, social media and virtual platforms which are used regularly",
    "cm-named-person":
      "Parents and carers of children and young people with additional needs have a named person with whom they can communicate readily",
    "cm-achievements-shared":
      "The positive achievements of children and young people, parents and carers, and staff, including those that happen outside the setting, are communicated widely",
    "cm-eal-routes":
      "There are clear routes and means of communication with children and young people, and their parent carers, who have English as an additional language",
    "cm-in-induction":
      "Proactive, positive and sensitive communication with parent carers and young people is included in induction processes",
    "cm-positive-language": "There is a policy to ensure that positive language is encouraged",
  },
  "work-in-partnership": {
    "wp-power-imbalances":
      "Power imbalances are openly acknowledged and adjustments are made to mitigate them",
    "wp-school-council":
      "There is an inclusive School Council or equivalent that is actively and meaningfully involved in decisions that are important to the children and young people",
    "wp-parent-forum":
      "There is a Parent Forum or similar enabling active involvement in decision-making at all levels",
    "wp-representative-bodies":
      "Volunteering bodies and decision-making bodies are representative of the local community",
    "wp-listened-to":
      "Parents and carers, children and young people, and staff, say that they feel listened to, and that any ideas they have are heard and acted upon",
    "wp-collaborative-leadership":
      "A collaborative, positive and solution-focused approach to leadership is evident",
    "wp-codesigned-reviews":
      "SEND, EHC and PEP reviews are co-designed with children and young people, and their parents and carers",
    "wp-coproduced-projects":
      "There are examples of projects and policies that have been co-produced with parents and carers, and children and young people",
    "wp-working-together": "Children and young people enjoy working together collaboratively",
    "wp-learning-dialogue":
      "Two-way dialogue with children and young people about their learning is integrated into the curriculum",
    "wp-feedback-mechanisms":
      "Mechanisms are in place to gather feedback, views and ideas from a wide range of children and young people and their parents and carers",
    "wp-creative-consultation":
      "Formats for consultations are creative, taking account of parent and carer and child or young person need - and there is a high response rate",
    "wp-equal-partners":
      "There are opportunities for parents and carers, children and young people, and staff, to be involved as equal partners in projects and policies from the start",
    "wp-governor-roles": "Parent and carer governor roles are easily filled",
  },
} as const;

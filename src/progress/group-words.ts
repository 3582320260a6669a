import { GROUP_IDS, GROUPS, type Group } from "../vocabulary.ts";

/** Words that name a group wherever they stand. Whole words, any case; phrases in this order of words. */
const NAMES = {
  "children-and-young-people": [
    "child",
    "children",
    "young person",
    "young people",
    "pupil",
    "pupils",
    "student",
    "students",
    "learner",
    "learners",
    "school council",
    "youth council",
  ],
  "parent-carers": [
    "parent",
    "parents",
    "carer",
    "carers",
    "family",
    "families",
    "forum",
    "mum",
    "mums",
    "dad",
    "dads",
  ],
  staff: [
    "staff",
    "teacher",
    "teachers",
    "headteacher",
    "head teacher",
    "teaching assistant",
    "teaching assistants",
    "senco",
    "sendco",
    "practitioner",
    "practitioners",
    "key worker",
    "key workers",
  ],
} as const satisfies Record<Group, readonly string[]>;

/** Roles that mean staff where somebody leads, and too much else in running text ("head lice", "office hours"). */
const STAFF_ROLES = [
  "head",
  "deputy",
  "principal",
  "manager",
  "leader",
  "lead",
  "coordinator",
  "mentor",
  "supervisor",
  "office",
  "tutor",
  "ta",
] as const;

/**
 * Whether an action names a group: roles and actions are free text, so this looks for the group's name, the plan's own
 * word for it (`group-names`), and everyday words such as pupil, School Council, parent, carer, Forum, teacher, SENCo.
 * A lead that names no group but holds a role ("Deputy head", "Pastoral lead") is staff.
 */
export function namesGroup(action: ActionWords, group: Group, ownNames: OwnNames): boolean {
  const texts = [action.text, ...action.lead];
  if (texts.some((text) => namedIn(text, group, ownNames))) return true;
  return group === "staff" && action.lead.some((lead) => isStaffRole(lead, ownNames));
}

/** What of an action can name a group. */
export interface ActionWords {
  readonly lead: readonly string[];
  readonly text: string;
}
type OwnNames = Readonly<Partial<Record<Group, string>>>;

function namedIn(text: string, group: Group, ownNames: OwnNames): boolean {
  const words = asWords(text);
  const own = asWords(ownNames[group] ?? "");
  if (own.trim() !== "" && words.includes(own)) return true;
  return words.includes(asWords(GROUPS[group])) || NAMES[group].some((name) => words.includes(` ${name} `));
}

function isStaffRole(lead: string, ownNames: OwnNames): boolean {
  const words = asWords(lead);
  const isRole = STAFF_ROLES.some((role) => words.includes(` ${role} `));
  return isRole && !GROUP_IDS.some((group) => namedIn(lead, group, ownNames));
}

/** The text as lower-case words with one space around each, so that a phrase is found only as whole words. */
function asWords(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return ` ${words.join(" ")} `;
}

import { findPersonalData } from "../../../check/personal-data/find-personal-data.ts";
import { looksLikePerson } from "../../../check/personal-data/person-names/looks-like-person.ts";
import { groupOfRole, type OwnRoles } from "../../../progress/roles.ts";

/** Who leads, as a cell says it: roles, and what looks like names or initials, which are never written as roles. */
export interface Leads {
  readonly roles: readonly string[];
  readonly people: readonly string[];
  /** What says that nobody is known yet, as "TBC". */
  readonly others: readonly string[];
}

const MOST_LETTERS = 200;
const NOBODY = /^(?:tb[acd]|to be (?:confirmed|agreed|decided)|n\/?a|none|\?+|-+)$/i;

export function readLeads(text: string, own: OwnRoles): Leads {
  const isRole = (part: string): boolean => groupOfRole(part, own) !== null;
  const parts = text
    .split(/[\n;,/+]+/)
    .flatMap((part) => (isRole(part) ? [part] : namesApart(part, isRole)))
    .map((part) =>
      part
        .trim()
        .replace(/^[-•*]\s*/, "")
        .replace(/[.]$/, ""),
    )
    .filter((part) => part !== "");
  const others = parts.filter((part) => NOBODY.test(part));
  const named = parts.filter((part) => !others.includes(part));
  const people = named.filter((part) => isPerson(part, isRole) || part.length > MOST_LETTERS);
  return {
    roles: [...new Set(named.filter((part) => !people.includes(part)))],
    people: [...new Set(people)],
    others: [...new Set(others)],
  };
}

/** "Mrs Smith (SENCo)" and "JB - Deputy head" hold a name and a role; "JB and KL" and "SENCo & JB" hold two of either. */
function namesApart(part: string, isRole: (part: string) => boolean): readonly string[] {
  const both = /^(.{1,80}?)\s*(?:\(([^()]{1,80})\)|\s[-–]\s(.{1,80}))$/.exec(part.trim());
  const [first = "", second = ""] = both ? [both[1], both[2] ?? both[3]] : [];
  if (both && (isPerson(first, isRole) || isPerson(second, isRole))) return [first, second];
  const joined = part.split(/\s+(?:and|&)\s+/i);
  const hasPeople = joined.length > 1 && joined.some((each) => isPerson(each.trim(), isRole));
  return hasPeople ? joined : [part];
}

function isPerson(text: string, isRole: (part: string) => boolean): boolean {
  return looksLikePerson(text, isRole) !== null || findPersonalData(text).length > 0;
}

import { GROUP_IDS, type Group } from "../vocabulary.ts";
import { foldRole } from "./fold-role.ts";
import { KNOWN_ROLES } from "./known-roles.ts";

/** Whose roles a plan states itself. */
export interface OwnRoles {
  readonly roles: readonly { readonly role: string; readonly group: Group }[];
  readonly groupNames: Readonly<Partial<Record<Group, string>>>;
}

/** The group that a text is, as a whole, a role of, whatever year it is from; null for none that is known. */
export function groupOfRole(text: string, own: OwnRoles): Group | null {
  const role = foldRole(text);
  const ofYear = [role, role.replace(YEAR, ""), role.replace(YEAR, "year ")];
  return ofYear.reduce<Group | null>((found, each) => found ?? groupOf(each, own), null);
}

function groupOf(role: string, { roles, groupNames }: OwnRoles): Group | null {
  if (role === "") return null;
  const own = roles.find((each) => foldRole(each.role) === role);
  if (own) return own.group;
  const named = GROUP_IDS.find((group) => foldRole(groupNames[group] ?? "") === role);
  return named ?? KNOWN_ROLES.get(role) ?? null;
}

/** "Year 4 teacher" is a teacher, "Y6 pupils" are pupils, the "Reception lead" is a "year lead". */
const YEAR =
  /^(?:(?:year|y|key stage|ks|class|room) ?\d{1,2}[a-z]?|reception|nursery|pre school|preschool|sixth form) /;

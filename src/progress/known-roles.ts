import { letterPattern } from "../letter-pattern.ts";
import { GROUP_IDS, GROUPS, type Group } from "../vocabulary.ts";
import { foldRole } from "./fold-role.ts";
import { ROLES } from "./role-table.ts";

const NO_LETTERS = letterPattern("[^\\p{L}]+", "u");

/** The words that the roles of the table are made of; made when the command is built. */
export const ROLE_WORDS: ReadonlySet<string> = new Set(
  Object.values(ROLES).flatMap((roles) =>
    roles.flatMap((role) => role.toLowerCase().split(NO_LETTERS(role))),
  ),
);

/** Whose the roles of the table and the groups' own names are, by their folded words; made when the command is built. */
export const KNOWN_ROLES: ReadonlyMap<string, Group> = new Map([
  ...GROUP_IDS.flatMap((group) => [group, GROUPS[group]].map((name) => [foldRole(name), group] as const)),
  ...GROUP_IDS.flatMap((group) => ROLES[group].map((role) => [foldRole(role), group] as const)),
]);

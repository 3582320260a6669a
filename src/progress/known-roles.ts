import { GROUP_IDS, GROUPS, type Group } from "../vocabulary.ts";
import { foldRole } from "./fold-role.ts";
import { ROLES } from "./role-table.ts";

/** Whose the roles of the table and the groups' own names are, by their folded words; made when the command is built. */
export const KNOWN_ROLES: ReadonlyMap<string, Group> = new Map([
  ...GROUP_IDS.flatMap((group) => [group, GROUPS[group]].map((name) => [foldRole(name), group] as const)),
  ...GROUP_IDS.flatMap((group) => ROLES[group].map((role) => [foldRole(role), group] as const)),
]);

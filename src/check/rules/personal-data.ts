import type { Finding, Path } from "../../diagnostics/finding.ts";
import { isMapping } from "../../plan/value-at.ts";
import { groupOfRole } from "../../progress/roles.ts";
import { findPersonalData } from "../personal-data/find-personal-data.ts";
import { looksLikePerson } from "../personal-data/person-names/looks-like-person.ts";
import { defineRule, type RuleContext } from "../rule.ts";

const ROLE_HELP =
  "Write a role or a group, never a name. If it is one here, list it under `roles:`, as in `roles: { Digital leaders: children-and-young-people }`.";

export const personalData = defineRule({
  id: "personal-data",
  group: "care",
  severity: "warning",
  severityNote: "info for what looks like a person's name or initials under `lead`, `who` or `x-who`",
  summary: "No text says who somebody is",
  why: "Plans travel: to governors, to the local authority, into reports that anyone can read.",
  help: "Write a role instead. Names cannot be found by a program: read the quotes once yourself.",
  bad: [["We would like examples of good letters", "Mrs Jones would like examples of good letters"]],
  good: [],
  check(context) {
    const findings: Finding[] = [];
    const likes = new Map<string, string | null>();
    visitTexts(context.file.value, [], (text, path) => {
      const found = findPersonalData(text);
      for (const { start, end, what } of found)
        findings.push({ at: { path: [...path], part: { start, end } }, message: `this looks like ${what}` });
      const person = found.length === 0 && isRoleAt(path) ? personIn(path, text, { context, likes }) : null;
      if (person) findings.push(person);
    });
    return findings;
  },
});

/** Whether a role, or whom somebody is one of, is asked for here, in one text or in a list of them; `x-who` is where an import keeps names. */
function isRoleAt(path: Path): boolean {
  const key = path.findLast((step) => typeof step === "string");
  return key === "lead" || key === "who" || key === "x-who";
}

/** The same few people lead most of what a plan holds: what each looks like is found out once. */
interface Looks {
  readonly context: RuleContext;
  readonly likes: Map<string, string | null>;
}

function personIn(path: Path, text: string, { context: { plan }, likes }: Looks): Finding | null {
  const known = likes.get(text);
  const like =
    known === undefined ? looksLikePerson(text, (part) => groupOfRole(part, plan) !== null) : known;
  likes.set(text, like);
  if (like === null) return null;
  // Only a digest of a piece of a text stands in a baseline, so that a name is never written there.
  return {
    at: { path: [...path], part: { start: 0, end: text.length } },
    message: `this looks like ${like}`,
    severity: "info",
    help: ROLE_HELP,
  };
}

/**
 * Visits every text of a plan's data, keys left out, in the plan's order. The path goes on changing, so that what is kept of it is a
 * copy. The data's depth is bounded where it is read.
 */
function visitTexts(
  value: unknown,
  path: (string | number)[],
  visit: (text: string, path: Path) => void,
): void {
  if (typeof value === "string") visit(value, path);
  else if (Array.isArray(value)) {
    for (let step = 0; step < value.length; step += 1) {
      path.push(step);
      visitTexts(value[step], path, visit);
      path.pop();
    }
  } else if (isMapping(value)) {
    for (const key of Object.keys(value)) {
      path.push(key);
      visitTexts(value[key], path, visit);
      path.pop();
    }
  }
}

import type { Finding, Path } from "../../diagnostics/finding.ts";
import { isMapping } from "../../plan/value-at.ts";
import { groupOfRole } from "../../progress/roles.ts";
import { findPersonalData } from "../personal-data/find-personal-data.ts";
import { looksLikePerson } from "../personal-data/person-names/looks-like-person.ts";
import { defineRule } from "../rule.ts";

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
    const found = onceForEach(findPersonalData);
    const like = onceForEach((text) =>
      looksLikePerson(text, (part) => groupOfRole(part, context.plan) !== null),
    );
    visitTexts(context.file.value, { path: [], isRole: false }, (text, { path, isRole }) => {
      for (const { start, end, what } of found(text))
        findings.push({ at: { path: [...path], part: { start, end } }, message: `this looks like ${what}` });
      if (isRole && found(text).length === 0) findings.push(...personIn(path, text, like(text)));
    });
    return findings;
  },
});

/** The keys under which a role, or whom somebody is one of, is asked for; `x-who` is where an import keeps names. */
const ROLE_KEYS: ReadonlySet<string> = new Set(["lead", "who", "x-who"]);

/** Longer texts hardly ever stand twice in a plan. */
const MAX_REPEATED = 24;

/** The same few words and people stand in many places of a plan: what each looks like is found out once. */
function onceForEach<T extends object | string | null>(look: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > MAX_REPEATED) return look(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const now = look(text);
    known.set(text, now);
    return now;
  };
}

function personIn(path: Path, text: string, like: string | null): readonly Finding[] {
  if (like === null) return [];
  // Only a digest of a piece of a text stands in a baseline, so that a name is never written there.
  const at = { path: [...path], part: { start: 0, end: text.length } };
  return [{ at, message: `this looks like ${like}`, severity: "info", help: ROLE_HELP }];
}

/** Where the visit stands; the path goes on changing, so that what is kept of it is a copy. */
interface Visited {
  readonly path: (string | number)[];
  /** Whether a role is asked for here, in one text or in a list of them. */
  readonly isRole: boolean;
}

/** Visits every text of a plan's data, keys left out, in the plan's order. The data's depth is bounded where it is read. */
function visitTexts(value: unknown, at: Visited, visit: (text: string, at: Visited) => void): void {
  if (typeof value === "string") visit(value, at);
  else if (Array.isArray(value)) {
    for (let step = 0; step < value.length; step += 1) {
      at.path.push(step);
      visitTexts(value[step], at, visit);
      at.path.pop();
    }
  } else if (isMapping(value)) {
    for (const key in value) {
      at.path.push(key);
      visitTexts(value[key], { path: at.path, isRole: ROLE_KEYS.has(key) }, visit);
      at.path.pop();
    }
  }
}

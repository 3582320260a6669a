import {
  type Block,
  cellsRow,
  heading,
  type Page,
  paragraph,
  pointingNote,
  sentence,
  table,
} from "../../document/page.ts";
import { RULE_GROUPS, type Rule } from "../rule.ts";
import { badLines, goodLines } from "./example.ts";

/** A rule on a page of its own. */
export function rulePage(rule: Rule): Page {
  return [{ kind: "title", text: rule.id, aside: RULE_GROUPS[rule.group] }, ...ruleBlocks(rule)];
}

/** A rule for people: what must hold, why, what to do, a bad case and a good one. */
export function ruleBlocks(rule: Rule): Block[] {
  const { summary, why, help } = rule;
  return [
    paragraph(ended(why), { lead: ended(summary), hasCode: true, isApart: true }),
    ...(help === undefined ? [] : [sentence(ended(help))]),
    sentence(`Severity: ${severityWords(rule)}.`),
    paragraph("Instead of:", { isApart: true }),
    { kind: "code", text: badLines(rule) },
    paragraph("Write:", { isApart: true }),
    { kind: "code", text: goodLines(rule) },
  ];
}

/** Every rule in one line or two, by group. */
export function rulesInShort(rules: readonly Rule[]): Page {
  const groups = [...new Set(rules.map(({ group }) => group))];
  return [
    ...groups.flatMap((group) => {
      const own = rules.filter((rule) => rule.group === group);
      const rows = own.map((rule) => cellsRow([rule.id, severityWords(rule), ended(rule.summary)]));
      return [heading(3, RULE_GROUPS[group]), table(["Rule", "Severity", "What must hold"], rows, "terms")];
    }),
    pointingNote("Why a rule matters, with a bad case and a good one", ["rule"]),
  ];
}

/** How bad its findings are, and when they are less so. */
export function severityWords({ severity, severityNote }: Rule): string {
  return severityNote === undefined ? severity : `${severity}; ${severityNote}`;
}

function ended(text: string): string {
  return text.replace(/([^.?!])$/, "$1.");
}

import type { Severity } from "../../../diagnostics/finding.ts";
import { heading } from "../../../document/page.ts";
import { renderMarkdown } from "../../../document/render-markdown.ts";
import { capitalised } from "../../../document/words.ts";
import { badLines, goodLines } from "../../reference/example.ts";
import { ruleBlocks, severityWords } from "../../reference/rule-page.ts";
import { RULE_GROUPS, type Rule } from "../../rule.ts";

/** A rule as SARIF describes it, with all that `explain` says of it. */
export function sarifRule(rule: Rule): object {
  const { id, group, severity, summary, why } = rule;
  return {
    id,
    ...friendlyName(id),
    shortDescription: { text: `${summary}.` },
    fullDescription: { text: `${summary}. ${why}` },
    help: { text: helpText(rule), markdown: renderMarkdown([heading(3, id), ...ruleBlocks(rule)]).trimEnd() },
    defaultConfiguration: { level: SARIF_LEVELS[severity] },
    properties: { category: RULE_GROUPS[group], tags: [group] },
  };
}

function helpText(rule: Rule): string {
  const help = rule.help === undefined ? [] : [rule.help];
  return [
    rule.why,
    ...help,
    `Severity: ${severityWords(rule)}.`,
    `Instead of:\n${badLines(rule)}`,
    `Write:\n${goodLines(rule)}`,
  ].join("\n\n");
}

/** `unknown-link` as `UnknownLink`; none for an id of one word, since SARIF wants a name only where it says more. */
function friendlyName(id: string): { readonly name?: string } {
  const words = id.split("-");
  const name = words.map(capitalised).join("");
  return words.length === 1 ? {} : { name };
}

/** What SARIF calls the severities. */
export const SARIF_LEVELS = { error: "error", warning: "warning", info: "note" } as const satisfies Record<
  Severity,
  string
>;

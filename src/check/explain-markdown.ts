import { markdownSentence } from "../markup/markdown-sentence.ts";
import { escapeTerminal } from "../markup/terminal.ts";
import { badLines, goodLines } from "./example.ts";
import { RENAMED_RULES } from "./renamed-rules.ts";
import { RULE_GROUPS, type Rule, type RuleGroup } from "./rule.ts";

/** What a reader of a group needs to know before its rules. */
const GROUP_NOTES: Readonly<Partial<Record<RuleGroup, string>>> = {
  text: "What is wrong with the text itself. These cannot be accepted, save `hidden-characters` and `lost-comment` where they warn.",
  shape: "What is in the wrong place or form. These cannot be accepted.",
  "co-production": "Rows that are paused or dropped are left out here, and in Measuring, Time and Judgement.",
  time: "These go by the day of the check or the period's end, whichever is earlier, so that last year's plan does not nag for ever; only `in-the-future` goes by the day of the check.",
};

/** The reference of all rules as a page: what must hold, why, what to do, and a bad and a good case of each. */
export function explainAllMarkdown(rules: readonly Rule[]): string {
  const groups = [...new Set(rules.map(({ group }) => group))];
  const sections = groups.map((group) => {
    const note = GROUP_NOTES[group];
    const own = rules.filter((rule) => rule.group === group).map((rule) => explainMarkdown(rule).trimEnd());
    return [`## ${RULE_GROUPS[group]}`, ...(note === undefined ? [] : [note]), ...own].join("\n\n");
  });
  return `${["# The rules of `cornerstones check`", INTRODUCTION, ...sections, renamed()].join("\n\n")}\n`;
}

const INTRODUCTION = `Each finding names its rule; \`cornerstones explain RULE\` says the same as this page. An **error** keeps something out of reports and maps,
or makes them say what is not so. A **warning** is something that a careful reader would want to know. An **info** is a hint.

A plan can accept a finding, for all of it or for one row, with a reason and a last day:

\`\`\`yaml
accept:
  - rule: unlinked-measure
    because: We talk about links at the summer review
    until: 2026-07-03
\`\`\`

An entry of the plan accepts warnings and infos, an entry of a row also errors of the groups Catalogue to Links, within that row. An accepted
finding is left out of the list and counted.`;

function renamed(): string {
  const rows = [...RENAMED_RULES].map(([old, now]) => `| \`${old}\` | \`${now}\` |`);
  return ["## Renamed", ["| once | now |", "|---|---|", ...rows].join("\n")].join("\n\n");
}

/** One rule as a section of a page; ends with a newline. */
export function explainMarkdown(rule: Rule): string {
  const { id, severity, severityNote, summary, why, help } = rule;
  const severityWords = severityNote === undefined ? severity : `${severity}; ${severityNote}`;
  const parts = [`### ${id}`, `**${sentence(summary)}** ${sentence(why)}`];
  if (help !== undefined) parts.push(sentence(help));
  parts.push(
    `Severity: ${severityWords}.`,
    `Instead of:\n\n${code(badLines(rule))}`,
    `Write:\n\n${code(goodLines(rule))}`,
  );
  return `${parts.join("\n\n")}\n`;
}

function sentence(text: string): string {
  return markdownSentence(text).replace(/([^.?!])$/, "$1.");
}

function code(lines: string): string {
  const shown = lines.split("\n").map((line) => escapeTerminal(line).trimEnd());
  return ["```yaml", ...shown, "```"].join("\n");
}

import type { Style } from "../markup/style.ts";
import { escapeTerminal } from "../markup/terminal.ts";
import { wrap } from "../markup/width.ts";
import { badLines, goodLines } from "./example.ts";
import { RULE_GROUPS, type Rule } from "./rule.ts";

export interface ExplainOptions {
  readonly style: Style;
  readonly width: number;
}

/** A rule for people: what must hold, why, what to do, a bad case and a good one. */
export function explainRule(rule: Rule, options: ExplainOptions): string {
  const { style } = options;
  const severityWords =
    rule.severityNote === undefined ? rule.severity : `${rule.severity}; ${rule.severityNote}`;
  const heading = `${style.bold(rule.id)}  ${style.dim(RULE_GROUPS[rule.group])}`;
  const words = [`${rule.summary}.`, rule.why, rule.help ?? "", `Severity: ${severityWords}.`].filter(
    (text) => text !== "",
  );
  const paragraphs = words.map((text) => paragraph(text, options));
  const cases = [
    exampleBlock("Instead of", badLines(rule), style),
    exampleBlock("Write", goodLines(rule), style),
  ];
  return `${[heading, ...paragraphs, ...cases].join("\n\n")}\n`;
}

/** Every rule in one line or two, by group. */
export function explainAll(rules: readonly Rule[], options: ExplainOptions): string {
  const { style } = options;
  const groups = [...new Set(rules.map(({ group }) => group))];
  const blocks = groups.map((group) => {
    const entries = rules.filter((rule) => rule.group === group).map((rule) => entry(rule, options));
    return [style.bold(RULE_GROUPS[group]), ...entries].join("\n");
  });
  const hint = paragraph(
    "`cornerstones explain RULE` tells why a rule matters and shows a bad and a good case.",
    options,
  );
  return `${[...blocks, hint].join("\n\n")}\n`;
}

function entry({ id, severity, severityNote, summary }: Rule, options: ExplainOptions): string {
  const severityWords = severityNote === undefined ? severity : `${severity}; ${severityNote}`;
  const lines = wrap(`${summary}.`, readable(options.width) - 4).map((line) => `    ${line}`);
  return [`  ${options.style.cyan(id)} (${severityWords})`, ...lines].join("\n");
}

function exampleBlock(title: string, lines: string, style: Style): string {
  const shown = lines.split("\n").map((line) => `    ${escapeTerminal(line)}`.trimEnd());
  return [style.bold(`${title}:`), ...shown].join("\n");
}

function paragraph(text: string, { width }: ExplainOptions): string {
  return wrap(text, readable(width)).join("\n");
}

/** Long lines are hard to read, however wide the window. */
function readable(width: number): number {
  return Math.min(width, 100);
}

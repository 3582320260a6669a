import { codeFrame } from "../../diagnostics/code-frame.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Severity } from "../../diagnostics/finding.ts";
import { type Block, paragraph } from "../../document/page.ts";
import { MAX_WIDTH } from "../../document/terminal/paper.ts";
import { renderTerminal } from "../../document/terminal/render-terminal.ts";
import { isolateDays } from "../../markup/isolated-days.ts";
import type { Style } from "../../markup/style.ts";
import { escapeTerminal } from "../../markup/terminal.ts";
import { wrap } from "../../markup/width.ts";
import { escapeWorkflowCommands } from "../../markup/workflow-log.ts";
import type { Source } from "../../source/source.ts";
import type { CheckFindings, ListedFile } from "../check-result.ts";
import { HOW_TO_SEE_HINTS, hintLines } from "../hide-hints.ts";
import { foundWords, ruleCounts, summaryWords } from "./summary-words.ts";

export interface PrettyOptions {
  readonly style: Style;
  readonly width: number;
  /** Whether the last line sums up. */
  readonly summary: boolean;
}

/** More findings of one file than this are only counted: nobody mends more at a sitting. */
const MAX_SHOWN = 50;

/** The findings for people: place, sentence, the lines concerned, and what would be right; then one line that sums up. */
export function* reportPretty(result: CheckFindings, options: PrettyOptions): Generator<string> {
  let gap = "";
  for (const part of partsOf(result, options)) {
    yield escapeWorkflowCommands(`${gap}${part}\n`);
    gap = "\n";
  }
}

function* partsOf(result: CheckFindings, options: PrettyOptions): Generator<string> {
  for (const file of result.files) yield* fileBlocks(file, options);
  if (options.summary) yield summaryLines(result, options);
}

/** "1 plan checked: 2 errors, 1 warning.", what is only counted, and the counts of each rule where there are many. */
function summaryLines(result: CheckFindings, { style, width }: PrettyOptions): string {
  const { found, more } = summaryWords(result);
  const rules = ruleCounts(result);
  const page = [
    ...(isNothingButHints(result) ? [] : [paragraph(more, { lead: found })]),
    ...hintBlocks(result),
    ...(rules === null ? [] : [paragraph(`By rule: ${rules}.`)]),
  ];
  return renderTerminal(page, { style, width, pointer: () => HOW_TO_SEE_HINTS }).trimEnd();
}

/** A fresh plan's check is one line. */
function isNothingButHints({ unreadable, summary, hints = [] }: CheckFindings): boolean {
  const { files, accepted, baselined } = summary;
  return (
    files === 1 &&
    hints.length === 1 &&
    foundWords(summary) === "" &&
    accepted + baselined + unreadable.length === 0
  );
}

function hintBlocks(result: CheckFindings): Block[] {
  const lead = isNothingButHints(result) ? "Nothing to fix." : undefined;
  return hintLines(result.hints ?? []).map(({ file, words }) => {
    const text = file === null || lead ? words : `${file}: ${words}`;
    return paragraph(text, { ...(lead && { lead }), way: ["hints"] });
  });
}

function fileBlocks({ source, diagnostics, truncated }: ListedFile, options: PrettyOptions): string[] {
  const shown = diagnostics.slice(0, MAX_SHOWN).map((diagnostic) => block(diagnostic, source, options));
  const more = diagnostics.length - shown.length + truncated;
  return more > 0 ? [...shown, `${escapeTerminal(source.name)}: ... and ${more} more`] : shown;
}

function block(diagnostic: Diagnostic, source: Source, options: PrettyOptions): string {
  const { style, width } = options;
  const { file, start, severity, rule, message, help, span } = diagnostic;
  const place = `${escapeTerminal(file)}:${start.line}:${start.column}`;
  const heading = `${style.bold(place)}  ${paint(severity, style)(severity)}  ${style.dim(rule)}`;
  // Of an empty file, or one of another program, there are no lines to show.
  const frame = source.text.trim() === "" ? [] : ["", ...codeFrame(source, span, { style, width })];
  const lines = [heading, ...indented(sentenceOf(message), width), ...frame];
  if (help !== null) lines.push(...indented(`help: ${sentenceOf(help)}`, width));
  return lines.join("\n");
}

/** The plan's own lines, which somebody may copy, stay as they are. */
function sentenceOf(sentence: string): string {
  return isolateDays(escapeTerminal(sentence));
}

function indented(text: string, width: number): string[] {
  return wrap(text, Math.min(width, MAX_WIDTH) - 2).map((line) => `  ${line}`);
}

function paint(severity: Severity, style: Style): (text: string) => string {
  return severity === "error" ? style.bold : (words) => words;
}

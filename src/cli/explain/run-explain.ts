import { rulePage, rulesInShort } from "../../check/reference/rule-page.ts";
import { rulesPage } from "../../check/reference/rules-page.ts";
import { RULES } from "../../check/rules.ts";
import { nearestRule } from "../../check/settings/nearest-rule.ts";
import { renderMarkdown } from "../../document/render-markdown.ts";
import { renderTerminal } from "../../document/terminal/render-terminal.ts";
import { UsageError } from "../../errors.ts";
import type { Io } from "../io.ts";
import { renderOptions } from "../options/read-options.ts";
import { printResult } from "../output/print-result.ts";
import type { ExplainCommandOptions } from "./explain-command.ts";

/** `cornerstones explain`: prints one rule, or all of them in short; resolves with the exit code. */
export async function runExplain(
  id: string | undefined,
  options: ExplainCommandOptions,
  io: Io,
): Promise<number> {
  const rule = id === undefined ? null : ruleOf(id);
  const text =
    options.format === "markdown"
      ? renderMarkdown(rule ? rulePage(rule) : rulesPage(RULES))
      : renderTerminal(rule ? rulePage(rule) : rulesInShort(RULES), {
          ...renderOptions(io, options),
          pointer: () => "cornerstones explain RULE",
        });
  await printResult(io, text, { pager: options.pager });
  return 0;
}

function ruleOf(id: string): (typeof RULES)[number] {
  const rule = RULES.find((each) => each.id === id);
  if (rule) return rule;
  const ids = RULES.map((each) => each.id);
  const hint = nearestRule(id, ids) ?? "`cornerstones explain` lists them all";
  throw new UsageError(`no rule has the id "${id}": ${hint}`);
}

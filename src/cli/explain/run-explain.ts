import { explainAll, explainRule } from "../../check/explain.ts";
import { explainAllMarkdown, explainMarkdown } from "../../check/explain-markdown.ts";
import { nearestRule } from "../../check/nearest-rule.ts";
import { RULES } from "../../check/rules.ts";
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
  const look = renderOptions(io, options);
  const rules = id === undefined ? RULES : [ruleOf(id)];
  const isMarkdown = options.format === "markdown";
  const text =
    id === undefined
      ? isMarkdown
        ? explainAllMarkdown(rules)
        : explainAll(rules, look)
      : rules.map((rule) => (isMarkdown ? explainMarkdown(rule) : explainRule(rule, look))).join("");
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

import { HtmlValidate } from "html-validate";

/** A title is as long as the setting's name makes it. */
const rules = { "long-title": "off" } as const;
const validator = new HtmlValidate({ extends: ["html-validate:recommended"], root: true, rules });

/** What html-validate has against a page, a line each. */
export async function faultsOf(page: string): Promise<string[]> {
  const { results } = await validator.validateString(page);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}

/** The page's headings, indented by their level. */
export function outlineOf(page: string): string[] {
  return [...page.matchAll(/<h([1-6])[^>]*>([\s\S]*?)<\/h\1>/g)].map(
    ([, level = "1", inside = ""]) => `${"  ".repeat(Number(level) - 1)}${textOf(inside)}`,
  );
}

/** All values of an attribute, in the order of the page. */
export function attributes(page: string, name: string): string[] {
  return [...page.matchAll(new RegExp(` ${name}="([^"]*)"`, "g"))].map((match) => match[1] ?? "");
}

/** The page without its own script and style sheet, in which no text of a plan can stand, and without their digests. */
export function withoutOwn(page: string): string {
  return page.replace(/<(script|style)>[\s\S]*?<\/\1>/g, "").replace(/sha256-[\w+/=]+/g, "sha256-...");
}

function textOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
